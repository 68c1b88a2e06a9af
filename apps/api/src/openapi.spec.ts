import 'reflect-metadata';
import { BODY_EXAMPLES, type BodyExample } from '@gensvar/identity';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { descriptionFaults } from '../testing/description-faults';
import { describedRoutes } from './openapi';
import type { RouteRow } from './routes';

describe('the OpenAPI description', () => {
  let document: OpenAPIObject;
  let routes: readonly RouteRow[];
  beforeAll(async () => {
    ({ document, routes } = await describedRoutes());
  });

  test('is OpenAPI 3.1, and says null as 3.1 does', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.stringify(document, null, 1));
    expect([valid, errors ?? []]).toEqual([true, []]);
    expect(validator.version).toBe('3.1');
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  test('gives a linter nothing to warn of', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: '/openapi.json', config });
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  test('tells of every route what it is for, takes, answers and refuses, with examples', () => {
    expect(descriptionFaults(document)).toEqual([]);
    expect(Object.keys(document.paths).length).toBeGreaterThan(70);
  });

  test('names a route that lacks something', () => {
    const bare = { '/api/v1/jars': { post: { requestBody: { content: { 'application/json': {} } }, responses: {} } } };
    expect(descriptionFaults({ paths: bare, tags: [] })).toEqual([
      'POST /api/v1/jars: no summary',
      'POST /api/v1/jars: no tag that pages/tags.ts tells of',
      'POST /api/v1/jars: body: no schema',
      'POST /api/v1/jars: body: no example',
      'POST /api/v1/jars: no answer',
      'POST /api/v1/jars: no refusal',
    ]);
  });

  test('has examples of bodies that the service takes', () => {
    const controllers = [...new Set(routes.map(({ controller }) => controller))];
    const examples = controllers.flatMap(
      (controller) => (Reflect.getMetadata(BODY_EXAMPLES, controller) ?? []) as readonly BodyExample[],
    );
    const faults = examples.flatMap(({ of, value }) =>
      validateSync(plainToInstance(of, value), { whitelist: true, forbidNonWhitelisted: true }).map(
        (fault) => `${of.name}: ${fault.toString()}`,
      ),
    );
    expect(faults).toEqual([]);
    expect(examples.length).toBeGreaterThan(60);
  });

  test('gives each operation an id of its own', () => {
    const ids = Object.values(document.paths).flatMap((item) =>
      Object.values(item as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
