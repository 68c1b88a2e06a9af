import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { testDatabase, testServer, type TestDatabase } from '@gensvar/database/testing';
import { newId } from '@gensvar/kernel';
import { Client as PostgresClient } from 'pg';
import { signToken } from '../../composition/src/auth/token';
import { openGensvar } from '../../composition/src/gensvar';
import { readSettings } from '../../composition/src/settings';
import { temporaryFolder, tokenSettings } from '../../composition/testing/data-folder';
import { makeOrganisation, type TestOrganisation, until } from '../testing';
import { startChild, type StartedChild } from '../testing/start-child';
import { createApp } from './create-app';

jest.setTimeout(180_000);

/** Everything in here is invented, and nothing of it may stand in a log. */
const PERSONAL = {
  text: 'Gunvor Kvarnlid vid Ekgränd frågar om lampan.',
  contact: { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se', phone: '070-1740605' },
};
const SECRET = /Gunvor|Kvarnlid|gunvor|Ekgr|lampan|1740605|Bearer|eyJ|authorization/;

describe('a started process', () => {
  const folder = temporaryFolder();
  let database: TestDatabase;
  let home: TestOrganisation;
  let environment: Record<string, string>;
  let child: StartedChild;
  let bearer: string;
  let postgres: PostgresClient;

  beforeAll(async () => {
    database = await testDatabase([]);
    environment = {
      ...{ GENSVAR_DATA: folder.path, PORT: '0', GENSVAR_DEMO: 'false' },
      ...{ DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl, DATABASE_VIEWS_URL: database.viewsUrl },
    };
    const gensvar = await openGensvar(readSettings({ ...environment, LOG_LEVEL: 'silent' }));
    const app = await createApp(gensvar);
    home = await makeOrganisation(app, 'sollunda');
    await app.close();
    await gensvar.close();
    const claims = { sub: newId(), organisation: home.id, roles: ['registrar'] as const, body: home.board };
    bearer = `Bearer ${await signToken(claims, tokenSettings(folder.path), '1h')}`;
    const url = new URL(testServer());
    url.pathname = `/${database.name}`;
    postgres = new PostgresClient({ connectionString: url.href });
    await postgres.connect();
  });
  afterAll(async () => {
    if (child?.process.exitCode === null) {
      child.process.kill('SIGKILL');
      await child.ended;
    }
    await postgres?.end();
    await database.drop();
    folder.remove();
  });

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(child.url + path, {
      ...init,
      headers: { authorization: bearer, 'content-type': 'application/json', ...init.headers },
    });
  const receive = (more: object = {}) => {
    const input = { kind: 'comment', channel: 'web', sender: 'named', ...PERSONAL, ...more };
    return ask('/api/v1/inputs', { method: 'POST', body: JSON.stringify(input) });
  };

  test('tells each request in its log by the id that the caller was told, and nothing of what was sent', async () => {
    child = await startChild({ ...environment, LOG_LEVEL: 'debug' });
    const name = encodeURIComponent('Gunvor Kvarnlid');
    const raw = (body: string, headers: Record<string, string> = {}) =>
      ask('/api/v1/inputs', { method: 'POST', body, headers });
    const answers = [
      await receive(),
      await receive({ channel: 'Gunvor Kvarnlid' }),
      await receive({ 'Gunvor Kvarnlid': 1 }),
      await raw('{"text": Gunvor Kvarnlid'),
      await raw('Gunvor Kvarnlid', { 'content-type': 'text/plain' }),
      await raw('{}', { 'content-type': 'text/gunvor' }),
      await raw('{}', { 'idempotency-key': 'gunvor.kvarnlid@example.se gunvor' }),
      await raw('{}', { authorization: 'Bearer gunvor' }),
      await ask(`/api/v1/inputs?kind=${name}`),
      await ask(`/api/v1/inputs?${name}=x`),
      await ask(`/api/v1/inputs/${name}`),
      await ask(`/${name}`),
      await ask('/Gunvor%zz'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([
      ...[201, 422, 422, 400, 415, 415, 422, 401, 422, 422, 404, 404, 400],
    ]);
    const ids = answers.map(({ headers }) => headers.get('x-request-id')!);
    expect(new Set(ids).size).toBe(answers.length);
    for (const [at, answer] of answers.entries()) {
      if (answer.status >= 400) expect(await answer.json()).toMatchObject({ instance: `urn:uuid:${ids[at]}` });
    }
    // An answer is with the caller before its line is with us.
    await until(
      () => new Promise<string>((read) => setImmediate(() => read(child.log()))),
      (log) => ids.every((id) => log.includes(`"requestId":"${id}"`)),
    );
    expect(child.log()).not.toMatch(SECRET);
    expect(child.output()).not.toMatch(SECRET);
  });

  test('finishes what it took when it is stopped, takes nothing more, and ends with 0', async () => {
    // Neither appends nor the register go on before this transaction ends: what is asked now is in hand until then.
    await postgres.query('begin');
    await postgres.query('lock table event_store.events in exclusive mode');
    await postgres.query('lock table views.inputs_register_v2 in access exclusive mode');
    const taken = [...Array.from({ length: 8 }, () => receive()), ask('/api/v1/inputs')];
    const late = await begun(child, 'GET /health/live HTTP/1.1\r\nHost: gensvar\r\n');
    await until(waiting, (count) => count >= 2);
    // All of them came before this one.
    await ask('/health/live');

    child.process.kill('SIGTERM');
    await until(
      () => ask('/health/live').then(Boolean, () => false),
      (served) => !served,
    );
    late.write('\r\n');
    expect(await rest(late)).toMatch(/^HTTP\/1\.1 503 [^]*connection: close[^]*urn:gensvar:problem:http\.stopping/i);
    expect(child.process.exitCode).toBeNull();

    await postgres.query('commit');
    const answers = await Promise.all(taken);
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 8 }, () => 201), 200]);
    expect(await child.ended).toBe(0);
    const received = await Promise.all(
      answers.slice(0, 8).map(async (one) => ((await one.json()) as { id: string }).id),
    );
    const stored = await postgres.query<{ stream: string }>('select stream_id as stream from event_store.events');
    for (const id of received) expect(stored.rows.filter(({ stream }) => stream.endsWith(id))).not.toHaveLength(0);
    expect(child.log()).not.toMatch(/unexpected error|Connection terminated|"level":50/);
  });

  const waiting = async () => {
    const { rows } = await postgres.query<{ count: number }>(
      `select count(*)::int from pg_locks where not granted and database = (select oid from pg_database where datname = $1)`,
      [database.name],
    );
    return rows[0]!.count;
  };
});

/** A connection on which a request has begun and not ended: it is not idle when the service stops. */
async function begun({ url }: StartedChild, head: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(head);
  return socket;
}

async function rest(socket: Socket): Promise<string> {
  let answer = '';
  socket.on('data', (data) => (answer += data.toString()));
  await once(socket, 'close');
  return answer;
}
