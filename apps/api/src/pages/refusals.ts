import { KINDS, problemOf } from '../http/problem';
import { DomainError, type ErrorKind } from '@gensvar/kernel';
import { type RouteRow, isPublic } from '../routes';
import { HEADERS } from './headers';

/** An invented refusal of a status: its example. */
interface Refusal {
  readonly description: string;
  readonly error: DomainError;
  readonly headers?: readonly (keyof typeof HEADERS)[];
}

const refusal = (code: string, detail: string, kind: ErrorKind, extra = {}) =>
  new DomainError(code, detail, kind, extra);

/** `docs/errors.md` lists the codes of each status. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  400: {
    description: 'The request cannot be read: no JSON, or a malformed address',
    error: refusal('http.malformed', 'The request is malformed: check that the body is JSON in UTF-8.', 'invalid', {
      status: 400,
    }),
  },
  401: {
    description: 'No token, or one that is not valid',
    error: refusal('auth.token', 'Send a bearer token in the Authorization header.', 'unauthenticated'),
    headers: ['WWW-Authenticate'],
  },
  403: {
    description: 'The caller’s role or body may not',
    error: refusal('auth.role', 'This needs one of the roles: approver.', 'forbidden'),
  },
  404: {
    description: 'What the address, or the body, names is not there for the caller',
    error: refusal('inputs.not-found', 'There is no 00000000-0000-4000-8000-000000000101. Check the id.', 'not-found'),
  },
  409: {
    description: 'It does not go with what has happened, or a rule in force refuses it',
    error: refusal('inputs.closed', 'The input is closed. Reopen it before you handle it further.', 'conflict'),
  },
  412: {
    description:
      'Somebody changed it since it was read: `revision` is the one that stands, `changed` what has happened',
    error: refusal('concurrency.stale', 'It has changed since you read it. Read it again.', 'stale', {
      revision: 1,
      changed: ['inputs.InputAcknowledged.v1'],
    }),
  },
  413: {
    description: 'The body is over 1 MiB',
    error: refusal('http.body-too-large', 'The body is over 1 MiB. Send less at a time.', 'too-large'),
  },
  415: {
    description: 'The body is no application/json',
    error: refusal('http.media-type', 'Send the body as application/json.', 'invalid', { status: 415 }),
  },
  422: {
    description: 'It can be read and not be carried out; `errors` names each field that is not right',
    error: refusal('http.invalid', 'A field is not right; `errors` names each.', 'invalid', {
      errors: [{ pointer: '/kind', detail: 'kind must be one of the following values: comment' }],
    }),
  },
  428: {
    description: 'An update without If-Match',
    error: refusal(
      'concurrency.if-match-required',
      'Send If-Match with the revision you have read (its ETag), so that nobody’s change is overwritten.',
      'precondition-required',
    ),
  },
  429: {
    description: 'Too many requests',
    error: refusal('http.too-many-requests', 'Too many requests. Wait and try again.', 'unavailable', { status: 429 }),
    headers: ['Retry-After'],
  },
  503: {
    description: 'Not now: the database is away, or a view is behind `after`',
    error: refusal(
      'projections.view-behind',
      'It is recorded, and the lists do not show it yet. Ask again in a moment.',
      'unavailable',
    ),
    headers: ['Retry-After'],
  },
};

/** Statuses by which a route can refuse, whatever it does. */
export function refusalsOf(row: RouteRow, takes: { readonly query: boolean; readonly body: boolean }): string[] {
  const { method, path, ifMatch } = row;
  if (!path.startsWith('/api/v1/')) return ['400'];
  const command = method !== 'GET';
  const named = path.includes(':');
  const if_ = (holds: boolean, ...statuses: string[]) => (holds ? statuses : []);
  return [
    ...if_(named || command, '400'),
    ...if_(!isPublic(row), '401', '403'),
    ...if_(named || command || takes.query, '404'),
    ...if_(command, '409', '412'),
    ...if_(takes.body, '413', '415'),
    '422',
    ...if_(ifMatch, '428'),
    // Whoever has a token is known; whoever has none is throttled.
    ...if_(isPublic(row), '429'),
    '503',
  ];
}

/** The components that `refusalsOf` speaks of: `#/components/responses/Problem<status>`. */
export function refusalResponses(): Record<string, object> {
  const responses = Object.entries(REFUSALS).map(([status, { description, error, headers = [] }]) => {
    const example = problemOf(error, '00000000-0000-4000-8000-000000000001');
    const named = ['X-Request-Id', ...headers];
    return [
      `Problem${status}`,
      {
        description,
        headers: Object.fromEntries(named.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example } },
      },
    ];
  });
  return Object.fromEntries(responses);
}

/** Codes may add members of their own. */
export const PROBLEM = {
  type: 'object',
  additionalProperties: true,
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: {
      type: 'string',
      pattern: '^urn:gensvar:problem:[a-z-]+(\\.[a-z0-9-]+)?$',
      description:
        'urn:gensvar:problem:<code>: stable, and the only part to tell problems apart by; docs/errors.md lists them',
    },
    title: { type: 'string' },
    status: {
      type: 'integer',
      enum: [...new Set([...Object.values(KINDS).map(({ status }) => status), 400, 408, 414, 415, 429, 431, 500])],
    },
    detail: { type: 'string', description: 'What to do' },
    instance: { type: 'string', format: 'uri', description: 'The request, as in X-Request-Id and the log' },
    errors: {
      type: 'array',
      description: 'Of 422: each field that is not right',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body' },
          detail: { type: 'string' },
        },
      },
    },
    revision: { type: 'integer', description: 'Of 412: the revision that stands' },
    changed: { type: 'array', items: { type: 'string' }, description: 'Of 412: what has happened since it was read' },
  },
};
