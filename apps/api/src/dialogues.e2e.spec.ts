import { CommandBus } from '@nestjs/cqrs';
import type { Invocation } from '@gensvar/event-store';
import { bodyId, EstablishBody, EstablishBodyBody } from '@gensvar/identity';
import { nameBasedId, newId } from '@gensvar/kernel';
import { AdoptPack, AdoptPackBody, adoptionsId } from '@gensvar/policy';
import { type Answer, Client, done, openService, type TestOrganisation, type TestService, typedAs } from '../testing';

const DIALOGUES = '/api/v1/dialogues';
const CHANNELS = '/api/v1/channels';

/** Everything in here is invented. */
const need = {
  title: 'Ny bro över ån',
  purpose: 'Få veta vilka vägar som används.',
  benefit: 'Rätt läge från början.',
  time: 'Fyra veckor i höst.',
  resources: 'En projektledare på halvtid.',
  outcome: 'involve',
  reason: 'Bron berör många.',
} as const;
const handling = {
  purpose: 'Välja läge tillsammans.',
  degreeOfInfluence: 'dialogue',
  handling: 'Sammanställs och läggs till grund för beslutet.',
} as const;

describe('dialogues over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  let council: string;
  let committee: string;
  let secretary: Client;

  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    const bus = service.app.get(CommandBus);
    const caller: Invocation = {
      ...{ organisation: home.id, origin: 'live' },
      actor: { id: nameBasedId(home.id, 'spec'), role: 'admin' },
    };
    for (const [code, level] of [
      ['KF', 'council'],
      ['TN', 'committee'],
    ] as const) {
      await bus.execute(new EstablishBody(Object.assign(new EstablishBodyBody(), { code, name: code, level }), caller));
    }
    [council, committee] = [bodyId(home.id, 'KF'), bodyId(home.id, 'TN')];
    const adoption = {
      ...{ pack: 'lulea-delaktighet', body: home.board, level: 'executiveBoard', from: '2020-01-01' },
      parameters: [{ name: 'feedbackWithin', value: { workingDays: 10 } }],
    };
    await bus.execute(new AdoptPack(Object.assign(new AdoptPackBody(), adoption), caller, adoptionsId(home.id)));
    secretary = await service.as(home, 'committeeSecretary', 'officer');
  });
  afterAll(() => service.close());

  const problem = (status: number, code: string) => ({
    status,
    headers: { 'content-type': expect.stringContaining('application/problem+json') },
    body: { status, type: `urn:gensvar:problem:${code}`, detail: expect.any(String) },
  });
  const unchanged = async (ask: () => Promise<Answer>): Promise<Answer> => {
    const before = await service.gensvar.store.head();
    const answered = await ask();
    expect(await service.gensvar.store.head()).toBe(before);
    return answered;
  };
  const consider = async (more: object = {}) =>
    (await secretary.post(DIALOGUES, { ...need, body: committee, ...more })).body.id as string;
  const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });

  test('a dialogue goes from the need of it to its feedback, and list, history and obligations follow', async () => {
    const client = await typedAs(service, home, 'committeeSecretary', 'officer');
    const considered = await client.POST('/api/v1/dialogues', { body: { ...need, body: committee, level: 'sector' } });
    const { id, position } = done(considered);
    expect(considered.response.status).toBe(201);
    expect(considered.response.headers.get('etag')).toBe('"0"');
    expect(considered.response.headers.get('location')).toBe(`${DIALOGUES}/${id}`);
    const query = { body: committee, after: position };
    expect(done(await client.GET('/api/v1/dialogues', { params: { query } })).items).toMatchObject([
      { id, title: need.title, state: 'considered', revision: 0 },
    ]);
    type Params = { path: { id: string }; header: { 'If-Match': string } };
    const board = home.board;
    const steps = [
      (params: Params) =>
        client.POST('/api/v1/dialogues/{id}/decide', {
          params,
          body: { body: committee, level: 'sector', basis: 'operationalPlan', reference: 'TN 2026 § 12' },
        }),
      (params: Params) => client.POST('/api/v1/dialogues/{id}/owner', { params, body: { body: committee } }),
      (params: Params) =>
        client.POST('/api/v1/dialogues/{id}/plan', {
          params,
          body: { dialogueType: 'citizenDialogue', forms: ['walk'], purpose: need.purpose },
        }),
      (params: Params) => client.POST('/api/v1/dialogues/{id}/consultations', { params, body: { bodies: [board] } }),
      (params: Params) => client.POST('/api/v1/dialogues/{id}/handling', { params, body: handling }),
      (params: Params) => client.POST('/api/v1/dialogues/{id}/no-elected', { params, body: {} }),
      (params: Params) =>
        client.POST('/api/v1/dialogues/{id}/participants', {
          params,
          body: { kind: 'official', task: 'Leder.', name: 'Emil Kvistbäck' },
        }),
      (params: Params) => client.POST('/api/v1/dialogues/{id}/open', { params, body: {} }),
      (params: Params) => client.POST('/api/v1/dialogues/{id}/elected', { params, body: { represents: committee } }),
      (params: Params) =>
        client.POST('/api/v1/dialogues/{id}/close', { params, body: { participants: 12, reachable: 9 } }),
      (params: Params) =>
        client.POST('/api/v1/dialogues/{id}/result', {
          params,
          body: { result: 'De flesta vill ha bron vid apoteket.' },
        }),
      (params: Params) =>
        client.POST('/api/v1/dialogues/{id}/feedback', {
          params,
          body: { audience: 'participants', reached: 9, text: 'Tack! Så här blev det.' },
        }),
      (params: Params) =>
        client.POST('/api/v1/dialogues/{id}/publish', {
          params,
          body: { address: 'https://sollunda.example.se/bron' },
        }),
      (params: Params) =>
        client.POST('/api/v1/dialogues/{id}/evaluations', { params, body: { method: 'Promenaden nådde äldre.' } }),
    ];
    let last = position;
    let revision = 0;
    for (const step of steps) {
      const params = { path: { id }, header: { 'If-Match': `"${revision}"` } };
      ({ revision, position: last } = done(await step(params)));
    }
    const read = await client.GET('/api/v1/dialogues/{id}', { params: { path: { id } } });
    expect(read.response.headers.get('etag')).toBe(`"${revision}"`);
    const { status, history } = done(read);
    expect(status).toBe('closed');
    // The opening offers the form that was planned.
    expect(history).toHaveLength(steps.length + 2);
    expect(history[0]).toMatchObject({
      type: 'dialogues.InvolvementConsidered.v1',
      role: 'officer',
      filled: ['purpose', 'benefit', 'time', 'resources', 'reason'],
    });
    expect(JSON.stringify(read.data)).not.toMatch(/Kvistbäck|projektledare|apoteket/);
    const obligations = await client.GET('/api/v1/dialogues/{id}/obligations', {
      params: { path: { id }, query: { after: last } },
    });
    const states = Object.fromEntries(done(obligations).items.map(({ rule, state }) => [rule.split('.')[1], state]));
    expect(states).toMatchObject({ L10: 'met', L12: 'met', L13a: 'met', L15: 'met', L16: 'met' });
  });

  test('a committee is refused a common dialogue, with the words of the clause, and nothing is appended', async () => {
    const id = await consider({ level: 'commonLarge' });
    const decide = (body: string) =>
      secretary.post(`${DIALOGUES}/${id}/decide`, { body, level: 'commonLarge', basis: 'strategicPlan' }, ifMatch(0));
    const refused = await unchanged(() => decide(committee));
    expect(refused).toMatchObject(problem(409, 'policy.refused'));
    expect(refused.body).toMatchObject({
      rule: 'lulea-delaktighet.L18',
      clause: {
        quote: expect.stringContaining('Kommunfullmäktige tar beslut om mer omfattande kommungemensamma dialoger'),
      },
      subject: { type: 'dialogue', id },
    });
    expect(await decide(council)).toMatchObject({ status: 200, body: { revision: 1 } });
    const plan = { dialogueType: 'citizenDialogue' };
    await secretary.post(`${DIALOGUES}/${id}/plan`, plan, ifMatch(1));
    const opening = (body: string) => secretary.post(`${DIALOGUES}/${id}/open`, { body }, ifMatch(2));
    const closed = await unchanged(() => opening(committee));
    expect(closed).toMatchObject(problem(409, 'policy.refused'));
    expect(closed.body.clause.quote).toBe(
      'Kommunstyrelsen har ansvar för samordning och genomförande av dessa dialoger.',
    );
    expect(await opening(home.board)).toMatchObject({ status: 200, body: { revision: 3 } });
  });

  test('updates want If-Match: missing 428, stale 412 with what has changed', async () => {
    const id = await consider();
    const url = `${DIALOGUES}/${id}/plan`;
    const plan = { dialogueType: 'userDialogue' };
    expect(await unchanged(() => secretary.post(url, plan))).toMatchObject(
      problem(428, 'concurrency.if-match-required'),
    );
    await secretary.post(url, plan, ifMatch(0));
    const stale = await unchanged(() => secretary.post(url, plan, ifMatch(0)));
    expect(stale).toMatchObject(problem(412, 'concurrency.stale'));
    expect(stale.body).toMatchObject({ revision: 1, changed: ['dialogues.DialoguePlanned.v1'] });
  });

  test('an Idempotency-Key said twice is one dialogue', async () => {
    const key = { 'idempotency-key': newId() };
    const body = { ...need, body: committee };
    const first = await secretary.post(DIALOGUES, body, key);
    expect((await unchanged(() => secretary.post(DIALOGUES, body, key))).body).toEqual(first.body);
    const other = await unchanged(() => secretary.post(DIALOGUES, { ...body, title: 'Annat' }, key));
    expect(other).toMatchObject(problem(422, 'idempotency.body-differs'));
  });

  test('what is not valid, not there or not allowed is refused, and nothing is appended', async () => {
    const id = await consider();
    const update = (path: string, body: object) =>
      unchanged(() => secretary.post(`${DIALOGUES}/${id}/${path}`, body, ifMatch(0)));
    expect(await unchanged(() => secretary.post(DIALOGUES, { ...need, outcome: 'maybe' }))).toMatchObject(
      problem(422, 'http.invalid'),
    );
    expect(await update('consultations', { bodies: [] })).toMatchObject(problem(422, 'http.invalid'));
    expect(await update('consultations', { bodies: 'TN' })).toMatchObject(problem(422, 'http.invalid'));
    expect(await update('consultations', { bodies: [newId()] })).toMatchObject({
      body: { type: 'urn:gensvar:problem:identity.unknown-body' },
    });
    expect(await update('open', {})).toMatchObject(problem(409, 'dialogues.not-decided'));
    expect(await update('publish', { address: 'bron' })).toMatchObject(problem(422, 'http.invalid'));
    expect(await secretary.get(`${DIALOGUES}/${newId()}`)).toMatchObject(problem(404, 'dialogues.not-found'));
    expect(await secretary.get(`${DIALOGUES}/${newId()}/obligations`)).toMatchObject(
      problem(404, 'dialogues.not-found'),
    );
    expect(await secretary.get(`${DIALOGUES}?cursor=nonsense`)).toMatchObject({
      body: { type: 'urn:gensvar:problem:dialogues.cursor' },
    });
    const dashboard = await service.as(home, 'dashboard');
    expect(await dashboard.get(`${DIALOGUES}/${id}`)).toMatchObject({ status: 403 });
    expect(await unchanged(() => dashboard.post(DIALOGUES, need))).toMatchObject({ status: 403 });
    const elsewhere = await service.as(await service.organisation('granby'), 'officer');
    expect(await elsewhere.get(`${DIALOGUES}/${id}`)).toMatchObject(problem(404, 'dialogues.not-found'));
  });

  test('a channel is opened and its handling published; an input by it keeps that version', async () => {
    const publisher = await service.as(home, 'publisher');
    const channel = {
      ...{ body: committee, way: 'web', addressee: 'official', kinds: ['comment', 'enquiry'] },
      address: 'https://sollunda.example.se/synpunkt',
    };
    const opened = await publisher.post(CHANNELS, channel);
    const { id } = opened.body;
    expect(opened).toMatchObject({ status: 200, body: { revision: 1 } });
    expect((await unchanged(() => publisher.post(CHANNELS, channel))).body).toMatchObject({ id, revision: 1 });
    const published = await publisher.post(`${CHANNELS}/${id}/handling`, handling, ifMatch(1));
    expect(published).toMatchObject({ status: 200, body: { revision: 2 } });
    const list = await publisher.get(`${CHANNELS}?body=${committee}&after=${published.body.position}`);
    expect(list.body.items).toEqual([
      expect.objectContaining({ id, way: 'web', openFor: ['comment', 'enquiry'], handling: expect.any(String) }),
    ]);
    const receipt = { kind: 'comment', channel: 'web', sender: 'anonymous', text: 'Vid apoteket.', body: committee };
    const received = await secretary.post('/api/v1/inputs', receipt);
    const input = await secretary.get(`/api/v1/inputs/${received.body.id}`);
    expect(input.body.receipt.handling).toBe(list.body.items[0].handling);
    const unknown = await unchanged(() => secretary.post('/api/v1/inputs', { ...receipt, dialogue: newId() }));
    expect(unknown.body.type).toBe('urn:gensvar:problem:inputs.unknown-dialogue');
    expect(await publisher.post(`${CHANNELS}/${id}/close`, {}, ifMatch(2))).toMatchObject({
      status: 200,
      body: { revision: 4 },
    });
  });
});
