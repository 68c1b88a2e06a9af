import { newId } from '@gensvar/kernel';
import { openService, type TestOrganisation, type TestService } from '../testing';
import { type Fault, faultsOf, isDated, isId, placesOf } from '../testing/bad-input/faults';
import { type Probe, Prober, wrongHeaders } from '../testing/bad-input/prober';
import { badHeaders, badQueries, NO_IDS, OTHER_METHODS, unreadable } from '../testing/bad-input/requests';
import * as known from '../testing/bad-input/routes';
import { type Components, exampleOf } from '../testing/bad-input/schema';
import { badTokens } from '../testing/bad-input/tokens';
import { isPublic } from './routes';

// A slow machine is no fault of a route.
jest.setTimeout(180_000);

/**
 * Everything that can be wrong with a request, of every route: taken from the route table and the OpenAPI document, so
 * that a new route is tested without a line here. Each refusal is a problem that docs/errors.md lists, tells nothing of
 * the inside, and moves nothing. What is not so is listed, one line a request.
 */
describe('bad input', () => {
  let service: TestService;
  let home: TestOrganisation;
  let away: TestOrganisation;
  let routes: readonly known.KnownRoute[];
  let components: Components;
  let ours: ReadonlyMap<string, known.Held>;
  let theirs: ReadonlyMap<string, known.Held>;
  let prober: Prober;
  const allowed = new Map<known.KnownRoute, Record<string, string>>();

  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    away = await service.organisation('bjorkasa');
    routes = known.knownRoutes(service, 'sollunda');
    components = known.componentsOf(service);
    ours = await known.oneOfEach(service, routes, home);
    theirs = await known.oneOfEach(service, routes, away);
    for (const route of routes) {
      allowed.set(route, isPublic(route.row) ? {} : await known.callerOf(service, home, route.row.roles));
    }
    await service.gensvar.views.catchUp();
    prober = new Prober(service);
  });
  afterAll(() => service.close());

  const urlOf = (route: known.KnownRoute) => route.at(known.objectOf(route, ours)?.id ?? newId());
  const headersOf = (route: known.KnownRoute) => ({
    ...allowed.get(route)!,
    ...(route.row.ifMatch && { 'if-match': `"${known.objectOf(route, ours)?.revision ?? 0}"` }),
  });
  const example = (route: known.KnownRoute) => exampleOf(route.body!, components, known.knownOf(home)) as object;
  const posted = (route: known.KnownRoute, payload: unknown, headers = headersOf(route), url = urlOf(route)) => ({
    ...{ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers } },
    payload: JSON.stringify(payload),
  });
  const commands = () => routes.filter((route) => route.row.method === 'POST');
  const queries = () => routes.filter((route) => route.row.method === 'GET');
  const api = (route: known.KnownRoute) => route.row.path.startsWith('/api/v1/');
  const refused = async (probes: readonly Probe[]) => {
    expect(probes.length).toBeGreaterThan(0);
    expect(await prober.allRefused(probes)).toEqual([]);
  };

  test('the requests that are made wrong are right before: none is refused for a field', async () => {
    expect([...ours.keys()]).toEqual(expect.arrayContaining(['inputs', 'dialogues', 'channels']));
    const faults: string[] = [];
    for (const route of commands()) {
      // Of no object that is there, so that nothing comes of it.
      const { problem, status } = await prober.send(posted(route, example(route), headersOf(route), route.at(newId())));
      if (status === 400 || problem?.errors !== undefined) faults.push(`${route.name}: ${JSON.stringify(problem)}`);
    }
    expect(faults).toEqual([]);
  });

  test('no token, and one that is not valid', async () => {
    const bad: [string, string | undefined][] = [['no token', undefined], ...(await badTokens(service, home))];
    await refused(
      routes
        .filter(({ row }) => !isPublic(row))
        .flatMap((route) =>
          bad.map(([what, authorization]) => {
            const { method } = route.row;
            const headers = authorization === undefined ? {} : { authorization };
            const request = { method, url: urlOf(route), headers };
            return { route: route.name, what, status: [401], code: 'auth.token', request };
          }),
        ),
    );
  });

  test('each role that may not', async () => {
    const probes: Probe[] = [];
    for (const route of routes) {
      for (const role of route.others) {
        const headers = { ...headersOf(route), ...(await known.callerOf(service, home, [role])) };
        const request = route.body
          ? posted(route, example(route), headers)
          : { method: route.row.method, url: urlOf(route), headers };
        probes.push({ route: route.name, what: `as ${role}`, status: [403], code: 'auth.role', request });
      }
    }
    await refused(probes);
  });

  test('bodies that cannot be read', async () => {
    await refused(
      commands()
        .filter((route) => route.body)
        .flatMap((route) => [...unreadable(route, urlOf(route), example(route), headersOf(route))]),
    );
  });

  test('fields that are missing, unknown or not right', async () => {
    const tried = new Set<string>();
    const isNew = ({ once }: Fault) => once === undefined || (!tried.has(once) && Boolean(tried.add(once)));
    await refused(
      commands()
        .filter((route) => route.body)
        .flatMap((route) =>
          faultsOf(route.body!, example(route), components)
            .filter(isNew)
            .map(({ what, pointer, body }) => ({
              ...{ route: route.name, what: `${pointer} ${what}`, status: [422], code: 'http.invalid', pointer },
              request: posted(route, body),
            })),
        ),
    );
  });

  test('headers of commands', async () => {
    await refused(
      commands()
        .filter((route) => route.body)
        .flatMap((route) => [...badHeaders(route, urlOf(route), example(route), headersOf(route))]),
    );
    const updates = commands().filter(({ row }) => row.ifMatch);
    await refused(
      updates.flatMap((route) => {
        const { 'if-match': _, ...without } = headersOf(route) as Record<string, string>;
        const missing = {
          status: [428],
          code: 'concurrency.if-match-required',
          request: posted(route, example(route), without),
        };
        const stale = { request: posted(route, example(route), { ...without, 'if-match': '"99"' }) };
        return [
          { route: route.name, what: 'no If-Match', ...missing },
          { route: route.name, what: 'a revision that never was', ...stale },
        ];
      }),
    );
  });

  test('parameters of queries', async () => {
    await refused(
      queries()
        .filter(api)
        .flatMap((route) => [...badQueries(route, urlOf(route), headersOf(route))]),
    );
    await refused(
      commands().map((route) => {
        const url = `${urlOf(route)}?lable=x`;
        const request = posted(route, route.body ? example(route) : {}, headersOf(route), url);
        return { route: route.name, what: 'an unknown parameter', status: [422], code: 'http.invalid', request };
      }),
    );
  });

  test('ids that are no ids, of nothing, and of another organisation’s objects', async () => {
    const foreign = (route: known.KnownRoute) => {
      const id = known.objectOf(route, theirs)?.id;
      return id === undefined ? [] : [id];
    };
    await refused(
      routes
        .filter(({ row }) => row.path.includes(':id'))
        .flatMap((route) =>
          [...NO_IDS, newId(), ...foreign(route)].map((id) => {
            const { method } = route.row;
            const right = rightQuery(route);
            const url = `${route.at(id)}${right}`;
            const request = route.body
              ? posted(route, example(route), headersOf(route), url)
              : { method, url, headers: headersOf(route) };
            return { route: route.name, what: `the id ${id.slice(0, 40)}`, status: [400, 404, 414, 422], request };
          }),
        ),
    );
  });
  const rightQuery = (route: known.KnownRoute) => {
    const needed = route.query.filter((one) => one.required);
    const values = needed.map(
      ({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema, components, {})))}`,
    );
    return values.length === 0 ? '' : `?${values.join('&')}`;
  };

  test('ids in bodies that name another organisation’s objects, or nothing', async () => {
    const foreign: [string, string][] = [
      ...[...theirs].map(([kind, { id }]): [string, string] => [`one of their ${kind}`, id]),
      ...Object.entries(away).map(([kind, id]): [string, string] => [`their ${kind}`, id as string]),
      ['nothing', newId()],
      ['the organisation itself', home.id],
    ];
    await refused(
      commands()
        .filter((route) => route.body)
        .flatMap((route) =>
          placesOf(route.body!, example(route), components, isId)
            // An id that the caller gives to what is made now is nobody's yet.
            .filter(({ schema }) => !/set by the caller/.test(schema.description ?? ''))
            .flatMap(({ pointer, put }) =>
              foreign.map(([what, id]) => ({
                route: route.name,
                what: `${pointer} is ${what}`,
                request: posted(route, put(id)),
              })),
            ),
        ),
    );
  });

  test('days at the ends of time, well-formed as they are, break nothing', async () => {
    const faults: string[] = [];
    for (const route of commands().filter(({ body }) => body)) {
      for (const { pointer, put } of placesOf(route.body!, example(route), components, isDated)) {
        for (const day of ['0001-01-01', '1899-12-31', '2061-01-01', '9999-12-31']) {
          const { status, text } = await prober.send(posted(route, put(day)));
          if (status >= 500) faults.push(`${route.name}: ${pointer} is ${day}: ${status} ${text}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('addresses and methods that no route has', async () => {
    const paths = [...new Set(routes.map((route) => urlOf(route)))];
    const served = (method: string, url: string) =>
      routes.some((route) => route.row.method === method && urlOf(route) === url);
    const methods = ['GET', 'POST', ...OTHER_METHODS];
    const probe = (method: string, url: string): Probe => ({
      route: `${method} ${url}`,
      what: 'no route',
      request: { method, url },
    });
    await refused([
      ...paths.flatMap((url) => methods.filter((method) => !served(method, url)).map((method) => probe(method, url))),
      ...paths
        .filter((url) => url !== '/')
        .flatMap((url) =>
          [`${url}/`, `${url}/x`, `${url}%00`, `${url};x`, url.toUpperCase()].map((odd) => probe('GET', odd)),
        ),
      ...['/%2e%2e/%2e%2e/etc/passwd', '/%', '/%zz', '/%c0%af', `/${'x'.repeat(20_000)}`, '/*', '/.git/config'].map(
        (url) => probe('GET', url),
      ),
    ]);
  });

  test('HEAD answers as GET does, without a body, and asks for the same', async () => {
    const faults: string[] = [];
    for (const route of queries().filter(({ streams }) => !streams)) {
      const url = `${urlOf(route)}${rightQuery(route)}`;
      const head = await prober.send({ method: 'HEAD', url, headers: headersOf(route) });
      if (head.status >= 500 || head.text !== '') faults.push(`HEAD ${url}: ${head.status} ${head.text}`);
      faults.push(...wrongHeaders(head).map((one) => `HEAD ${url}: ${one}`));
      if (isPublic(route.row)) continue;
      faults.push(
        ...(await prober.refused({
          route: `HEAD ${url}`,
          what: 'no token',
          status: [401],
          request: { method: 'HEAD', url },
        })),
      );
    }
    expect(faults).toEqual([]);
  });

  test('what is answered has the same headers, and nothing that was refused stops a view', async () => {
    const faults: string[] = [];
    for (const route of queries().filter(({ streams }) => !streams)) {
      const seen = await prober.send({
        method: 'GET',
        url: `${urlOf(route)}${rightQuery(route)}`,
        headers: headersOf(route),
      });
      faults.push(...wrongHeaders(seen).map((one) => `${route.name}: ${one}`));
      if (seen.status >= 500) faults.push(`${route.name}: ${seen.status} ${seen.text}`);
    }
    expect(faults).toEqual([]);
    await service.gensvar.views.catchUp();
    const { problem: _, text } = await prober.send({ method: 'GET', url: '/health/ready' });
    expect(JSON.parse(text)).toMatchObject({ status: 'ready' });
  });
});
