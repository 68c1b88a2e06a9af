import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { testDatabase, testServer, type TestDatabase } from '@gensvar/database/testing';
import type { Invocation } from '@gensvar/event-store';
import { bodyId, EstablishBody, EstablishBodyBody, ORGANISATION_ROLES, ROLES, type Role } from '@gensvar/identity';
import { PURPOSES, trackingNumber } from '@gensvar/inputs';
import { addDays, isForgotten, localDayOf, nameBasedId, newId, streamName, type StoredEvent } from '@gensvar/kernel';
import { AdoptPack, AdoptPackBody, adoptionsId } from '@gensvar/policy';
import { runCli } from '../../cli/testing/run-cli';
import { signToken } from '../../composition/src/auth/token';
import { openGensvar, type Gensvar } from '../../composition/src/gensvar';
import { readSettings } from '../../composition/src/settings';
import { temporaryFolder } from '../../composition/testing/data-folder';
import { dumpOf } from '../../composition/testing/database-dump';
import { type Collector, openCollector } from '../testing/collector';
import { lifeOf, type Life, PUBLISHED, TELLING, WEEDED } from '../testing/protected-life';
import { makeOrganisation, type TestOrganisation } from '../testing/service';
import { startChild, type StartedChild } from '../testing/start-child';
import { until } from '../testing/until';
import { addressesOf, type Address, type Known } from '../testing/walk';
import { createApp } from './create-app';
import { isPublic, routeTable, type RouteRow } from './routes';

jest.setTimeout(300_000);

const INPUTS = '/api/v1/inputs';
const PERSONAL = `${INPUTS}/:id/personal`;

/** What every command of the CLI is asked; `undefined`: it tells nothing of inputs. A new one is missed below. */
const CLI = (input: string): Record<string, string[][] | undefined> => ({
  obligations: [
    ['obligations', '--organisation', 'sollunda', '--object', input],
    ['obligations', '--organisation', 'sollunda', '--rule', 'servicelofte.answer', '--list'],
    ['obligations', '--organisation', 'sollunda', '--rule', 'servicelofte.answer'],
  ],
  figures: [['figures', '--organisation', 'sollunda']],
  rebuild: [['rebuild', 'inputs.register.v2']],
  organisation: [['organisation', 'show', 'sollunda']],
  policy: [['policy', 'list']],
  import: undefined,
  token: undefined,
  demo: undefined,
});

/** Who asks: a token for each role, of the body that has the inputs and of another. */
interface Asker {
  readonly role: Role | 'nobody';
  readonly body?: string;
  readonly token?: string;
}

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** The telling pieces that a text holds. */
function told(text: string, pieces: readonly string[]): string[] {
  const small = text.toLowerCase();
  return pieces.filter((piece) => small.includes(piece));
}

describe('a protected sender, and the words of drafts', () => {
  const folder = temporaryFolder();
  let database: TestDatabase;
  let superuserUrl: string;
  let environment: Record<string, string>;
  let gensvar: Gensvar;
  let app: NestFastifyApplication;
  let child: StartedChild;
  let collector: Collector;
  let home: TestOrganisation;
  let committee: string;
  let routes: readonly RouteRow[];
  let document: OpenAPIObject;
  let askers: readonly Asker[];
  let hidden: string;
  let open: string;
  /** What names the one or the other in an address, in pairs: ids, tracking numbers, receipt codes. */
  let names: readonly string[] = [];
  const codes: string[] = [];
  /** What routes that keep sending have sent, by who listens. */
  const live: { readonly url: string; readonly role: string; text: string; readonly end: () => void }[] = [];

  beforeAll(async () => {
    database = await testDatabase([]);
    superuserUrl = Object.assign(new URL(testServer()), { pathname: `/${database.name}` }).href;
    environment = {
      GENSVAR_DATA: folder.path,
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: database.appUrl,
      DATABASE_VIEWS_URL: database.viewsUrl,
      GENSVAR_DEMO: 'false',
    };
    gensvar = await openGensvar(readSettings({ ...environment, LOG_LEVEL: 'silent' }));
    app = await createApp(gensvar);
    routes = routeTable(app).filter(({ method }) => method === 'GET');
    collector = await openCollector();
    child = await startChild({
      ...environment,
      ...{ PORT: '0', LOG_LEVEL: 'trace', PUBLIC_READS_PER_MINUTE: '100000' },
      ...{ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '100' },
    });
    await found();
    document = JSON.parse((await ask('/api/openapi.json')).text) as OpenAPIObject;
    askers = await allAskers();
    await listen();
    const dialogue = await consider();
    const arrived = addDays(localDayOf(new Date().toISOString()), -30);
    hidden = await lead(lifeOf(true, arrived), dialogue);
    open = await lead(lifeOf(false, arrived), dialogue);
    const hasCome = await gensvar.views.waitFor(await gensvar.store.head(), { timeout: 60_000 });
    expect([hasCome, hasCome ? '' : (await ask('/health/ready')).text]).toEqual([true, '']);
  });
  afterAll(async () => {
    for (const { end } of live) end();
    child?.process.kill('SIGTERM');
    await child?.ended;
    await collector?.close();
    await app?.close();
    await gensvar?.close();
    await database?.drop();
    folder.remove();
  });

  /** An organisation with two bodies and both packs: the more rules, the more that is told. */
  async function found(): Promise<void> {
    home = await makeOrganisation(app, 'sollunda');
    committee = bodyId(home.id, 'TN');
    const caller: Invocation = {
      ...{ organisation: home.id, origin: 'live' },
      actor: { id: nameBasedId(home.id, 'spec'), role: 'admin' },
    };
    const bus = app.get(CommandBus);
    const body = { code: 'TN', name: 'Tekniska nämnden', level: 'committee' } as const;
    await bus.execute(new EstablishBody(Object.assign(new EstablishBodyBody(), body), caller));
    const adoption = {
      ...{ pack: 'lulea-delaktighet', body: home.board, level: 'executiveBoard', from: '2020-01-01' },
      parameters: [{ name: 'feedbackWithin', value: { workingDays: 10 } }],
    };
    await bus.execute(new AdoptPack(Object.assign(new AdoptPackBody(), adoption), caller, adoptionsId(home.id)));
  }

  async function allAskers(): Promise<Asker[]> {
    const asked = ROLES.flatMap((role) =>
      [...(ORGANISATION_ROLES.includes(role) ? [undefined] : [committee]), home.board].map((body) => ({
        role,
        ...(body !== undefined && { body }),
      })),
    );
    const tokens = asked.map(async ({ role, ...more }) => {
      const claims = { sub: newId(), organisation: home.id, roles: [role], ...more };
      return { role, ...more, token: await signToken(claims, gensvar.settings, '1h') };
    });
    return [{ role: 'nobody' }, ...(await Promise.all(tokens))];
  }

  async function ask(url: string, token?: string, init: RequestInit = {}): Promise<Answered & { headers: Headers }> {
    const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const headers = { 'content-type': 'application/json', ...authorization, ...(init.headers as object) };
    const response = await fetch(child.url + url, { ...init, headers });
    const { status, headers: given } = response;
    return { status, text: await response.text(), headers: given };
  }

  /** Opens what keeps sending, for every role, before anything happens. */
  async function listen(): Promise<void> {
    for (const { path, ...route } of routes.filter(({ path }) => !path.includes(':'))) {
      for (const { role, body, token } of askers) {
        if (body === committee || isPublic({ path, ...route } as RouteRow) !== (role === 'nobody')) continue;
        const abort = new AbortController();
        const headers = { accept: 'text/event-stream', ...(token && { authorization: `Bearer ${token}` }) };
        const response = await fetch(child.url + path, { signal: abort.signal, headers });
        if (!/event-stream/.test(response.headers.get('content-type') ?? '')) {
          await response.body?.cancel();
          continue;
        }
        const heard = { url: path, role, text: '', end: () => abort.abort() };
        live.push(heard);
        void hear(response, heard);
      }
    }
  }

  async function hear(response: Response, heard: { text: string }): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body!) heard.text += decoder.decode(chunk as Uint8Array, { stream: true });
    } catch {
      // Ended by this spec.
    }
  }

  const as = (role: Role) => askers.find((one) => one.role === role && one.body !== committee)!.token!;

  /** A dialogue, into which the inputs are sent. */
  async function consider(): Promise<string> {
    const need = {
      ...{ title: 'Ny bro över ån', purpose: 'Få veta vilka vägar som används.', benefit: 'Rätt läge.' },
      ...{ time: 'Fyra veckor.', resources: 'En projektledare.', outcome: 'involve', reason: 'Bron berör många.' },
      body: home.board,
    };
    const made = await ask('/api/v1/dialogues', as('officer'), { method: 'POST', body: JSON.stringify(need) });
    expect(made).toMatchObject({ status: 201 });
    return (JSON.parse(made.text) as { id: string }).id;
  }

  /** Leads a life over HTTP, each step by its role, and answers the input's id. */
  async function lead({ receipt, steps }: Life, dialogue: string): Promise<string> {
    const received = await ask(INPUTS, as('officer'), {
      method: 'POST',
      body: JSON.stringify({ ...receipt, body: home.board, unit: home.unit, dialogue }),
    });
    expect(received).toMatchObject({ status: 201 });
    const { id, code } = JSON.parse(received.text) as { id: string; code: string };
    codes.push(code);
    for (const { role, path, body } of steps) {
      const etag = (await ask(`${INPUTS}/${id}`, as('officer'))).headers.get('etag')!;
      const headers = { 'if-match': etag };
      const done = await ask(`${INPUTS}/${id}/${path}`, as(role), {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      expect([path, done.status, done.status === 200 ? '' : done.text]).toEqual([path, 200, '']);
    }
    return id;
  }

  const eventsOf = (id: string) => gensvar.store.readStream(home.id, streamName('inputs', home.id, id));

  /** Everything that may stand in an address: every object that is recorded, its numbers and codes. */
  async function known(): Promise<Known> {
    const rows = (await dumpOf(superuserUrl, (schema) => schema === 'event_store')).get('event_store.events')!;
    const streams = rows.flatMap((row) => row.match(/[a-z]+-[0-9a-f-]{36}-([0-9a-f-]{36})/)?.[1] ?? []);
    const numbers = await Promise.all(
      [hidden, open].map(async (id) => trackingNumber(id, (await eventsOf(id))[0]!.recordedAt)),
    );
    names = [hidden, open, ...numbers, ...codes];
    const ids = [...new Set([...names, ...streams, home.board, home.unit])];
    const texts = ['Dunkelfjäll', 'ekorrgluggen', '070-9183746', 'servicelofte.answer', 'comment', ...numbers];
    return { ids, slugs: ['sollunda', home.id], texts };
  }

  test('are told by no answer to anybody, but by the recorded reading of the body that has the input', async () => {
    const what = await known();
    const leaks: object[] = [];
    const differences: string[] = [];
    const answered = new Map(routes.map(({ path }) => [path, 0]));
    let readings = 0;
    let asked = 0;
    for (const route of routes) {
      const addresses = addressesOf(route, what, document);
      for (const asker of askers) {
        if (isPublic(route) !== (asker.role === 'nobody') && addresses.length > 1) continue;
        const isAllowed = isPublic(route) || route.roles.includes(asker.role as Role);
        const twins = new Map<string, string>();
        // Who is refused is refused before anything of the address is read.
        for (const address of isAllowed ? addresses : addresses.slice(0, 1)) {
          const { status, text } = await answerOf(address, asker);
          asked++;
          if (status < 300) answered.set(route.path, answered.get(route.path)! + 1);
          const isReading = route.path === PERSONAL && asker.body === home.board && status === 200;
          if (isReading && address.url.includes(hidden)) readings++;
          const own = address.typed.join(' ').toLowerCase();
          const pieces = [...(isReading ? [] : TELLING.filter((piece) => !own.includes(piece))), ...WEEDED];
          const found = told(text, pieces);
          const byWords = told(own, TELLING).length > 0;
          if (byWords && text.includes(hidden)) found.push('found by its words');
          if (found.length > 0) leaks.push({ url: address.url, role: asker.role, body: asker.body, found });
          if (isReading || byWords) continue;
          differences.push(...listedApart(text, address));
          // The same address of the one and of the other: the first to come is kept for the second.
          const place = names.reduce((url, name, at) => url.replaceAll(name, `<${at >> 1}>`), address.url);
          if (place === address.url) continue;
          const other = twins.get(place);
          if (other === undefined) twins.set(place, alike(text));
          else differences.push(...differing(`${asker.role} ${address.url}`, other, alike(text)));
        }
      }
    }
    expect(leaks).toEqual([]);
    expect(differences).toEqual([]);
    // Objects of modules that are not here yet are walked, and need not be there.
    const must = [...answered].filter(([path]) => !path.includes(':') || /\/(inputs|dialogues)\//.test(path));
    expect(must.filter(([, times]) => times === 0)).toEqual([]);
    expect(asked).toBeGreaterThan(500);
    // Every leave to read that was used stands in the record.
    const reads = await ask(`${INPUTS}/${hidden}/reads?limit=200`, as('auditor'));
    const { items } = JSON.parse(reads.text) as { items: object[] };
    expect(readings).toBeGreaterThanOrEqual(PURPOSES.length);
    expect(items).toHaveLength(readings);
  });

  async function answerOf({ url }: Address, { token }: Asker): Promise<Answered> {
    const abort = new AbortController();
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(child.url + url, { headers, signal: abort.signal });
    if (!/event-stream/.test(response.headers.get('content-type') ?? '')) {
      return { status: response.status, text: await response.text() };
    }
    // What keeps sending is listened to from the beginning, in `live`.
    abort.abort();
    return { status: response.status, text: '' };
  }

  /** Without what must differ between two inputs: ids, instants, numbers, and the order by them. */
  function alike(text: string): string {
    return bare(text).replace(/^\{"items":\[.*\]/s, () => JSON.stringify(itemsOf(text).map(bare).sort()));
  }

  function bare(text: string): string {
    return text
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
      .replace(/"[0-9a-f]{16}"/g, '"<position>"')
      .replace(/"[0-9a-f]{64}"/g, '"<hash>"')
      .replace(/\d{4}-[0-9A-Z]{5}-[0-9A-Z]{5}/g, '<number>')
      .replace(/"next":"[^"]+"/g, '"next":"<cursor>"');
  }

  /** Of a list: each as it is. */
  function itemsOf(text: string): string[] {
    if (!text.startsWith('{"items":[')) return [];
    return (JSON.parse(text) as { items: unknown[] }).items.map((item) => JSON.stringify(item));
  }

  /** What a list of both says of the one and not of the other. */
  function listedApart(text: string, { url }: Address): string[] {
    if (names.some((name) => url.includes(name))) return [];
    const of = (id: string) => itemsOf(text).filter((item) => item.includes(id));
    return differing(url, JSON.stringify(of(hidden).map(bare).sort()), JSON.stringify(of(open).map(bare).sort()));
  }

  function differing(where: string, one: string, other: string): string[] {
    if (one === other) return [];
    const at = [...one].findIndex((sign, place) => sign !== other[place]);
    return [`${where}: …${one.slice(at - 40, at + 80)}… and …${other.slice(at - 40, at + 80)}…`];
  }

  test('are told by nothing that is sent as it happens, which tells as much of the one as of the other', async () => {
    const messages = (text: string, id: string) => text.split('\n\n').filter((one) => one.includes(id));
    const heard = (right: (one: (typeof live)[number]) => boolean) =>
      until(
        () => new Promise<boolean>((look) => setImmediate(() => look(live.every(right)))),
        (isRight) => isRight,
      );
    await heard(
      ({ role, text }) => role !== 'officer' || messages(text, open).join().includes('inputs.InputClosed.v1'),
    );
    await heard(({ text }) => messages(text, open).length === messages(text, hidden).length);
    expect(live.length).toBeGreaterThan(1);
    for (const { url, role, text } of live) {
      expect([url, role, told(text, [...TELLING, ...WEEDED])]).toEqual([url, role, []]);
      const [one, other] = [hidden, open].map((id) => messages(text, id).map(kindOf));
      expect([role, one]).toEqual([role, other]);
    }
  });

  /** What a message says but for which object and where: its data without numbers. */
  function kindOf(message: string): string {
    return bare(message).replace(/\b[0-9a-f]{16}\b/g, '<position>');
  }

  test('are told by the sender’s own page in what we have said to them alone, and by no number', async () => {
    const page = (code: string) =>
      ask('/api/v1/public/sollunda/inputs/status', undefined, { method: 'POST', body: JSON.stringify({ code }) });
    const [own, other] = [await page(codes[0]!), await page(codes[1]!)];
    expect([own.status, told(own.text, ['9183746', 'vintersele', 'skymning', ...WEEDED])]).toEqual([200, []]);
    expect(Object.keys(JSON.parse(own.text) as object)).toEqual(Object.keys(JSON.parse(other.text) as object));
    for (const name of names.slice(0, 4)) {
      const refused = await page(name);
      expect([name, refused.status < 500 && refused.status >= 400, told(refused.text, TELLING)]).toEqual([
        name,
        true,
        [],
      ]);
    }
  });

  test('are told by no line of the log, whatever goes wrong', async () => {
    const officer = as('officer');
    const { receipt } = lifeOf(true, '2026-01-01') as { receipt: { contact: object } };
    const wrong = { ...receipt, kind: 'Dunkelfjäll', contact: { ...receipt.contact, email: 'Ekorrgluggen 417' } };
    for (const [url, body, status] of [
      [INPUTS, JSON.stringify(wrong), 422],
      [INPUTS, '{"text":"Dunkelfjäll på Ekorrgluggen', 400],
      [`${INPUTS}/${hidden}/notes`, JSON.stringify({ activity: 'telephoned', note: 'Dunkelfjäll igen' }), 409],
      ['/api/v1/Dunkelfj%C3%A4ll', '{}', 404],
      [`${INPUTS}?q=Dunkelfj%C3%A4ll`, JSON.stringify({ Dunkelfjäll: 'Ekorrgluggen' }), 422],
    ] as const) {
      expect([url, (await ask(url, officer, { method: 'POST', body })).status]).toEqual([url, status]);
    }
    const log = child.log() + child.output();
    expect(log).toContain('"route":"/api/v1/inputs/:id/answer"');
    expect(told(log, [...TELLING, ...WEEDED, 'dunkelfj%c3'])).toEqual([]);
  });

  test('are told by no trace', async () => {
    await collector.until((spans) => spans.find(({ name }) => name === 'POST /api/v1/inputs/:id/close'));
    expect(told(collector.text(), [...TELLING, ...WEEDED, 'dunkelfj%c3'])).toEqual([]);
  });

  test('are told by no command of the CLI, as text or as JSON', async () => {
    const commands = CLI(hidden);
    const help = await runCli(['--help'], environment);
    const names = [...help.stdout.matchAll(/^ {2}([a-z]+)(?: \[options\]| <| {2,})/gm)].map(([, name]) => name!);
    expect(names.filter((name) => name !== 'help').sort()).toEqual(Object.keys(commands).sort());
    for (const call of Object.values(commands).flatMap((calls) => calls ?? [])) {
      for (const format of ['text', 'json']) {
        const { ended, stdout, stderr } = await runCli([...call, '--format', format], environment);
        expect([call, format, ended, told(stdout + stderr, [...TELLING, ...WEEDED])]).toEqual([call, format, 0, []]);
      }
    }
  });

  test('stand in clear in no table', async () => {
    const dump = await dumpOf(superuserUrl, () => true);
    for (const [table, rows] of dump) {
      const text = rows.join('\n');
      expect([table, told(text, [...TELLING, ...WEEDED])]).toEqual([table, []]);
      if (table.startsWith('personal.')) expect([table, text.includes(hidden)]).toEqual([table, false]);
    }
    expect(dump.get('event_store.events')!.join('\n')).toContain('agreedWay');
  });

  test('stand under seal so that neither names nor lengths of anything tell them apart', async () => {
    const shape = (events: StoredEvent[]) =>
      events.map(({ type, data, pd, meta }) => ({
        ...{ type, sealed: meta.sealed, commitments: meta.cm.length },
        data: JSON.parse(bare(JSON.stringify(data))) as object,
        boxes: Object.entries(pd ?? {}).map(([group, { box }]) => [group, box.length]),
      }));
    const [one, other] = [shape(await eventsOf(hidden)), shape(await eventsOf(open))];
    expect(one.length).toBeGreaterThan(18);
    expect(one).toEqual(other);
  });

  test('are gone with their keys where they were drafts or notes: nobody can open them', async () => {
    for (const id of [hidden, open]) {
      const events = await eventsOf(id);
      const drafts = events.filter(({ pd }) => pd?.draft !== undefined);
      expect(drafts.map(({ type }) => type)).toEqual([
        'inputs.ActivityNoted.v1',
        'inputs.AnswerDrafted.v1',
        'inputs.AnswerApproved.v1',
      ]);
      const opened = await gensvar.sealer.open(drafts);
      expect(opened.flatMap((fields) => Object.values(fields)).every(isForgotten)).toBe(true);
      // What was answered and published stays.
      const words = JSON.stringify(await gensvar.sealer.open(events));
      expect(words).toContain(PUBLISHED);
    }
  });
});
