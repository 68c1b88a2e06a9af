import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { INestApplication } from '@nestjs/common';
import { type RouteRow, isPublic } from '../routes';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string', description: 'urn:gensvar:problem:<code>: stable' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What to do' },
    instance: { type: 'string', description: 'The request, as in X-Request-Id and the log' },
  },
};

const COMMAND_RESULT = {
  type: 'object',
  required: ['id', 'revision', 'position'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    revision: { type: 'integer', description: 'Of the object, as in the ETag' },
    position: { type: 'string', description: 'For `after` of a query' },
  },
};

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

/** What every query that reads views takes. */
function describeQuery(operation: Operation, { reads }: RouteRow): void {
  if (!reads) return;
  operation.parameters = [
    ...(operation.parameters ?? []),
    {
      ...{ name: 'after', in: 'query', required: false },
      description:
        'The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After',
      schema: { type: 'string' },
    },
  ];
}

/** What every command takes and gives, whatever its body. */
function describeCommand(operation: Operation, { method, ifMatch }: RouteRow): void {
  if (method !== 'POST') return;
  const header = (name: string, required: boolean, description: string) => ({
    ...{ name, in: 'header' as const, required, description, schema: { type: 'string' as const } },
  });
  operation.parameters = [
    ...(operation.parameters ?? []),
    header(
      'Idempotency-Key',
      false,
      'The same key and body again give the first answer; another body is refused (422)',
    ),
    ...(ifMatch ? [header('If-Match', true, 'ETag that was read; missing: 428, stale: 412')] : []),
  ];
  for (const status of ['200', '201']) {
    if (!operation.responses[status]) continue;
    operation.responses[status] = {
      description: 'Done and recorded',
      headers: { ETag: { description: 'The revision', schema: { type: 'string' } } },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/CommandResult' } } },
    };
  }
}

/** The OpenAPI 3.1 document of what this process serves, filled in when the app is made. */
export class ApiDescription {
  document: OpenAPIObject | undefined;

  describe(app: INestApplication, routes: readonly RouteRow[]): void {
    const settings = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Gensvar')
      .setDescription(
        'Inputs to a municipality or region, and whether each was answered as the participation policy requires. ' +
          'Updates want If-Match with the revision that was read (ETag); commands may carry an Idempotency-Key. ' +
          'A query with `after`, the position that a command answered, sees what that command wrote. ' +
          'Errors are problem details (RFC 9457).',
      )
      .setVersion('1')
      .setLicense('EUPL-1.2', 'https://eupl.eu/')
      .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
      .build();
    const document = SwaggerModule.createDocument(app, settings, {
      operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    });
    document.components!.schemas = { ...document.components?.schemas, Problem: PROBLEM, CommandResult: COMMAND_RESULT };
    for (const row of routes) {
      const path = document.paths[row.path.replace(/:(\w+)/g, '{$1}')];
      const operation = path?.[METHODS.find((method) => method.toUpperCase() === row.method)!];
      if (!operation) continue;
      operation.security = isPublic(row) ? [] : [{ bearer: [] }];
      if (!isPublic(row)) Object.assign(operation, { 'x-roles': row.roles });
      describeCommand(operation, row);
      describeQuery(operation, row);
      operation.responses.default = {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
    this.document = document;
  }
}
