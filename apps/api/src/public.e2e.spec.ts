import { newId } from '@gensvar/kernel';
import { receiptCodeHash } from '@gensvar/inputs';
import { Client, openService, type TestOrganisation, type TestService } from '../testing';

const PUBLIC = '/api/v1/public/sollunda/inputs';
const INPUTS = '/api/v1/inputs';

/** Invented. */
const sent = { kind: 'enquiry', subject: 'Mörkt', text: 'Två lampor har varit släckta. När tänds de igen?' };
const answer = {
  ...{ stance: 'informationGiven', mode: 'onScreen', by: 'official', covers: [1], nextStep: 'none' },
  ...{ reasons: 'De tänds under vecka 12.', contact: 'Gatukontoret, 0900-17 40 605' },
};

describe('what anybody may do without a token', () => {
  let service: TestService;
  let home: TestOrganisation;
  let anybody: Client;
  let officer: Client;
  let number = 0;
  /** Each spec from an address of its own: they share no limit. */
  const from = () => ({ 'x-forwarded-for': `192.0.2.${(number += 1)}` });
  const send = async (body: object = sent, headers: Record<string, string> = {}) =>
    anybody.post(PUBLIC, body, { ...from(), ...headers });
  const ask = (code: string, what = 'status', more: object = {}) =>
    anybody.post(`${PUBLIC}/${what}`, { code, ...more }, from());
  /** The newest input, as the officer finds it. */
  const newest = async () => {
    await service.gensvar.views.catchUp();
    return (await officer.get(INPUTS)).body.items[0].id as string;
  };
  const tell = async (id: string, what: string, body: object) => {
    const { revision } = (await officer.get(`${INPUTS}/${id}`)).body;
    const told = await officer.post(`${INPUTS}/${id}/${what}`, body, { 'if-match': `"${revision}"` });
    expect(told).toMatchObject({ status: 200 });
    return told.body;
  };

  beforeAll(async () => {
    service = await openService({ TRUST_PROXY: '1' });
    home = await service.organisation('sollunda');
    anybody = Client.anonymous(service.app);
    officer = await service.as(home, 'officer', 'publisher');
    await service.gensvar.views.catchUp();
  });
  afterAll(() => service.close());

  test('whoever sends in gets a code, a number, and what is owed with its clause and last day', async () => {
    const { status, body } = await send();
    expect(status).toBe(201);
    expect(Object.keys(body).sort()).toEqual(['body', 'code', 'next', 'number', 'received', 'what']);
    expect(body).toMatchObject({
      code: expect.stringMatching(/^[0-9A-Z-]{23}$/),
      number: expect.stringMatching(/^\d{4}-[0-9A-Z-]{11}$/),
      body: { id: home.board, name: 'Kommunstyrelsen' },
      what: { sv: expect.stringContaining('Spara koden'), en: expect.stringContaining('Keep the code') },
    });
    expect(body.next.map(({ rule }: { rule: string }) => rule)).toEqual([
      'servicelofte.acknowledge',
      'servicelofte.answer',
    ]);
    expect(body.next[1]).toMatchObject({
      due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      clause: { quote: expect.any(String), document: expect.any(String) },
      explanation: { sv: expect.arrayContaining([expect.stringContaining('dag 0 är')]) },
    });
  });

  test('nobody is asked who they are, and what is sent is the public’s', async () => {
    await send({ kind: 'comment', text: 'Tack för bänken.' });
    const id = await newest();
    const shown = (await officer.get(`${INPUTS}/${id}`)).body;
    expect(shown.receipt).toMatchObject({
      channel: 'web',
      sender: 'anonymous',
      reachable: true,
      replyMode: 'onScreen',
    });
    const [first] = await service.gensvar.store.readStream(home.id, `inputs-${home.id}-${id}`);
    expect(first!.meta.actor).toEqual({ id: expect.any(String), role: 'public' });
    expect(JSON.stringify(first)).not.toContain('192.0.2');
  });

  test('a code opens its own input: the answer with its contact, no note, no draft, nobody’s id', async () => {
    const { code } = (await send()).body;
    const id = await newest();
    await officer.post(`${INPUTS}/${id}/notes`, { activity: 'siteVisit', note: 'Hemligt: Emil var där.' });
    await tell(id, 'draft', { reasons: 'Utkast som ingen ser.' });
    await tell(id, 'acknowledge', { mode: 'onScreen' });
    await tell(id, 'answer', answer);
    await service.gensvar.views.catchUp();
    const { status, body, text } = await ask(code);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'answered',
      acknowledged: expect.stringMatching(/^\d{4}-/),
      answers: [{ reasons: answer.reasons, contact: answer.contact, stance: 'informationGiven', retracted: false }],
      may: ['verdict', 'reminder', 'withdrawal'],
    });
    expect(body.obligations).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'servicelofte.answer', state: 'met' })]),
    );
    for (const hidden of ['Hemligt', 'Utkast', id, sent.text]) expect(text).not.toContain(hidden);
    const events = await service.gensvar.store.readStream(home.id, `inputs-${home.id}-${id}`);
    for (const { meta } of events) if (meta.actor.role !== 'public') expect(text).not.toContain(meta.actor.id);
  });

  test('what opens nothing looks the same whatever it is: no code, another’s organisation’s, the number, the hash', async () => {
    const { code, number: tracking } = (await send()).body;
    await service.organisation('norrvall');
    const tries = ['fel', '7K3M9-QX2TB-04FGH-VWXYZ', tracking, receiptCodeHash(code)!];
    const refused = await Promise.all(tries.map((one) => ask(one.slice(0, 60))));
    const elsewhere = await anybody.post('/api/v1/public/norrvall/inputs/status', { code }, from());
    for (const { status, body } of [...refused, elsewhere]) {
      expect({ status, type: body.type, detail: body.detail }).toEqual({
        status: 404,
        type: 'urn:gensvar:problem:inputs.code-unknown',
        detail: elsewhere.body.detail,
      });
    }
    expect((await ask(code.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await anybody.post('/api/v1/public/ingenstans/inputs', sent, from())).status).toBe(404);
  });

  test('by the code the sender replies, reminds, judges and takes back', async () => {
    const { code } = (await send()).body;
    const id = await newest();
    await tell(id, 'ask', { text: 'Vilken hållplats?', mode: 'onScreen' });
    const asked = (await ask(code)).body;
    expect(asked).toMatchObject({
      questions: [{ text: 'Vilken hållplats?', replied: false }],
      may: expect.arrayContaining(['reply']),
    });
    const { question } = asked.questions[0];
    expect((await ask(code, 'replies', { question, text: 'Centrum.' })).body.questions).toMatchObject([
      { replied: true },
    ]);
    expect((await ask(code, 'reminders', { text: 'Hur går det?' })).body.reminders).toHaveLength(1);
    await tell(id, 'answer', answer);
    expect((await ask(code, 'verdict', { value: 'notAnswered' })).body).toMatchObject({
      state: 'answered',
      verdicts: [{ value: 'notAnswered' }],
    });
    expect((await ask(code, 'verdict', { value: 'notAnswered', answer: newId() })).status).toBe(422);
    expect((await ask('7K3M9-QX2TB-04FGH-VWXYZ', 'withdrawal')).status).toBe(404);
    expect((await ask(code, 'withdrawal')).body).toMatchObject({ state: 'withdrawn', may: [] });
  });

  test('the same sending again gets the first answer; a key that could be guessed is refused', async () => {
    const key = { 'idempotency-key': newId() };
    const first = await send(sent, key);
    expect((await send(sent, key)).body).toMatchObject({ code: first.body.code, number: first.body.number });
    expect(await send({ ...sent, text: 'Något annat.' }, key)).toMatchObject({ status: 422 });
    expect(await send(sent, { 'idempotency-key': '1' })).toMatchObject({
      status: 422,
      body: { type: 'urn:gensvar:problem:idempotency.key' },
    });
  });

  test('the public register tells what is published: nothing personal, no input’s id, protected senders like all others', async () => {
    const contact = { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se' };
    const ids: string[] = [];
    for (const protectedIdentity of [false, true]) {
      await send({ ...sent, contact: { ...contact, protectedIdentity } });
      const id = await newest();
      ids.push(id);
      await tell(id, 'answer', { ...answer, mode: 'message', ...(protectedIdentity && { mode: 'agreedWay' }) });
      await tell(id, 'publish', {});
    }
    await service.gensvar.views.catchUp();
    const { status, body, text } = await anybody.get(`${PUBLIC}?limit=1`, from());
    expect(status).toBe(200);
    const rest = await anybody.get(`${PUBLIC}?limit=1&cursor=${body.next}`, from());
    const [one, other] = [body.items[0], rest.body.items[0]];
    expect(rest.body).not.toHaveProperty('next');
    expect(one).toEqual({ ...other, id: expect.any(String) });
    expect(one).toMatchObject({ kind: 'enquiry', state: 'answered', stance: 'informationGiven' });
    expect(one.obligations).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'servicelofte.answer', state: 'met' })]),
    );
    for (const hidden of [...ids, contact.name, contact.email, sent.text, answer.reasons]) {
      expect(text + rest.text).not.toContain(hidden);
    }
    const { event } = (await officer.get(`${INPUTS}/${ids[0]}`)).body.answers[0];
    const approver = await service.as(home, 'approver');
    const { revision } = (await officer.get(`${INPUTS}/${ids[0]}`)).body;
    const retracted = { answer: event, reason: 'mistaken' };
    expect(
      (await approver.post(`${INPUTS}/${ids[0]}/retract`, retracted, { 'if-match': `"${revision}"` })).status,
    ).toBe(200);
    await service.gensvar.views.catchUp();
    expect((await anybody.get(PUBLIC, from())).body.items).toHaveLength(1);
    expect((await anybody.get(`${PUBLIC}?cursor=x`, from())).status).toBe(422);
  });

  test('figures by body leave out what is too few to be told', async () => {
    await service.organisation('smaby');
    const few = '/api/v1/public/smaby/inputs';
    for (let at = 0; at < 4; at++) await anybody.post(few, sent, from());
    await service.gensvar.views.catchUp();
    expect((await anybody.get(`${few}/figures`, from())).body).toEqual({
      definition: 'public-inputs/1',
      minimum: 5,
      bodies: [],
    });
    await anybody.post(few, sent, from());
    await service.gensvar.views.catchUp();
    expect((await anybody.get(`${few}/figures`, from())).body.bodies).toMatchObject([
      { inputs: 5, answered: 0, published: 0, body: { name: 'Kommunstyrelsen' } },
    ]);
  });

  test('an address that asks too often waits, and no other with it', async () => {
    const stubborn = { 'x-forwarded-for': '198.51.100.7' };
    const tries = [];
    for (let at = 0; at < 31; at++) tries.push(await anybody.post(`${PUBLIC}/status`, { code: 'fel' }, stubborn));
    expect(tries.map(({ status }) => status)).toEqual([...Array(30).fill(404), 429]);
    expect(tries.at(-1)).toMatchObject({ body: { type: 'urn:gensvar:problem:http.too-many-requests' } });
    expect(Number(tries.at(-1)!.headers['retry-after'])).toBeGreaterThan(0);
    expect((await anybody.get(PUBLIC, stubborn)).status).toBe(200);
    expect((await ask('fel')).status).toBe(404);
    // The nearest proxy says who asks; what was said before it is anybody's word.
    const forged = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
    expect((await anybody.post(`${PUBLIC}/status`, { code: 'fel' }, forged)).status).toBe(429);
  });

  test('public bodies are small, and unknown fields and formal kinds are refused', async () => {
    expect((await send({ ...sent, place: 'x'.repeat(65_536) })).status).toBe(413);
    expect((await send({ ...sent, kind: 'citizenProposal' })).status).toBe(422);
    expect((await send({ ...sent, occurredAt: '2020-01-01' })).status).toBe(422);
    expect((await send({ ...sent, text: '' })).status).toBe(422);
  });
});
