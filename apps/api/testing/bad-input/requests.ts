import { gzipSync } from 'node:zlib';
import { newId } from '@gensvar/kernel';
import { isPublic } from '../../src/routes';
import type { Probe } from './prober';
import type { KnownRoute, QueryParameter } from './routes';

type Headers = Readonly<Record<string, string>>;
type Payload = string | Buffer;

const JSON_TYPE = { 'content-type': 'application/json' };

/** One request: what is wrong with it, what it carries, how it must be refused. */
type Bad = readonly [what: string, payload: Payload, headers: Headers, code: string];

/** Bodies that cannot be read, whatever the route. @param right a body that it takes */
export function* unreadable(route: KnownRoute, url: string, right: object, headers: Headers): Generator<Probe> {
  const text = JSON.stringify(right);
  const bytes = Buffer.from(text);
  const bad: readonly Bad[] = [
    ...[
      '',
      '{',
      `${text}}`,
      `${text.slice(0, -1)},}`,
      "{'a':1}",
      '{a:1}',
      'NaN',
      '{"a":01}',
      `//\n${text}`,
      'undefined',
    ].map((payload): Bad => [`malformed JSON ${payload.slice(0, 20)}`, payload, JSON_TYPE, 'http.malformed']),
    ['a poisoned prototype', '{"__proto__":{"x":1}}', JSON_TYPE, 'http.malformed'],
    ['a poisoned constructor', '{"constructor":{"prototype":{"x":1}}}', JSON_TYPE, 'http.malformed'],
    [
      'no UTF-8',
      Buffer.concat([Buffer.from('{"lable":"'), Buffer.from([0xff, 0xe5]), Buffer.from('"}')]),
      JSON_TYPE,
      'http.malformed',
    ],
    ['UTF-16', Buffer.from(text, 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }, 'http.malformed'],
    ['lists 5,000 deep', `{"lable":${'['.repeat(5000)}${']'.repeat(5000)}}`, JSON_TYPE, 'http.too-deep'],
    ['objects 5,000 deep', `${'{"lable":'.repeat(5000)}1${'}'.repeat(5000)}`, JSON_TYPE, 'http.too-deep'],
    ['over 1 MiB', `{"lable":"${'x'.repeat(1_048_576)}"}`, JSON_TYPE, 'http.body-too-large'],
    ['compressed', gzipSync(text), { ...JSON_TYPE, 'content-encoding': 'gzip' }, 'http.content-encoding'],
    ['said to be compressed', text, { ...JSON_TYPE, 'content-encoding': 'br' }, 'http.content-encoding'],
    ['longer than said', text, { ...JSON_TYPE, 'content-length': String(bytes.length - 1) }, 'http.malformed'],
    ...[
      'text/plain',
      'text/html',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      'application/json-patch+json',
      'json',
      '*/*',
      ';',
    ].map((type): Bad => [`the media type ${type}`, text, { 'content-type': type }, 'http.media-type']),
    ['no media type', text, {}, 'http.media-type'],
  ];
  for (const [what, payload, more, code] of bad) {
    const request = { method: 'POST', url, payload, headers: { ...headers, ...more } };
    yield { route: route.name, what, code, request };
  }
  for (const payload of ['null', '[]', '"text"', '7', 'true', `[${text}]`]) {
    const request = { method: 'POST', url, payload, headers: { ...headers, ...JSON_TYPE } };
    yield { route: route.name, what: `the body ${payload.slice(0, 20)}`, status: [422], request };
  }
}

/** Headers of a command that are not right. @param right a body that it takes */
export function* badHeaders(route: KnownRoute, url: string, right: object, headers: Headers): Generator<Probe> {
  // A question that is sent as POST has no key; what is wrong with it is told first.
  const asked = isPublic(route.row);
  const probe = (what: string, more: Headers, status: number, code: string): Probe => ({
    ...{ route: route.name, what, ...(asked ? {} : { status: [status], code }) },
    request: { method: 'POST', url, payload: JSON.stringify(right), headers: { ...headers, ...JSON_TYPE, ...more } },
  });
  for (const key of ['', ' ', 'two words', 'å', '\u0001', 'x'.repeat(256)]) {
    yield probe(
      `Idempotency-Key ${JSON.stringify(key).slice(0, 20)}`,
      { 'idempotency-key': key },
      422,
      'idempotency.key',
    );
  }
  if (!url.includes(idIn(url))) return;
  for (const match of [
    '',
    '*',
    '0',
    'W/"0"',
    '""',
    '"00"',
    '"-1"',
    '"1.0"',
    '"0", "1"',
    `"${'9'.repeat(17)}"`,
    '"x"',
    '"0',
  ]) {
    yield probe(`If-Match ${match}`, { 'if-match': match }, 422, 'concurrency.if-match');
  }
}

/** What is said in vain to every route that lists or reads. */
export function* badQueries(route: KnownRoute, url: string, headers: Headers): Generator<Probe> {
  const right = route.query
    .filter((one) => one.required)
    .map((one) => `${one.name}=${encodeURIComponent(rightValue(one))}`);
  const probe = (what: string, query: string, more: Partial<Probe> = {}): Probe => ({
    ...{ route: route.name, what, status: [422], ...more },
    request: { method: 'GET', url: `${url}?${[...right, query].filter(Boolean).join('&')}`, headers: { ...headers } },
  });
  for (const name of ['lable', 'constructor', '__proto__', 'toString', 'x[y]', '']) {
    yield probe(`an unknown parameter ${name}`, `${encodeURIComponent(name)}=x`, { code: 'http.invalid' });
  }
  yield probe('an unknown parameter without value', 'lable', { code: 'http.invalid' });
  yield probe('a name that cannot be decoded', '%zz=x', { status: [400, 422] });
  for (const one of route.query) {
    for (const value of wrongValues(one)) {
      const others = right.filter((pair) => !pair.startsWith(`${one.name}=`));
      const query = [...others, `${one.name}=${value}`].join('&');
      const request = { method: 'GET', url: `${url}?${query}`, headers: { ...headers } };
      yield {
        route: route.name,
        what: `${one.name}=${value.slice(0, 40)}`,
        status: [400, 404, 413, 414, 422],
        request,
      };
    }
    if (one.schema.type === 'array') continue;
    const twice = `${one.name}=${encodeURIComponent(rightValue(one))}`;
    const without = right.filter((pair) => !pair.startsWith(`${one.name}=`));
    const request = { method: 'GET', url: `${url}?${[...without, twice, twice].join('&')}`, headers: { ...headers } };
    yield { route: route.name, what: `${one.name} said twice`, status: [422], request };
    if (!one.required) continue;
    const missing = { method: 'GET', url: `${url}?${without.join('&')}`, headers: { ...headers } };
    yield { route: route.name, what: `${one.name} missing`, status: [422], pointer: `/${one.name}`, request: missing };
  }
}

function rightValue({ schema, name }: QueryParameter): string {
  const value = schema.enum?.[0] ?? schema.items?.enum?.[0] ?? schema.example ?? schema.examples?.[0];
  if (value !== undefined) return String(value as string);
  if (schema.format === 'uuid') return newId();
  if (schema.format === 'date') return '2026-03-02';
  if (schema.type === 'integer') return String(schema.minimum ?? 1);
  return name === 'after' ? '0'.repeat(16) : 'x';
}

const ID = '00000000-0000-4000-8000-000000000101';
const FOREIGN = Buffer.from(`2026-03-02T08:15:00.000Z ${'x'.repeat(36)}`).toString('base64url');
const ODD = ['', '%20', '%00', 'a%00b', '%ff', '%c0%af', '%', '%zz', '%ED%A0%80', 'x'.repeat(5000)];

/** No place of a list, whatever a list takes for one. */
const NO_PLACES = [
  ...['x', '-1', 'null', '[]', '{}', 'eyJ9', 'AAAA', 'AAAAAAAAAAA=', '....', '0', FOREIGN],
  ...[
    {},
    [],
    null,
    'x',
    ['2026-03-02', 'x'],
    ['0000-01-01T00:00:00.000Z', ID],
    ['2026-01-01T00:00:00.000Z', '\u0000'],
  ].map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  ...['9999-99-99T99:99:99.999Z', '0000-01-01T00:00:00.000Z', '2026-02-31T08:15:00.000Z'].map((instant) =>
    Buffer.from(`${instant} ${ID}`).toString('base64url'),
  ),
];

function wrongValues({ name, schema }: QueryParameter): readonly string[] {
  const texts = ['asOf', 'at'].includes(name) ? ['2026-02-30', 'now', '0', '2026-03-02T10:00', '%2B002026-01-01'] : [];
  const { pattern } = schema;
  if (pattern !== undefined) {
    return [...ODD, ...NO_PLACES].filter((value) => value.includes('%') || !new RegExp(pattern).test(value));
  }
  if (name === 'cursor') return [...ODD, ...NO_PLACES];
  if (name === 'after') return [...ODD, 'x', '-1', '0', 'f'.repeat(16), 'f'.repeat(32), 'F'.repeat(16), '0'.repeat(17)];
  if (schema.format === 'uuid') return [...ODD, 'x', 'ABCDEF01-0000-4000-8000-000000000001'];
  if (schema.enum ?? schema.items?.enum) return [...ODD, 'nonesuch', 'constructor', 'null'];
  if (schema.format === 'date') return [...ODD, '2026-02-30', 'now', '2026-1-1', '20260101'];
  if (schema.type === 'integer') {
    const { minimum = 0, maximum = 2 ** 53 - 1 } = schema;
    return [
      ...ODD,
      'x',
      '1.5',
      '0x10',
      '1e2',
      'Infinity',
      'NaN',
      `${minimum - 1}`,
      `${BigInt(maximum) + 1n}`,
      '1,5',
      'true',
    ];
  }
  // Any text is one: only what no text may be.
  return [...ODD.filter((value) => !['%ff', '%c0%af', '%', '%zz', '%ED%A0%80'].includes(value)), ...texts];
}

function idIn(url: string): string {
  return /[0-9a-f-]{36}/.exec(url)?.[0] ?? '\u0000';
}

/** Ids in an address that can be no object's. */
export const NO_IDS = [
  ...['x', '0', '-1', 'null', 'undefined', '%00', '%20', '%2e%2e%2f', '..%2f..', '*', '%ff', '%c0%af', '%zz', '%'],
  ...['ABCDEF01-0000-4000-8000-000000000001', '00000000-0000-0000-0000-000000000000', 'constructor', '__proto__'],
  ...['%7B00000000-0000-4000-8000-000000000001%7D', '00000000-0000-4000-8000-000000000001%0A', "'%20or%201=1--"],
  'x'.repeat(90),
  'x'.repeat(5000),
];

/** Methods that no route has. */
export const OTHER_METHODS = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY', 'PROPFIND'] as const;
