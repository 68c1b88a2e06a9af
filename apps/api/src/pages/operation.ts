import { BODY_EXAMPLES, type BodyExample, commandResult, EXAMPLE, type Given, GIVES } from '@gensvar/identity';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type RouteRow, isPublic } from '../routes';
import { answerSchema } from './answer-schema';
import { headers } from './headers';
import { refusalsOf } from './refusals';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
export type Components = Record<string, object>;

type Media = Record<string, { schema?: object; example?: unknown }>;
type Parameter = { name: string; in: string; schema: object; examples?: unknown };

/** Parameters of addresses, by their name. */
const PATH: Readonly<Record<string, object>> = {
  id: { name: 'id', description: 'The object', schema: { type: 'string', format: 'uuid' } },
  organisation: {
    name: 'organisation',
    description: 'The organisation, by its short name',
    schema: { type: 'string' },
  },
};

const COMMAND: Given = {
  schema: commandResult,
  example: { id: EXAMPLE.id, revision: 3, position: EXAMPLE.position },
};

/** Nest keeps the parameters of a handler under this name, each as `<kind>:<index>`; its constants are no public import. */
const ROUTE_ARGUMENTS = '__routeArguments__';
const BODY = 3;

/** What a route takes, answers and refuses. @param schemas the components, to which those of its answer are added */
export function describeOperation(operation: Operation, row: RouteRow, schemas: Components): void {
  operation.security = isPublic(row) ? [] : [{ bearer: [] }];
  if (!isPublic(row)) Object.assign(operation, { 'x-roles': row.roles });
  describeParameters(operation, row);
  describeBody(operation, row);
  describeAnswer(operation, row, schemas);
  const parameters = operation.parameters as Parameter[];
  const takes = { query: parameters.some((one) => one.in === 'query'), body: operation.requestBody !== undefined };
  for (const status of refusalsOf(row, takes)) {
    operation.responses[status] ??= { $ref: `#/components/responses/Problem${status}` };
  }
}

function describeParameters(operation: Operation, { method, path, reads, ifMatch }: RouteRow): void {
  const given = ((operation.parameters ?? []) as Parameter[]).filter((one) => one.in !== 'path').map(tidy);
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => PATH[name!] ?? { name, schema: { type: 'string' } });
  const own = [...named.map((one) => ({ ...one, in: 'path', required: true })), ...given];
  const text = (name: string, where: string, required: boolean, description: string) => ({
    ...{ name, in: where, required, description, schema: { type: 'string' } },
  });
  const after =
    'The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After';
  const key = 'The same key and body again give the first answer; another body is refused (422)';
  const match = `ETag that was read; ${ifMatch ? 'missing: 428, ' : ''}stale: 412`;
  operation.parameters = [
    ...own,
    ...(reads ? [text('after', 'query', false, after)] : []),
    ...(method === 'POST' ? [text('Idempotency-Key', 'header', false, key)] : []),
    ...(method === 'POST' && (ifMatch || own.some((one) => one.in === 'path'))
      ? [text('If-Match', 'header', ifMatch, match)]
      : []),
  ] as Operation['parameters'];
}

/** Swagger puts the examples of a field beside its schema, where OpenAPI means something else. */
function tidy({ examples, schema, ...parameter }: Parameter): Parameter {
  return { ...parameter, schema: examples === undefined ? schema : { ...schema, examples } };
}

function describeBody(operation: Operation, { controller, handler }: RouteRow): void {
  const content = (operation.requestBody as { content?: Media } | undefined)?.content;
  if (!content) return;
  const kinds = Object.keys((Reflect.getMetadata(ROUTE_ARGUMENTS, controller, handler) ?? {}) as object);
  const at = kinds.map((kind) => kind.split(':').map(Number)).find(([kind]) => kind === BODY)?.[1];
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype, handler) as readonly unknown[];
  const examples = (Reflect.getMetadata(BODY_EXAMPLES, controller) ?? []) as readonly BodyExample[];
  const found = examples.find(({ of }) => at !== undefined && of === types[at]);
  for (const media of Object.values(content)) {
    if (found) media.example = found.value;
    if (at !== undefined) onlyOne((media.schema as { $ref?: string } | undefined)?.$ref, types[at]);
  }
}

const bodies = new Map<string, unknown>();

/** Swagger would describe one of two bodies of one name, and say nothing of the other. */
function onlyOne(name: string | undefined, body: unknown): void {
  if (name === undefined) return;
  if ((bodies.get(name) ?? body) !== body) throw new TypeError(`two bodies are called ${name}: give one an @ApiSchema`);
  bodies.set(name, body);
}

function describeAnswer(operation: Operation, row: RouteRow, schemas: Components): void {
  const { method, controller, handler } = row;
  const handlerOf = (controller.prototype as Record<string, object>)[handler]!;
  const given = (Reflect.getMetadata(GIVES, handlerOf) ?? (method === 'GET' ? undefined : COMMAND)) as
    Given | undefined;
  for (const [status, answered] of Object.entries(operation.responses)) {
    if (!/^2/.test(status)) continue;
    const made = status === '201' && row.path.startsWith('/api/v1/');
    const response = answered as { description: string; content?: Media };
    operation.responses[status] = {
      ...response,
      description: response.description || (method === 'GET' ? 'What was asked for' : 'Done and recorded'),
      headers: {
        ...headers('X-Request-Id'),
        ...(hasRevision(given) ? headers('ETag') : {}),
        ...(made ? headers('Location') : {}),
      },
      ...(given && { content: contentOf(given, schemas) }),
    } as Operation['responses'][string];
  }
}

function contentOf({ schema, example }: Given, schemas: Components): Media {
  const described = answerSchema(schema);
  Object.assign(schemas, described.components);
  return { 'application/json': { schema: described.schema, example } };
}

/** What has a revision of its own tells it as its ETag. */
function hasRevision(given: Given | undefined): boolean {
  return typeof (given?.example as { revision?: unknown } | undefined)?.revision === 'number';
}
