import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputAcknowledged } from '@gensvar/inputs';
import { newId } from '@gensvar/kernel';
import { Recorder } from '@gensvar/projections/testing';
import { Client, openService, type TestOrganisation, type TestService, until } from '../testing';
import { routeLine, routeTable } from './routes';

const GOLDEN = join(__dirname, '../routes.golden.txt');

describe('the service as a whole', () => {
  let service: TestService;
  let home: TestOrganisation;
  let nobody: Client;

  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    nobody = Client.anonymous(service.app);
    await service.gensvar.views.catchUp();
  });
  afterAll(() => service.close());

  // A changed line is a changed promise to callers: edit the file by hand, and say so in CHANGELOG.md.
  test('the route table with roles is as agreed: routes.golden.txt', () => {
    const table = `${routeTable(service.app).map(routeLine).join('\n')}\n`;
    expect(table).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  test('the description has every route of the table, with properties in its schemas', async () => {
    const { body } = await nobody.get('/api/openapi.json');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = routeTable(service.app).map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual(served.sort());
    expect(Object.keys(body.components.schemas.ReceiveInputBody.properties)).toEqual(
      expect.arrayContaining(['kind', 'channel', 'sender', 'contact', 'text', 'occurredAt']),
    );
    expect(body.paths['/api/v1/inputs/{id}/answer'].post).toMatchObject({
      'x-roles': expect.arrayContaining(['officer']),
      parameters: expect.arrayContaining([expect.objectContaining({ name: 'If-Match', required: true })]),
      responses: { 200: { headers: { ETag: expect.anything() } }, 412: expect.anything(), 428: expect.anything() },
    });
    expect(Object.keys(body.components.schemas.AnswerInputBody.properties)).not.toContain('type');
  });

  test('ready names each view and its lag; metrics count it', async () => {
    const ready = await nobody.get('/health/ready');
    expect(ready).toMatchObject({ status: 200, body: { status: 'ready', database: 'reachable' } });
    const names = service.gensvar.views.names;
    expect(ready.body.views.map(({ name }: { name: string }) => name)).toEqual(names);
    for (const view of ready.body.views) expect(view).toMatchObject({ state: 'following', lagSeconds: 0, parked: [] });
    expect((await nobody.get('/metrics')).text).toContain(`gensvar_view_lag_seconds{view="${names[0]}"} 0`);
  });

  test('an unreachable database is 503 with Retry-After, changes nothing, and mends', async () => {
    const officer = await service.as(home, 'officer');
    const input = { kind: 'comment', channel: 'web', sender: 'anonymous', text: 'Tack för bänken.' };
    const before = await service.gensvar.store.head();
    await service.line.cut();
    const away = {
      status: 503,
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
      body: { type: expect.stringMatching(/unavailable$/), status: 503 },
    };
    expect(await officer.post('/api/v1/inputs', input)).toMatchObject(away);
    expect(await officer.get('/api/v1/inputs')).toMatchObject(away);
    expect(await nobody.get('/health/ready')).toMatchObject({
      status: 503,
      body: { status: 'not-ready', database: 'unreachable' },
    });
    expect(await nobody.get('/health/live')).toMatchObject({ status: 200 });
    expect((await nobody.get('/metrics')).status).toBe(200);

    await service.line.mend();
    const retried = await until(
      () => officer.post('/api/v1/inputs', input),
      ({ status }) => status === 201,
    );
    expect((await officer.get(`/api/v1/inputs?after=${retried.body.position}`)).body.items).toHaveLength(1);
    const all = service.gensvar.store.readAll({ after: before });
    const types: string[] = [];
    for await (const batch of all) types.push(...batch.map(({ type }) => type));
    expect(types).toEqual(['inputs.InputReceived.v1']);
    await until(
      () => nobody.get('/health/ready'),
      ({ status }) => status === 200,
    );
  });

  test('a view that stands still makes the service not ready', async () => {
    await service.gensvar.views.stop();
    const stopped = await nobody.get('/health/ready');
    expect(stopped).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, body: { database: 'reachable' } });
    expect(stopped.body.views[0]).toMatchObject({ state: 'stopped' });
    service.gensvar.views.start();
    await until(
      () => nobody.get('/health/ready'),
      ({ status }) => status === 200,
    );
  });

  test('a failing event parks its organisation for that view: ready names both, the event and why; the others go on', async () => {
    const { store, catalogue, sealer } = service.gensvar;
    const odd = await service.organisation('granby');
    const recorder = new Recorder(store, catalogue, sealer);
    // An input that does not begin with its receipt: no command can write it.
    const events = [InputAcknowledged.of({ mode: 'message' })];
    await recorder.record(odd.id, newId(), events);
    const degraded = await until(
      () => nobody.get('/health/ready'),
      ({ body }) => body.status === 'degraded',
    );
    expect(degraded.status).toBe(200);
    const view = degraded.body.views.find(({ name }: { name: string }) => name === 'inputs.register.v2');
    expect(view).toMatchObject({
      state: 'following',
      parked: [
        {
          organisation: odd.id,
          eventType: 'inputs.InputAcknowledged.v1',
          eventId: expect.any(String),
          error: expect.stringContaining('does not begin with its receipt'),
        },
      ],
    });
    const officer = await service.as(home, 'officer');
    const input = { kind: 'praise', channel: 'web', sender: 'anonymous', text: 'Fin lekplats.' };
    const { position } = (await officer.post('/api/v1/inputs', input)).body;
    expect((await officer.get(`/api/v1/inputs?kind=praise&after=${position}`)).body.items).toHaveLength(1);
  });
});
