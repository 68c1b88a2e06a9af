import { newId } from '@gensvar/kernel';
import { signToken } from '../../../composition/src/auth/token';
import { openService, type TestOrganisation, type TestService, until } from '../../testing';
import { type Collector, type Exported, openCollector } from '../../testing/collector';
import { startChild, type StartedChild } from '../../testing/start-child';

// A whole start, which compiles its sources.
jest.setTimeout(120_000);

/** An invented person's, one for each place where somebody may leave one. */
const WORDS = {
  name: 'Gunvor Ekblomqvist',
  email: 'gunvor@ekblomqvist.example',
  text: 'Gungan vid Blåbärsstigen är trasig.',
  address: 'personnummer-191212121212',
  search: 'blabarsord',
  agent: 'Gunvors-telefon',
  state: 'gunvors=tillstand',
  body: 'grovtokigord',
};

describe('traces and metrics of a running service', () => {
  let service: TestService;
  let home: TestOrganisation;
  let collector: Collector;
  let child: StartedChild;
  let token: string;

  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    // What is new would be built from the start, and a rebuild has no spans.
    await service.gensvar.views.catchUp();
    await service.gensvar.views.stop();
    collector = await openCollector();
    const { settings } = service.gensvar;
    child = await startChild({
      GENSVAR_DATA: settings.GENSVAR_DATA,
      DATABASE_URL: settings.DATABASE_URL!,
      DATABASE_APP_URL: settings.DATABASE_APP_URL!,
      DATABASE_VIEWS_URL: settings.DATABASE_VIEWS_URL!,
      PORT: '0',
      GENSVAR_DEMO: 'false',
      LOG_LEVEL: 'debug',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    });
    const claims = { sub: newId(), organisation: home.id, roles: ['registrar', 'officer'] as const };
    token = await signToken({ ...claims, body: home.board }, settings, '1h');
  });
  afterAll(async () => {
    child?.process.kill('SIGKILL');
    await child?.ended;
    await collector?.close();
    await service?.close();
  });

  const ask = async (method: string, path: string, body?: object | string, headers: Record<string, string> = {}) => {
    const response = await fetch(child.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const request = response.headers.get('x-request-id')!;
    return { status: response.status, request, body: (await response.json()) as Record<string, string> };
  };
  const receive = (headers?: Record<string, string>) =>
    ask(
      'POST',
      '/api/v1/inputs',
      {
        ...{ kind: 'faultReport', channel: 'web', sender: 'named', text: WORDS.text },
        contact: { name: WORDS.name, email: WORDS.email },
      },
      headers,
    );
  const spansOf = (request: string) =>
    collector.spans().filter(({ traceId }) => traceId === request.replaceAll('-', ''));
  /** Ended last of all in its trace: then the others have come too. */
  const rootOf = (request: string) => collector.until(() => spansOf(request).find(({ kind }) => kind === 2));
  const linkedTo = ({ traceId, spanId }: Exported) =>
    collector.spans().filter(({ links = [] }) => links.some((one) => one.traceId === traceId && one.spanId === spanId));
  const named = (spans: readonly Exported[], name: string) => spans.find((span) => span.name === name);

  test('show the whole way of one input: request, command, append, and the views that it reaches', async () => {
    const { status, request, body } = await receive();
    expect(status).toBe(201);
    await rootOf(request);
    const own = spansOf(request);
    const root = named(own, 'POST /api/v1/inputs')!;
    expect(root).toMatchObject({
      kind: 2,
      attributes: {
        ...{ 'http.request.method': 'POST', 'http.route': '/api/v1/inputs', 'http.response.status_code': 201 },
        'gensvar.correlation': request,
      },
    });
    expect(root.parentSpanId).toBeUndefined();
    const command = named(own, 'command inputs.ReceiveInput')!;
    expect(command).toMatchObject({
      parentSpanId: root.spanId,
      attributes: {
        ...{ 'gensvar.module': 'inputs', 'gensvar.command': 'ReceiveInput', 'gensvar.outcome': 'appended' },
        ...{ 'gensvar.correlation': request, 'gensvar.object': body.id, 'gensvar.position': body.position },
      },
    });
    expect(named(own, 'append inputs')).toMatchObject({
      parentSpanId: command.spanId,
      attributes: { 'gensvar.events': 1, 'gensvar.position': body.position },
    });
    const linked = await collector.until(() => {
      const spans = linkedTo(root);
      return named(spans, 'view inputs.register.v2') && named(spans, 'append call') && spans;
    });
    expect(named(linked, 'view inputs.register.v2')).toMatchObject({
      attributes: { 'gensvar.events': 1, 'gensvar.position': body.position },
    });
    // The statements inside the steps, without their text.
    const stored = collector.spans().filter((span) => span.parentSpanId === named(linked, 'append call')!.spanId);
    expect(stored).toEqual([expect.objectContaining({ name: expect.stringMatching(/^pg\.query:/) })]);
  });

  test('say nothing of a person, whatever came and whether or not it was taken; the log neither', async () => {
    const theirs = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: WORDS.state };
    const asked = [
      await receive({ 'user-agent': WORDS.agent, ...theirs }),
      await ask('GET', `/api/v1/inputs/${WORDS.address}`),
      await ask('GET', `/${WORDS.address}?q=${WORDS.search}`),
      await ask('GET', `/api/v1/inputs?unit=${WORDS.search}`),
      await ask('GET', `/api/v1/inputs?q=${WORDS.search}`),
      await ask('POST', '/api/v1/inputs', `{"text": ${WORDS.body}`),
      await ask('POST', '/api/v1/inputs', { [WORDS.body]: WORDS.text }),
      await ask('POST', `/api/v1/inputs/${newId()}/answer`, { text: WORDS.text }, { 'if-match': '"0"' }),
    ];
    expect(asked.map(({ status }) => status)).toEqual(expect.arrayContaining([201, 400, 404]));
    for (const { request } of asked) await rootOf(request);
    // The caller's own trace is linked, not followed.
    expect(spansOf(asked[0]!.request).find(({ kind }) => kind === 2)!.links).toEqual([
      expect.objectContaining({ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' }),
    ]);
    expect(child.log()).toContain('"command":"ReceiveInput"');
    expect(child.log()).toContain('"view":"inputs.register.v2"');
    for (const output of [collector.text(), child.log(), child.output()]) {
      for (const word of Object.values(WORDS)) expect(output).not.toContain(word);
      expect(output).not.toMatch(/gunvor|ekblomqvist|blåbär|bearer/i);
    }
    const attributes = new Set(collector.spans().flatMap((span) => Object.keys(span.attributes)));
    expect(
      [...attributes].filter(
        (name) => !/^(gensvar\.|http\.(request\.method|route|response\.status_code)|db\.system)/.test(name),
      ),
    ).toEqual([]);
  });

  test('count commands, appends, views and listeners, and name nobody', async () => {
    const metrics = async () => (await fetch(`${child.url}/metrics`)).text();
    const ending = new AbortController();
    const headers = { authorization: `Bearer ${token}` };
    // Its headers come when it listens.
    const stream = await fetch(`${child.url}/api/v1/events`, { headers, signal: ending.signal });
    expect(stream.status).toBe(200);
    const text = await metrics();
    expect(text).toMatch(/^gensvar_commands_total\{module="inputs",command="ReceiveInput",outcome="appended"\} [1-9]/m);
    expect(text).toMatch(/^gensvar_appended_events_total\{module="inputs"\} [1-9]/m);
    expect(text).toMatch(/^gensvar_append_group_size_count [1-9]/m);
    expect(text).toMatch(/^gensvar_view_events_total\{view="inputs\.register\.v2"\} [1-9]/m);
    expect(text).toMatch(/^gensvar_database_pool_connections\{pool="store appends",state="used"\} 1$/m);
    expect(text).toMatch(/^gensvar_event_listeners 1$/m);
    for (const word of Object.values(WORDS)) expect(text).not.toContain(word);
    ending.abort();
    await until(metrics, (later) => /^gensvar_event_listeners 0$/m.test(later));
  });

  test('the start warned of nothing, and the last spans are sent before it ends', async () => {
    const lines = child
      .log()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line) as { level: number }).filter(({ level }) => level >= 40)).toEqual([]);
    const { request } = await ask('GET', '/health/live');
    child.process.kill('SIGINT');
    expect(await child.ended).toBe(0);
    expect(named(spansOf(request), 'GET /health/live')).toBeDefined();
  });
});
