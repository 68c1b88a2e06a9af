import { bodyId, organisationId, type Role, ROLES } from '@gensvar/identity';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readDemo } from '../../composition/src/demo/demo-file';
import { loadDemo, type LoadedInput } from '../../composition/src/demo/load-demo';
import { type Answer, Client, openService, type TestService } from '../testing';
import { AnswerCheck } from '../testing/answer-check';
import { isPublic, type RouteRow, routeTable } from './routes';

/** What a query must be told, by the name of its parameter. */
const ASKED: Readonly<Record<string, string>> = {
  rule: 'servicelofte.answer',
  purpose: 'handling',
  q: 'gatan',
};

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

describe('what is answered, against the description', () => {
  let service: TestService;
  let document: OpenAPIObject;
  let check: AnswerCheck;
  let routes: readonly RouteRow[];
  let loaded: readonly LoadedInput[];
  let organisations: { slug: string; id: string; bodies: string[] }[];

  beforeAll(async () => {
    service = await openService();
    const demo = readDemo();
    loaded = await loadDemo(demo, { ...service.gensvar, now: new Date().toISOString() });
    await service.gensvar.views.catchUp();
    document = (await Client.anonymous(service.app).get('/api/openapi.json')).body;
    check = new AnswerCheck(document);
    routes = routeTable(service.app);
    organisations = Object.entries(demo.organisations).map(([slug, { bodies }]) => {
      const id = organisationId(slug);
      return { slug, id, bodies: Object.keys(bodies).map((code) => bodyId(id, code)) };
    });
  }, 180_000);
  afterAll(() => service.close());

  const operationOf = ({ path, method }: RouteRow) =>
    document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase() as 'get'];
  const answersJson = (row: RouteRow) =>
    Object.keys((operationOf(row)?.responses?.['200'] as { content?: object } | undefined)?.content ?? {}).includes(
      'application/json',
    );
  const fault = (method: string, url: string, { status, headers, body }: Answer) =>
    check.fault({ method, url, status, type: String(headers['content-type']), body });

  test('every GET route of the loaded demo answers what its schema says, and nothing more', async () => {
    const faults = new Set<string>();
    const full = new Set<string>();
    const wanted = routes.filter((row) => row.method === 'GET' && answersJson(row));
    for (const { slug, id, bodies } of organisations) {
      const ids = await idsOf(id);
      for (const body of bodies) {
        for (const row of wanted) {
          const client = isPublic(row) ? Client.anonymous(service.app) : await as(id, body, row.roles);
          for (const url of urlsOf(row, slug, ids)) {
            const answer = await client.get(url);
            const wrong = fault('GET', url, answer);
            if (wrong) faults.add(`${row.path}: ${wrong}`);
            if (answer.status === 200 && holdsSomething(answer.body)) full.add(row.path);
          }
        }
      }
    }
    expect([...faults].slice(0, 20)).toEqual([]);
    expect(wanted.map(({ path }) => path).filter((path) => !full.has(path))).toEqual(NEVER_FULL);
  }, 180_000);

  test('every refusal is a problem of a status that its route describes', async () => {
    const { id, bodies } = organisations[0]!;
    const faults: string[] = [];
    const statuses = new Set<number>();
    for (const row of routes.filter(({ path }) => path.startsWith('/api/v1/'))) {
      const url = row.path.replace(':id', '00000000-0000-4000-8000-00000000dead').replace(':organisation', 'nowhere');
      const other = ROLES.find((role) => !isPublic(row) && !row.roles.includes(role));
      const callers = [
        Client.anonymous(service.app),
        ...(isPublic(row) ? [] : [await as(id, bodies[0]!, row.roles)]),
        ...(other ? [await as(id, bodies[0]!, [other])] : []),
      ];
      if (row.method === 'GET' && !answersJson(row)) continue;
      for (const caller of callers) {
        const asked =
          row.method === 'GET'
            ? [await caller.get(url), await caller.get(`${url}?nonsense=1`)]
            : [
                await caller.post(url, { nonsense: true }, { 'if-match': '"0"' }),
                await caller.post(url, {}),
                await caller.post(url, '{'),
                await caller.post(url, 'x', { 'content-type': 'text/plain' }),
              ];
        for (const answer of asked) {
          statuses.add(answer.status);
          const wrong = fault(row.method, url, answer);
          if (wrong) faults.push(wrong);
        }
      }
    }
    expect(faults).toEqual([]);
    expect([...statuses].filter((status) => status >= 400).sort()).toEqual(
      expect.arrayContaining([400, 401, 403, 404, 415, 422, 428]),
    );
  }, 120_000);

  const as = (organisation: string, body: string, roles: readonly Role[]) =>
    Client.as(service.app, service.gensvar.settings, organisation, roles, { body });

  async function idsOf(organisation: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const reader = await as(organisation, organisations.find(({ id }) => id === organisation)!.bodies[0]!, ROLES);
    const listed = async (url: string) => (await reader.get(url)).body.items.map(({ id }: { id: string }) => id);
    return {
      inputs: loaded.filter((one) => one.organisation === organisation).map(({ id }) => id),
      dialogues: await listed('/api/v1/dialogues'),
    };
  }

  /** Bare, and of each object of the organisation that the path can name. */
  function urlsOf(row: RouteRow, slug: string, ids: Readonly<Record<string, readonly string[]>>): string[] {
    const parameters = (operationOf(row)?.parameters ?? []) as Parameter[];
    const required = parameters.filter((one) => one.in === 'query' && one.required);
    const query = required.map(({ name }) => `${name}=${encodeURIComponent(ASKED[name] ?? `no-value-for-${name}`)}`);
    const path = row.path.replace(':organisation', slug);
    const kind = /\/(\w+)\/:id/.exec(path)?.[1];
    const named = kind === undefined ? [path] : (ids[kind] ?? []).map((id) => path.replace(':id', id));
    return named.map((one) => [one, query.join('&')].filter(Boolean).join('?'));
  }
});

/** A page with rows, or what is no page. */
function holdsSomething(body: { readonly items?: readonly unknown[] }): boolean {
  return body.items === undefined || body.items.length > 0;
}

/** Routes that the demo leaves empty. */
const NEVER_FULL: readonly string[] = [];
