import { Body, Controller, Get, Global, HttpCode, Module, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandRunner, EventStore, type Invocation, NoAdoptions, StoreUnavailable } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import { Access, Caller, CommandName, NumberField, Public, TextField } from '@gensvar/identity';
import { declareEvent, type Decider, DomainError, EventCatalogue, type EventOf, newId } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { ViewRunner } from '@gensvar/projections';
import { z } from 'zod';
import { Client } from '../testing/client';
import { temporaryFolder, tokenSettings } from '../../composition/testing/data-folder';
import { httpApp } from './http-app';

// The smallest module there can be: what is tested here is the API around it.
const Opened = declareEvent('jars.JarOpened.v1', z.object({ label: z.string() }));
const Added = declareEvent('jars.BeanAdded.v1', z.object({ beans: z.int() }));
type JarEvent = EventOf<typeof Opened> | EventOf<typeof Added>;

class OpenJarBody {
  @CommandName('OpenJar')
  readonly type = 'OpenJar' as const;
  @TextField({ what: 'Label', max: 20 })
  label!: string;
}
class AddBeansBody {
  @CommandName('AddBeans')
  readonly type = 'AddBeans' as const;
  @NumberField({ what: 'Beans', min: 1, max: 9 })
  beans!: number;
}

const jars: Decider<number, OpenJarBody | AddBeansBody, JarEvent> = {
  module: 'jars',
  initial: 0,
  decide: (command) =>
    command.type === 'OpenJar' ? [Opened.of({ label: command.label })] : [Added.of({ beans: command.beans })],
  evolve: (beans, event) => (event.type === 'jars.BeanAdded.v1' ? beans + event.data.beans : beans),
};

@Controller('api/v1/jars')
class JarsController {
  constructor(private readonly runner: CommandRunner) {}

  @Post()
  @Access('registrar')
  open(@Body() body: OpenJarBody, @Caller() caller: Invocation) {
    return this.runner.create(jars, body, caller);
  }

  @Post(':id/beans')
  @HttpCode(200)
  @Access('registrar', 'officer')
  add(@Param('id') id: string, @Body() body: AddBeansBody, @Caller({ ifMatch: 'required' }) caller: Invocation) {
    return this.runner.update(jars, id, body, caller);
  }

  @Post('full')
  @Access('registrar')
  openFull(@Body() body: OpenJarBody, @Caller() caller: Invocation) {
    return this.runner.create(jars, body, caller);
  }

  @Get('broken')
  @Public('spec')
  broken() {
    throw new Error('the secret of Gunvor');
  }

  @Get('away')
  @Public('spec')
  away() {
    throw new StoreUnavailable('The store is away.');
  }

  @Get('refused')
  @Public('spec')
  refused() {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  }

  @Get(':id')
  @Public('spec')
  read(@Param('id') id: string) {
    return { id };
  }
}

@Controller('api/v1/unread')
class UnreadController {
  constructor(private readonly runner: CommandRunner) {}

  @Post()
  @Access('registrar')
  open(@Body() body: OpenJarBody, @Caller() caller: Invocation) {
    return this.runner.create(jars, body, caller);
  }
}

@Controller('open')
class OpenController {
  @Get()
  nobodySaidWho() {
    return {};
  }
}

const store = new MemoryEventStore();
const catalogue = new EventCatalogue([Opened, Added]);
const providers = [
  { provide: EventStore, useValue: store },
  { provide: ViewRunner, useValue: { status: async () => [] } },
  { provide: CommandRunner, useValue: new CommandRunner(store, new ClearSealer(), catalogue, new NoAdoptions()) },
];

@Global()
@Module({
  controllers: [JarsController, UnreadController],
  providers,
  exports: providers.map(({ provide }) => provide),
})
class JarsModule {}

@Module({ controllers: [OpenController] })
class CarelessModule {}

describe('the API around a module', () => {
  const folder = temporaryFolder();
  const settings = { ...tokenSettings(folder.path), LOG_LEVEL: 'silent' };
  const organisation = newId();
  let app: NestFastifyApplication;
  let registrar: Client;
  let nobody: Client;

  beforeAll(async () => {
    app = await httpApp({ settings, modules: [JarsModule] });
    registrar = await Client.as(app, settings, organisation, ['registrar']);
    nobody = Client.anonymous(app);
  });
  afterAll(async () => {
    await app.close();
    folder.remove();
  });

  const opened = async () => (await registrar.post('/api/v1/jars', { label: 'beans' })).body.id as string;
  const problem = (status: number, code: string) => ({
    status,
    headers: { 'content-type': expect.stringContaining('application/problem+json') },
    body: {
      status,
      type: `urn:gensvar:problem:${code}`,
      title: expect.any(String),
      detail: expect.any(String),
      instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    },
  });

  test('a command answers with id, revision and position, 201 and where it is, or 200, and its ETag', async () => {
    const made = await registrar.post('/api/v1/jars', { label: 'beans' });
    expect(made).toMatchObject({
      status: 201,
      body: { id: expect.any(String), revision: 0, position: expect.any(String) },
      headers: { etag: '"0"', location: `/api/v1/jars/${made.body.id}` },
    });
    const added = await registrar.post(`/api/v1/jars/${made.body.id}/beans`, { beans: 2 }, { 'if-match': '"0"' });
    expect(added).toMatchObject({ status: 200, body: { id: made.body.id, revision: 1 }, headers: { etag: '"1"' } });
  });

  test('where it is, is where it can be read, whatever made it', async () => {
    const full = await registrar.post('/api/v1/jars/full', { label: 'beans' });
    expect(full.headers.location).toBe(`/api/v1/jars/${full.body.id}`);
    expect((await nobody.get(String(full.headers.location))).body).toEqual({ id: full.body.id });
    const unread = await registrar.post('/api/v1/unread', { label: 'beans' });
    expect(unread).toMatchObject({ status: 201, headers: { etag: '"0"' } });
    expect(unread.headers.location).toBeUndefined();
  });

  test('the request’s id is ours, and ties problem, event and answer together', async () => {
    const mine = newId();
    const made = await registrar.post('/api/v1/jars', { label: 'tied' }, { 'x-request-id': mine, 'request-id': mine });
    const [event] = await store.readStream(organisation, `jars-${organisation}-${made.body.id}`);
    expect(made.headers['x-request-id']).toBe(event!.meta.correlation);
    expect(made.headers['x-request-id']).not.toBe(mine);
    const refused = await nobody.get('/nowhere');
    expect(refused.body.instance).toBe(`urn:uuid:${refused.headers['x-request-id']}`);
  });

  test.each([
    ['malformed JSON', '{"label":', {}, 400, 'http.malformed'],
    ['an empty body', '', {}, 400, 'http.malformed'],
    ['a poisoned prototype', '{"__proto__":{"label":"x"}}', {}, 400, 'http.malformed'],
    ['another media type', 'label=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'http.media-type'],
    ['plain text', '{"label":"x"}', { 'content-type': 'text/plain' }, 415, 'http.media-type'],
    ['a body over 1 MiB', JSON.stringify({ label: 'x'.repeat(1_048_576) }), {}, 413, 'http.body-too-large'],
    ['an unknown field', '{"label":"x","lable":"y"}', {}, 422, 'http.invalid'],
    ['a wrong type', '{"label":7}', {}, 422, 'http.invalid'],
    ['null', '{"label":null}', {}, 422, 'http.invalid'],
    ['a list for an object', '[]', {}, 422, 'http.invalid'],
    ['U+0000', '{"label":"a\\u0000b"}', {}, 422, 'http.invalid'],
    ['a lone surrogate', '{"label":"\\ud800"}', {}, 422, 'http.invalid'],
    ['a command’s name of its own', '{"label":"x","type":"AddBeans"}', {}, 422, 'http.invalid'],
    ['a bad Idempotency-Key', '{"label":"x"}', { 'idempotency-key': 'å' }, 422, 'idempotency.key'],
  ] as const)('%s is refused and changes nothing', async (_, body, headers, status, code) => {
    const before = await store.head();
    expect(await registrar.post('/api/v1/jars', body, { ...headers })).toMatchObject(problem(status, code));
    expect(await store.head()).toBe(before);
  });

  test('every fault is named at once, by pointer', async () => {
    const { body } = await registrar.post('/api/v1/jars', { label: '', lable: 'y' });
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/lable', detail: 'there is no field lable' },
        { pointer: '/label', detail: expect.stringContaining('label') },
      ]),
    );
  });

  test.each([
    ['none', {}, 428, 'concurrency.if-match-required'],
    ['a weak one', { 'if-match': 'W/"0"' }, 422, 'concurrency.if-match'],
    ['any', { 'if-match': '*' }, 422, 'concurrency.if-match'],
    ['a stale one', { 'if-match': '"7"' }, 412, 'concurrency.stale'],
  ])('an update with %s as If-Match is refused and changes nothing', async (_, headers, status, code) => {
    const id = await opened();
    const before = await store.head();
    expect(await registrar.post(`/api/v1/jars/${id}/beans`, { beans: 1 }, headers)).toMatchObject(
      problem(status, code),
    );
    expect(await store.head()).toBe(before);
  });

  test('an Idempotency-Key said twice gives the first answer; with another body, 422', async () => {
    const key = { 'idempotency-key': newId() };
    const first = await registrar.post('/api/v1/jars', { label: 'once' }, key);
    const before = await store.head();
    expect(await registrar.post('/api/v1/jars', { label: 'once' }, key)).toMatchObject({
      status: 201,
      body: first.body,
    });
    expect(await registrar.post('/api/v1/jars', { label: 'twice' }, key)).toMatchObject(
      problem(422, 'idempotency.body-differs'),
    );
    expect(await store.head()).toBe(before);
  });

  test('tokens: none, a bad one, a role that may not, another organisation’s object', async () => {
    const id = await opened();
    const before = await store.head();
    const open = (client: Client) => client.post('/api/v1/jars', { label: 'x' });
    expect(await open(nobody)).toMatchObject(problem(401, 'auth.token'));
    expect((await open(nobody)).headers['www-authenticate']).toBe('Bearer realm="gensvar"');
    expect(await open(Client.bearing(app, 'a.b.c'))).toMatchObject(problem(401, 'auth.token'));
    const officer = await Client.as(app, settings, organisation, ['officer']);
    expect(await open(officer)).toMatchObject(problem(403, 'auth.role'));
    const elsewhere = await Client.as(app, settings, newId(), ['registrar']);
    const reached = await elsewhere.post(`/api/v1/jars/${id}/beans`, { beans: 1 }, { 'if-match': '"0"' });
    expect(reached).toMatchObject(problem(404, 'jars.not-found'));
    expect(await store.head()).toBe(before);
  });

  test.each([
    ['/nowhere', 404, 'http.no-route'],
    ['/api/v1/jars/%zz', 400, 'http.malformed'],
    ['/api/v1/jars/away', 503, 'event-store.unavailable'],
    ['/api/v1/jars/refused', 503, 'database.unavailable'],
    ['/api/v1/jars/broken', 500, 'internal'],
  ])('%s is a problem too', async (url, status, code) => {
    const answer = await nobody.get(url);
    expect(answer).toMatchObject(problem(status, code));
    expect(answer.text).not.toContain('Gunvor');
    expect(answer.headers['retry-after']).toBe(status === 503 ? '2' : undefined);
  });

  test('says what it serves: a page, a description with schemas, health and metrics', async () => {
    expect(await nobody.get('/')).toMatchObject({ status: 200, text: expect.stringContaining('/api/docs') });
    const { body } = await nobody.get('/api/openapi.json');
    expect(body).toMatchObject({
      openapi: '3.1.0',
      components: { schemas: { OpenJarBody: { properties: { label: { type: 'string' } }, required: ['label'] } } },
      paths: { '/api/v1/jars': { post: { security: [{ bearer: [] }], 'x-roles': ['registrar'] } } },
    });
    expect(Object.keys(body.components.schemas.OpenJarBody.properties)).toEqual(['label']);
    expect((await nobody.get('/api/docs')).text).toContain('POST /api/v1/jars/{id}/beans');
    expect(await nobody.get('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await nobody.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready', views: [] } });
    const metrics = await nobody.get('/metrics');
    expect(metrics.text).toContain('gensvar_http_request_duration_seconds_count{method="POST",route="/api/v1/jars"');
    expect(metrics.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });

  test('a route that does not say who may use it keeps the service from starting', async () => {
    await expect(httpApp({ settings, modules: [JarsModule, CarelessModule] })).rejects.toThrow(
      new DomainError(
        'api.route-without-access',
        'Give each @Access or @Public: GET /open (OpenController.nobodySaidWho)',
      ).message,
    );
  });
});
