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
          'A query with Wait-For-Position, the position that a command answered, sees what that command wrote. ' +
          'Errors are problem details (RFC 9457).',
      )
      .setVersion('1')
      .setLicense('EUPL-1.2', 'https://eupl.eu/')
      .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
      .build();
    const document = SwaggerModule.createDocument(app, settings, {
      operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    });
    document.components!.schemas = { ...document.components?.schemas, Problem: PROBLEM };
    for (const row of routes) {
      const path = document.paths[row.path.replace(/:(\w+)/g, '{$1}')];
      const operation = path?.[METHODS.find((method) => method.toUpperCase() === row.method)!];
      if (!operation) continue;
      operation.security = isPublic(row) ? [] : [{ bearer: [] }];
      if (!isPublic(row)) Object.assign(operation, { 'x-roles': row.roles });
      operation.responses.default = {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
    this.document = document;
  }
}
