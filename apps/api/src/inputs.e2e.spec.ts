import { newId } from '@gensvar/kernel';
import { type Answer, Client, done, openService, type TestOrganisation, type TestService, typedAs } from '../testing';
import { temporaryFolder, tokenSettings } from '../../composition/testing/data-folder';
import { signToken } from '../../composition/src/auth/token';

const INPUTS = '/api/v1/inputs';

/** Everything in here is invented. */
const receipt = {
  kind: 'comment',
  channel: 'email',
  sender: 'named',
  contact: { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se' },
  subject: 'Mörkt på gångvägen',
  text: 'Lamporna vid bron har varit släckta i tre veckor.',
} as const;
const answer = {
  stance: 'remedied',
  mode: 'message',
  reasons: 'Lamporna byttes i går.',
  nextStep: 'none',
  contact: 'Kontaktcenter, 0900-000 00',
} as const;

describe('inputs over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  let elsewhere: TestOrganisation;
  let officer: Client;

  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    elsewhere = await service.organisation('granby');
    officer = await service.as(home, 'officer');
  });
  afterAll(() => service.close());

  const receive = async (more: object = {}) => (await officer.post(INPUTS, { ...receipt, ...more })).body.id as string;
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

  test('an input is received, read at once, acknowledged, answered, and its obligations are met', async () => {
    const client = await typedAs(service, home, 'officer');
    const received = await client.POST('/api/v1/inputs', { body: { ...receipt, unit: home.unit } });
    const { id, revision, position } = done(received);
    expect(received.response.status).toBe(201);
    expect(received.response.headers.get('etag')).toBe(`"${revision}"`);
    expect(received.response.headers.get('location')).toBe(`${INPUTS}/${id}`);

    const list = await client.GET('/api/v1/inputs', { params: { query: { unit: home.unit, after: position } } });
    expect(done(list).items).toMatchObject([{ id, kind: 'comment', state: 'open', revision }]);
    expect(JSON.stringify(list.data)).not.toMatch(/Gunvor|Lamporna|Mörkt/);

    const path = { id };
    const obligations = async (after: string) =>
      done(await client.GET('/api/v1/inputs/{id}/obligations', { params: { path, query: { after } } })).items;
    const before = await obligations(position);
    expect(statesOf(before)).toEqual({ 'servicelofte.acknowledge': 'pending', 'servicelofte.answer': 'pending' });

    const read = await client.GET('/api/v1/inputs/{id}', { params: { path } });
    expect(read.response.headers.get('etag')).toBe('"0"');
    expect(read.data).toMatchObject({ id, revision, status: 'open' });
    const acknowledged = await client.POST('/api/v1/inputs/{id}/acknowledge', {
      params: { path, header: { 'If-Match': '"0"' } },
      body: { mode: 'message' },
    });
    expect(acknowledged.data).toMatchObject({ id, revision: 1 });
    const answered = await client.POST('/api/v1/inputs/{id}/answer', {
      params: { path, header: { 'If-Match': '"1"' } },
      body: answer,
    });
    expect(answered.response.headers.get('etag')).toMatch(/^"\d+"$/);

    const after = await obligations(done(answered).position);
    expect(statesOf(after)).toEqual({ 'servicelofte.acknowledge': 'met', 'servicelofte.answer': 'met' });
    expect(after.find(({ rule }) => rule === 'servicelofte.answer')).toMatchObject({
      subject: { type: 'input', id },
      due: expect.any(String),
      witnesses: expect.arrayContaining([expect.objectContaining({ role: 'met' })]),
      explanation: expect.arrayContaining([expect.objectContaining({ start: expect.any(String) })]),
    });

    const query = { rule: 'servicelofte.answer' };
    const counts = await client.GET('/api/v1/obligations/counts', { params: { query } });
    expect(counts.data).toMatchObject({ ...query, counts: { met: 1, waived: 0 } });
  });

  test('what was known is asked by asOf, what is judged by at', async () => {
    const received = await officer.post(INPUTS, receipt);
    const url = `${INPUTS}/${received.body.id}/obligations`;
    const after = `after=${received.body.position}`;
    expect((await officer.get(`${url}?asOf=2011-06-01&${after}`)).body.items).toEqual([]);
    const late = await officer.get(`${url}?at=2999-01-01&${after}`);
    expect(statesOf(late.body.items)).toEqual({
      'servicelofte.acknowledge': 'breached',
      'servicelofte.answer': 'breached',
    });
    expect(await officer.get(`${url}?at=soon`)).toMatchObject(problem(422, 'http.invalid'));
    expect(await officer.get(`${url}?asof=2011-06-01`)).toMatchObject(problem(422, 'http.invalid'));
  });

  test('a phone call is received and answered in one command', async () => {
    const called = await officer.post(`${INPUTS}/answered`, {
      receipt: { ...receipt, channel: 'phone' },
      answer: { ...answer, mode: 'oral' },
    });
    expect(called).toMatchObject({ status: 201, body: { id: expect.any(String) } });
  });

  test('acknowledge and answer want If-Match: missing 428, stale 412 with what has changed', async () => {
    const id = await receive();
    await officer.post(`${INPUTS}/${id}/acknowledge`, { mode: 'message' }, { 'if-match': '"0"' });
    for (const [step, body] of [
      ['acknowledge', { mode: 'message' }],
      ['answer', answer],
    ] as const) {
      const url = `${INPUTS}/${id}/${step}`;
      expect(await unchanged(() => officer.post(url, body))).toMatchObject(
        problem(428, 'concurrency.if-match-required'),
      );
      const stale = await unchanged(() => officer.post(url, body, { 'if-match': '"0"' }));
      expect(stale).toMatchObject(problem(412, 'concurrency.stale'));
      expect(stale.body).toMatchObject({ revision: 1, changed: ['inputs.InputAcknowledged.v1'] });
    }
  });

  test('an Idempotency-Key said twice is one input, also at the same time; with another body it is refused', async () => {
    const key = { 'idempotency-key': newId() };
    const both = await Promise.all([officer.post(INPUTS, receipt, key), officer.post(INPUTS, receipt, key)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0].body).toEqual(both[1].body);
    expect((await unchanged(() => officer.post(INPUTS, receipt, key))).body).toEqual(both[0].body);
    const other = await unchanged(() => officer.post(INPUTS, { ...receipt, kind: 'complaint' }, key));
    expect(other).toMatchObject(problem(422, 'idempotency.body-differs'));

    const url = `${INPUTS}/${both[0].body.id}/acknowledge`;
    const again = { ...key, 'if-match': '"0"' };
    const first = await officer.post(url, { mode: 'message' }, again);
    expect(first.status).toBe(200);
    expect((await unchanged(() => officer.post(url, { mode: 'message' }, again))).body).toEqual(first.body);
    expect(await unchanged(() => officer.post(url, { mode: 'letter' }, again))).toMatchObject(
      problem(422, 'idempotency.body-differs'),
    );
  });

  const { text: _text, ...wordless } = receipt;
  test.each([
    ['an unknown field', { ...receipt, colour: 'red' }, 422, 'http.invalid'],
    ['an unknown field within', { ...receipt, contact: { ssn: '1' } }, 422, 'http.invalid'],
    ['a wrong type', { ...receipt, text: 5 }, 422, 'http.invalid'],
    ['a wrong kind', { ...receipt, kind: 'rant' }, 422, 'http.invalid'],
    ['no text', wordless, 422, 'http.invalid'],
    ['U+0000', { ...receipt, text: 'a\u0000b' }, 422, 'http.invalid'],
    ['U+0000 within', { ...receipt, contact: { name: 'a\u0000b' } }, 422, 'http.invalid'],
    ['a day that does not exist', { ...receipt, occurredAt: '2026-02-30' }, 422, 'http.invalid'],
    ['a date in the future', { ...receipt, occurredAt: '2999-01-01' }, 422, 'inputs.in-future'],
    ['an old date without a reason', { ...receipt, occurredAt: '2020-01-02' }, 422, 'inputs.late-reason-missing'],
    ['an unknown unit', { ...receipt, unit: newId() }, 422, 'identity.unknown-unit'],
    ['malformed JSON', '{"kind": "comment",', 400, 'http.malformed'],
    ['a body over 1 MiB', { ...receipt, text: 'x'.repeat(1_048_576) }, 413, 'http.body-too-large'],
  ])('a receipt with %s is refused and changes nothing', async (_, body, status, code) => {
    expect(await unchanged(() => officer.post(INPUTS, body))).toMatchObject(problem(status, code));
  });

  test('another media type is refused', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await unchanged(() => officer.post(INPUTS, 'kind=comment', form))).toMatchObject(
      problem(415, 'http.media-type'),
    );
  });

  test.each([
    ['no text', { ...answer, reasons: undefined }, 'http.invalid'],
    ['a blank text', { ...answer, reasons: ' \n' }, 'http.invalid'],
    ['a date in the future', { ...answer, occurredAt: '2999-01-01' }, 'inputs.in-future'],
    ['a date before its input', { ...answer, occurredAt: '2020-01-02', lateReason: 'x' }, 'inputs.before-receipt'],
    ['a part that the input does not have', { ...answer, covers: [7] }, 'inputs.unknown-part'],
  ])('an answer with %s is refused and changes nothing', async (_, body, code) => {
    const id = await receive();
    const refused = await unchanged(() => officer.post(`${INPUTS}/${id}/answer`, body, { 'if-match': '"0"' }));
    expect(refused).toMatchObject(problem(422, code));
  });

  test('who may not: no token, a foreign or expired one, a wrong role, another organisation', async () => {
    const id = await receive();
    const post = (client: Client) => unchanged(() => client.post(INPUTS, receipt));
    expect(await post(Client.anonymous(service.app))).toMatchObject(problem(401, 'auth.token'));
    const folder = temporaryFolder();
    const foreign = await Client.as(service.app, tokenSettings(folder.path), home.id, ['officer']);
    expect(await post(foreign)).toMatchObject(problem(401, 'auth.token'));
    folder.remove();
    const claims = { sub: newId(), organisation: home.id, roles: ['officer'] as const };
    const expired = await signToken(claims, service.gensvar.settings, '-1 minute');
    expect(await post(Client.bearing(service.app, expired))).toMatchObject(problem(401, 'auth.token'));
    expect(await post(await service.as(home, 'auditor', 'dashboard'))).toMatchObject(problem(403, 'auth.role'));

    const other = await service.as(elsewhere, 'officer');
    const acknowledge = () => other.post(`${INPUTS}/${id}/acknowledge`, { mode: 'message' }, { 'if-match': '"0"' });
    expect(await unchanged(acknowledge)).toMatchObject(problem(404, 'inputs.not-found'));
    expect(await other.get(`${INPUTS}/${id}`)).toMatchObject(problem(404, 'inputs.not-found'));
    expect(await other.get(`${INPUTS}/${id}/obligations`)).toMatchObject(problem(404, 'inputs.not-found'));
    expect((await other.get(INPUTS)).body.items).toEqual([]);
    expect((await other.get('/api/v1/obligations')).status).toBe(200);
    expect((await other.get('/api/v1/obligations')).body.items).toEqual([]);
    expect(await unchanged(() => other.post(INPUTS, { ...receipt, unit: home.unit }))).toMatchObject(
      problem(422, 'identity.unknown-unit'),
    );
  });

  test.each(['x', '00000000-0000-4000-8000-00000000000A', '%00', newId()])('%s names no input', async (id) => {
    for (const url of [`${INPUTS}/${id}`, `${INPUTS}/${id}/obligations`]) {
      expect((await officer.get(url)).status).toBe(404);
    }
    expect((await officer.post(`${INPUTS}/${id}/answer`, answer, { 'if-match': '"0"' })).status).toBe(404);
  });

  test('a position that nobody was given is refused', async () => {
    for (const position of ['x', 'ffffffffffffffff']) {
      expect(await officer.get(`${INPUTS}?after=${position}`)).toMatchObject(problem(422, 'projections.position'));
    }
  });
});

/** Rule → state, of the rules of the service promise that were set. */
function statesOf(items: readonly { readonly rule: string; readonly state: string }[]): Record<string, string> {
  const set = items.filter(({ rule }) => ['servicelofte.acknowledge', 'servicelofte.answer'].includes(rule));
  return Object.fromEntries(set.map(({ rule, state }) => [rule, state]).sort());
}
