import { CommandBus } from '@nestjs/cqrs';
import type { Invocation } from '@gensvar/event-store';
import { bodyId, EstablishBody, EstablishBodyBody, type Role } from '@gensvar/identity';
import { channelId, readsId } from '@gensvar/inputs';
import { nameBasedId, newId, streamName } from '@gensvar/kernel';
import { Client as Database } from 'pg';
import type { TokenClaims } from '../../composition/src/auth/token';
import { type Answer, Client, openService, type TestOrganisation, type TestService, until } from '../testing';

const INPUTS = '/api/v1/inputs';

/** Everything in here is invented. */
const receipt = {
  kind: 'comment',
  channel: 'phone',
  sender: 'named',
  contact: { name: 'Gunvor Kvarnlid', phone: '070-1740605', protectedIdentity: true },
  text: 'Två lampor har varit släckta sedan i höstas.',
};
const answer = {
  ...{ stance: 'remedied', mode: 'message', nextStep: 'none' },
  ...{ reasons: 'Lamporna är bytta.', contact: 'Gata och park, gata@example.se' },
};
const ANYTHING = /Gunvor|1740605|Lamporna|lampor|gata@/;

describe('who reads what is personal, over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  let committee: string;
  let ours: Client;
  let theirs: Client;

  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    committee = bodyId(home.id, 'TN');
    const caller: Invocation = {
      ...{ organisation: home.id, origin: 'live' },
      actor: { id: nameBasedId(home.id, 'spec'), role: 'admin' },
    };
    const body = { code: 'TN', name: 'Tekniska nämnden', level: 'committee' } as const;
    await service.app.get(CommandBus).execute(new EstablishBody(Object.assign(new EstablishBodyBody(), body), caller));
    ours = await client('officer', home.board);
    theirs = await client('officer', committee);
  });
  afterAll(() => service.close());

  const client = (role: Role, body?: string, more: Partial<TokenClaims> = {}) =>
    Client.as(service.app, service.gensvar.settings, home.id, [role], { ...(body && { body }), ...more });
  const receive = async (by: Client, more: object = {}) =>
    (await by.post(INPUTS, { ...receipt, body: home.board, ...more })).body.id as string;
  const tell = async (by: Client, id: string, step: string, body: object): Promise<Answer> => {
    const { headers } = await by.get(`${INPUTS}/${id}`);
    return by.post(`${INPUTS}/${id}/${step}`, body, { 'if-match': headers.etag as string });
  };
  const read = (by: Client, id: string, query = 'purpose=handling') => by.get(`${INPUTS}/${id}/personal?${query}`);
  const fields = ({ body }: Answer) =>
    body.events.flatMap((event: { fields: { field: string; value?: unknown; forgotten?: true }[] }) =>
      event.fields.map(({ field, value, forgotten }) => [field, forgotten ? 'forgotten' : value]),
    );
  const reads = async (id: string) => (await (await client('auditor')).get(`${INPUTS}/${id}/reads`)).body.items;
  const problem = (status: number, code: string, more: object = {}) => ({
    ...{ status, body: { type: `urn:gensvar:problem:${code}`, ...more } },
  });

  test('the body that has it: all of it, and who read what and why is recorded, beside the input', async () => {
    const id = await receive(ours);
    const sub = newId();
    const registrar = await client('registrar', home.board, { sub });
    const personal = await read(registrar, id, 'purpose=registration');
    expect(personal).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store', etag: '"0"' },
      body: { id, revision: 0, right: 'holder', purpose: 'registration', groups: ['contact', 'content'] },
    });
    expect(fields(personal)).toEqual([
      ['contact.name', 'Gunvor Kvarnlid'],
      ['contact.phone', '070-1740605'],
      ['contact.protectedIdentity', 1],
      ['text', receipt.text],
    ]);
    const [recorded, ...more] = await reads(id);
    expect(more).toEqual([]);
    expect(recorded).toEqual({
      read: expect.any(String),
      actor: { id: sub, role: 'registrar', body: home.board },
      at: expect.stringMatching(/^20/),
      ...{ purpose: 'registration', right: 'holder', holder: home.board },
      ...{ groups: ['contact', 'content'], revision: 0 },
    });
    expect((await ours.get(`${INPUTS}/${id}`)).headers.etag).toBe('"0"');
    expect(await service.gensvar.store.readStream(home.id, streamName('inputs', home.id, readsId(id)))).toHaveLength(1);
  });

  test('no more than is asked for, and each time anew, whatever key it comes with', async () => {
    const id = await receive(ours);
    const url = `${INPUTS}/${id}/personal?purpose=handling&group=content`;
    for (const _ of [1, 2]) {
      expect(fields(await ours.get(url, { 'idempotency-key': 'k-1', 'if-match': '"7"' }))).toEqual([
        ['text', receipt.text],
      ]);
    }
    expect((await reads(id)).map(({ groups }: { groups: string[] }) => groups)).toEqual([['content'], ['content']]);
    const first = await (await client('dataProtectionOfficer')).get(`${INPUTS}/${id}/reads?limit=1`);
    expect(first.body).toMatchObject({ items: [{ groups: ['content'] }], next: '1' });
    const rest = await (await client('auditor')).get(`${INPUTS}/${id}/reads?cursor=${first.body.next}`);
    expect(Object.keys(rest.body)).toEqual(['items']);
    expect(rest.body.items).toHaveLength(1);
    expect(await read(ours, id, 'purpose=handling&group=draft')).toMatchObject(problem(404, 'inputs.nothing-personal'));
  });

  test('another body, another role, no body, no purpose: refused, and nothing is written', async () => {
    const id = await receive(ours);
    await service.gensvar.views.catchUp();
    const before = await service.gensvar.store.head();
    const refused = await read(theirs, id);
    expect(refused).toMatchObject(problem(403, 'inputs.personal-of-other-body', { body: home.board }));
    expect(refused.body.detail).toContain('Kommunstyrelsen');
    expect(await read(await client('officer'), id)).toMatchObject(problem(403, 'inputs.personal-of-other-body'));
    for (const role of ['auditor', 'dataProtectionOfficer', 'dashboard', 'service', 'admin', 'publisher'] as const) {
      expect(await read(await client(role, home.board), id)).toMatchObject(problem(403, 'auth.role'));
    }
    for (const query of ['', 'purpose=curiosity', 'purpose=handling&group=all', 'purpose=handling&group=']) {
      expect(await read(ours, id, query)).toMatchObject(problem(422, 'http.invalid'));
    }
    expect(await (await client('auditor')).get(`${INPUTS}/${id}/reads?cursor=last`)).toMatchObject({ status: 422 });
    const channel = channelId(home.board, 'web', 'official');
    for (const other of [newId(), readsId(id), channel]) {
      expect(await read(ours, other)).toMatchObject(problem(404, 'inputs.not-found'));
    }
    expect(await (await client('auditor')).get(`${INPUTS}/${newId()}/reads`)).toMatchObject({ status: 404 });
    for (const role of ['officer', 'dashboard', 'registrar'] as const) {
      expect((await (await client(role, home.board)).get(`${INPUTS}/${id}/reads`)).status).toBe(403);
    }
    expect(await service.gensvar.store.head()).toBe(before);
    expect(await reads(id)).toEqual([]);
  });

  test('a stream of reads, or a channel, is no input to anybody', async () => {
    const id = await receive(ours);
    await read(ours, id);
    expect(await ours.get(`${INPUTS}/${readsId(id)}`)).toMatchObject({ status: 404 });
    const note = await ours.post(`${INPUTS}/${readsId(id)}/notes`, { activity: 'telephoned' });
    expect(note).toMatchObject(problem(404, 'inputs.not-received'));
    const publisher = await client('publisher', home.board);
    const closed = await publisher.post(`/api/v1/channels/${id}/close`, {}, { 'if-match': '"0"' });
    expect(closed).toMatchObject(problem(404, 'inputs.unknown-channel'));
  });

  test('who received it for another body reads the receipt, and nothing that came after', async () => {
    const desk = await client('contactCentre', committee);
    const id = await receive(desk);
    expect(await tell(ours, id, 'answer', answer)).toMatchObject({ status: 200 });
    const personal = await read(desk, id);
    expect(personal.body).toMatchObject({ right: 'receiver', groups: ['contact', 'content'] });
    expect(fields(personal)).toEqual(expect.arrayContaining([['text', receipt.text]]));
    expect(personal.text).not.toMatch(/Lamporna|gata@/);
    expect(await read(await client('contactCentre', committee), id)).toMatchObject({ status: 403 });
  });

  test('forwarding moves the right, and a referral ends it until it is reopened', async () => {
    const id = await receive(await client('contactCentre', home.board));
    expect(await tell(ours, id, 'forward', { toBody: committee, misdirected: true })).toMatchObject({ status: 200 });
    expect(await read(ours, id)).toMatchObject(problem(403, 'inputs.personal-of-other-body', { body: committee }));
    expect((await read(theirs, id)).text).toContain('Gunvor');
    const told = { authority: 'Trafikverket', senderTold: true, misdirected: true, passedOn: false };
    await tell(theirs, id, 'refer', told);
    const referred = await read(theirs, id);
    expect(referred).toMatchObject(problem(403, 'inputs.personal-of-other-body', { authority: 'Trafikverket' }));
    await tell(theirs, id, 'close', { reason: 'noAnswerNeeded' });
    expect(await tell(theirs, id, 'reopen', { reason: 'newFacts' })).toMatchObject({ status: 200 });
    expect((await read(theirs, id)).text).toContain('Gunvor');
    expect((await reads(id)).map(({ holder }: { holder: string }) => holder)).toEqual([committee, committee]);
  });

  test('the body of a part reads the sender’s contact in the letter', async () => {
    const id = await receive(ours);
    const parts = [home.board, committee].map((body) => ({ kind: 'comment', body, subject: 'Lampor' }));
    expect(await read(theirs, id)).toMatchObject({ status: 403 });
    expect(await tell(ours, id, 'split', { parts })).toMatchObject({ status: 200 });
    await service.gensvar.views.catchUp();
    const personal = await until(
      () => read(theirs, id),
      ({ status }) => status === 200,
    );
    expect(personal.body).toMatchObject({ right: 'part', groups: ['contact'] });
    expect(personal.text).not.toContain('släckta');
  });

  test('what is erased is forgotten, and drafts and notes from the closing on', async () => {
    const id = await receive(ours);
    await ours.post(`${INPUTS}/${id}/notes`, { activity: 'telephoned', note: 'Ring helst kvällstid.' });
    await tell(ours, id, 'draft', { draft: newId(), reasons: 'Vi byter lamporna.' });
    expect((await read(ours, id)).text).toMatch(/kvällstid.*Vi byter/);
    await tell(ours, id, 'answer', answer);
    await tell(ours, id, 'close', { reason: 'answered' });
    const closed = await read(ours, id);
    expect(closed.text).not.toMatch(/kvällstid|Vi byter/);
    expect(fields(closed)).toEqual(
      expect.arrayContaining([
        ['note', 'forgotten'],
        ['reasons', 'forgotten'],
        ['reasons', answer.reasons],
      ]),
    );
    const stream = streamName('inputs', home.id, id);
    const [stored] = await service.gensvar.store.readStream(home.id, stream, { limit: 1 });
    await service.gensvar.sealer.destroyKeys(home.id, { handles: [stored!.pd!.contact!.h] });
    const erased = await read(ours, id);
    expect(erased.text).not.toMatch(/Gunvor|1740605|gata@/);
    expect(fields(erased)).toEqual(expect.arrayContaining([['contact.name', 'forgotten']]));
    expect(erased.text).toContain(receipt.text);
  });

  test('when it cannot be recorded, nothing is read', async () => {
    const id = await receive(ours);
    const database = new Database({ connectionString: service.gensvar.settings.DATABASE_URL });
    await database.connect();
    try {
      await database.query(
        `create function event_store.no_reads() returns trigger language plpgsql as
           $$ begin if new.type = 'inputs.PersonalPartsRead.v1' then raise exception 'not now'; end if; return new; end $$;
         create trigger no_reads before insert on event_store.events for each row execute function event_store.no_reads()`,
      );
      const failed = await read(ours, id);
      expect(failed.status).toBe(500);
      expect(failed.text).not.toMatch(ANYTHING);
      expect(await ours.get(`${INPUTS}/${id}`)).toMatchObject({ status: 200 });
    } finally {
      await database.query('drop trigger no_reads on event_store.events; drop function event_store.no_reads()');
      await database.end();
    }
    expect(await reads(id)).toEqual([]);
    expect((await read(ours, id)).text).toContain('Gunvor');
    expect(await reads(id)).toHaveLength(1);
  });

  test('a body handles what it has: others receive for it, and carry in what the sender says', async () => {
    const id = await receive(theirs);
    for (const [step, body] of [
      ['acknowledge', { mode: 'letter' }],
      ['answer', answer],
      ['forward', { toBody: committee, misdirected: true }],
      ['close', { reason: 'answered' }],
    ] as const) {
      const other = await tell(theirs, id, step, body);
      expect(other).toMatchObject(problem(403, 'inputs.held-by-other-body', { body: home.board }));
      expect(await tell(await client('officer'), id, step, body)).toMatchObject(problem(403, 'auth.body'));
    }
    expect(await theirs.post(`${INPUTS}/${id}/notes`, { activity: 'telephoned' })).toMatchObject({ status: 403 });
    const answered = { receipt: { ...receipt, body: home.board }, answer };
    expect(await theirs.post(`${INPUTS}/answered`, answered)).toMatchObject({ status: 201 });
    expect(await (await client('officer')).post(`${INPUTS}/answered`, answered)).toMatchObject(
      problem(403, 'auth.body'),
    );
    expect(await tell(theirs, id, 'register', { way: 'keptInOrder' })).toMatchObject({ status: 200 });
    expect(await tell(theirs, id, 'remind', { channel: 'phone' })).toMatchObject({ status: 200 });
    expect(await tell(await client('service'), id, 'acknowledge', { mode: 'letter' })).toMatchObject({ status: 200 });
    expect(await tell(ours, id, 'answer', answer)).toMatchObject({ status: 200 });
  });
});
