import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { TestService } from '../service';

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly payload?: string | Buffer;
}

/** A request that must be refused, and how. */
export interface Probe {
  /** The route as the table has it: `POST /api/v1/inputs`. */
  readonly route: string;
  /** What is wrong with the request. */
  readonly what: string;
  readonly request: Sent;
  /** One of these; default: any from 400 to 499. */
  readonly status?: readonly number[];
  readonly code?: string;
  /** Every fault that is named lies here or beneath. */
  readonly pointer?: string;
}

export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly problem: Readonly<Record<string, unknown>> | undefined;
}

/** Codes and statuses that docs/errors.md lists, those of every module with its name left open. */
const LISTED = readFileSync(join(__dirname, '../../../../docs/errors.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, code, status] = /^\| `([^`]+)`\s*\| (\d{3})/.exec(line) ?? [];
    return code === undefined
      ? []
      : [{ code: new RegExp(`^${code.replace('<module>', '[a-z-]+')}$`), status: Number(status) }];
  });

/** What would tell of the inside: places in code, statements, names of tables. */
const INSIDE =
  /\n\s+at |node_modules|\.(ts|js|cjs):\d|\/(apps|libs|dist)\/|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b|relation "|syntax error|duplicate key|violates|ECONN|TypeError|RangeError|Cannot read|undefined/;

/** Sends what must be refused, and says in one line each what was not right about the refusal. */
export class Prober {
  private answered = 0;
  /** The store’s head after the last refusal. */
  private head: string | undefined;

  constructor(private readonly service: TestService) {}

  /** Whatever comes of it: it may well be right. */
  send(request: Sent): Promise<Seen> {
    this.head = undefined;
    return this.ask(request);
  }

  private async ask(request: Sent): Promise<Seen> {
    const server = this.service.app.getHttpAdapter().getInstance();
    // Each from an address of its own: what is throttled by address is another test's.
    const n = this.answered++;
    const remoteAddress = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
    const response = await server.inject({ remoteAddress, ...request } as InjectOptions);
    const isProblem = String(response.headers['content-type']).startsWith('application/problem+json');
    const problem =
      isProblem && response.body !== '' ? (JSON.parse(response.body) as Record<string, unknown>) : undefined;
    return { status: response.statusCode, headers: response.headers, text: response.body, problem };
  }

  async allRefused(probes: Iterable<Probe>): Promise<string[]> {
    const faults: string[] = [];
    for (const probe of probes) faults.push(...(await this.refused(probe)));
    return faults.length > MOST ? [...faults.slice(0, MOST), `and ${faults.length - MOST} more`] : faults;
  }

  async refused(probe: Probe): Promise<string[]> {
    const before = (this.head ??= await this.service.gensvar.store.head());
    const seen = await this.ask(probe.request);
    this.head = await this.service.gensvar.store.head();
    const why = [...wrongWith(seen, probe), ...(before === this.head ? [] : ['the store’s head moved'])];
    return why.length === 0 ? [] : [line(probe, seen, why.join(', '))];
  }
}

/** Most of what is told of one test: the rest is of the same kind. */
const MOST = 40;

function line({ route, what, request }: Probe, { status, problem, text }: Seen, why: string): string {
  const headers = Object.entries(request.headers ?? {}).filter(([name]) => name !== 'authorization');
  const sent = [request.url, request.payload, headers].filter(Boolean).map((part) => short(part));
  const said = problem && `${String(problem.type)} ${short(problem.errors ?? problem.detail)}`;
  return `${route}: ${what}: ${why} | sent ${sent.join(' ')} | came ${status} ${said ?? short(text)}`;
}

function short(sent: unknown): string {
  const text = Buffer.isBuffer(sent) ? sent.toString('latin1') : typeof sent === 'string' ? sent : JSON.stringify(sent);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

/** Everything that is not as a refusal must be. */
function wrongWith(seen: Seen, { status: wanted, code, pointer, request }: Probe): string[] {
  const { status, problem, text } = seen;
  if (status < 400) return ['was not refused'];
  const faults = wanted
    ? wanted.includes(status)
      ? []
      : [`not ${wanted.join(' or ')}`]
    : status < 500
      ? []
      : [`a ${status}`];
  if (request.method === 'HEAD') return [...faults, ...(text === '' ? [] : ['HEAD with a body'])];
  if (!problem) return [...faults, 'no application/problem+json'];
  return [
    ...faults,
    ...notAsListed(problem, status),
    ...(code === undefined || problem.type === `urn:gensvar:problem:${code}` ? [] : [`not ${code}`]),
    ...(pointer === undefined ? [] : notNamed(problem, pointer)),
    ...wrongHeaders(seen, problem),
    ...(INSIDE.test(text) ? ['tells of the inside'] : []),
  ];
}

function notAsListed(problem: Readonly<Record<string, unknown>>, status: number): string[] {
  const code = String(problem.type).replace(/^urn:gensvar:problem:/, '');
  const said = ['title', 'detail'].every((name) => typeof problem[name] === 'string' && problem[name] !== '');
  return [
    ...(LISTED.some((row) => row.code.test(code)) ? [] : ['docs/errors.md does not list it']),
    ...(problem.status === status && said ? [] : ['status, title or detail of the problem is not right']),
  ];
}

function notNamed({ errors }: Readonly<Record<string, unknown>>, pointer: string): string[] {
  const named = ((errors ?? []) as { pointer: string }[]).map((one) => one.pointer);
  const right = named.length > 0 && named.every((one) => one === pointer || one.startsWith(`${pointer}/`));
  return right ? [] : [`does not name ${pointer} alone`];
}

/** Headers that every answer has, refusal or not. */
export function wrongHeaders({ headers, status }: Seen, problem?: Readonly<Record<string, unknown>>): string[] {
  const id = headers['x-request-id'];
  const isSo: Record<string, boolean> = {
    'x-request-id': /^[0-9a-f-]{36}$/.test(String(id)) && (!problem || problem.instance === `urn:uuid:${String(id)}`),
    'cache-control': headers['cache-control'] === 'no-store',
    'content-security-policy': String(headers['content-security-policy']).includes("default-src 'self'"),
    'x-content-type-options': headers['x-content-type-options'] === 'nosniff',
    'x-frame-options': headers['x-frame-options'] === 'SAMEORIGIN',
    'referrer-policy': headers['referrer-policy'] === 'no-referrer',
    'no server': headers['server'] === undefined && headers['x-powered-by'] === undefined,
    'www-authenticate': (status === 401) === (headers['www-authenticate'] !== undefined),
    'retry-after': (status === 503 || status === 429) === (headers['retry-after'] !== undefined),
  };
  return Object.entries(isSo).flatMap(([name, holds]) => (holds ? [] : [`header ${name}`]));
}
