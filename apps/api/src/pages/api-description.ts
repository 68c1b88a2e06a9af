import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { INestApplication } from '@nestjs/common';
import type { RouteRow } from '../routes';
import { HEADERS } from './headers';
import { type Components, describeOperation, type Operation } from './operation';
import { PROBLEM, refusalResponses } from './refusals';
import { TAGS } from './tags';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The OpenAPI 3.1 document of what this process serves, filled in when the app is made. */
export class ApiDescription {
  document: OpenAPIObject | undefined;

  describe(app: INestApplication, routes: readonly RouteRow[]): void {
    this.document = describeApi(app, routes);
  }
}

/** Every route with what it takes, answers and refuses. */
export function describeApi(app: INestApplication, routes: readonly RouteRow[]): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Gensvar')
    .setDescription(
      'Inputs to a municipality or region, and whether each was answered as the participation policy requires. ' +
        'Updates want If-Match with the revision that was read (ETag); commands may carry an Idempotency-Key. ' +
        'A query with `after`, the position that a command answered, sees what that command wrote. ' +
        'Lists are read page by page: `next` of one is `cursor` of the one after it. ' +
        'Errors are problem details (RFC 9457).',
    )
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const schemas: Components = { ...(document.components?.schemas as Components | undefined), Problem: PROBLEM };
  const tags = new Set<string>();
  for (const row of routes) {
    const operation = operationOf(document, row);
    if (!operation) continue;
    describeOperation(operation, row, schemas);
    for (const tag of operation.tags ?? []) tags.add(tag);
  }
  const components = { ...document.components, schemas, headers: HEADERS, responses: refusalResponses() };
  const described = { ...document, components } as OpenAPIObject;
  return { ...used(described), tags: [...tags].sort().map((name) => ({ name, description: TAGS[name] ?? '' })) };
}

function operationOf({ paths }: OpenAPIObject, { path, method }: RouteRow): Operation | undefined {
  const place = METHODS.find((name) => name.toUpperCase() === method);
  return place && (paths[path.replace(/:(\w+)/g, '{$1}')]?.[place] as Operation | undefined);
}

/** Without the responses and headers that no route of this process speaks of. */
function used(document: OpenAPIObject): OpenAPIObject {
  const { responses = {}, headers = {}, schemas = {} } = document.components ?? {};
  const named = (within: unknown, place: string) => {
    const text = JSON.stringify(within);
    return (name: string) => text.includes(`"#/components/${place}/${name}"`);
  };
  const keep = <T>(all: Record<string, T>, holds: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => holds(name)));
  const spoken = keep(responses, named(document.paths, 'responses'));
  const heads = keep(headers, named([document.paths, spoken], 'headers'));
  const forms = keep(schemas, named([document.paths, spoken, schemas], 'schemas'));
  return { ...document, components: { ...document.components, responses: spoken, headers: heads, schemas: forms } };
}
