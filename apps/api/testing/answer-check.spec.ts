import type { OpenAPIObject } from '@nestjs/swagger';
import { AnswerCheck } from './answer-check';

const schema = { type: 'object', properties: { colour: { type: 'string' } }, additionalProperties: false };
const answers = (at: string) => ({
  200: { description: '', content: { 'application/json': { schema: { $ref: `#/components/schemas/${at}` } } } },
  404: { $ref: '#/components/responses/Gone' },
});
const document = {
  openapi: '3.1.0',
  info: { title: 'Jars', version: '1' },
  paths: {
    '/jars/{id}': { get: { responses: answers('Jar') } },
    '/jars/search': { get: { responses: answers('Found') } },
  },
  components: {
    schemas: { Jar: schema, Found: { type: 'array' }, Problem: { type: 'object', required: ['type'] } },
    responses: {
      Gone: {
        description: '',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  },
} as unknown as OpenAPIObject;

describe('AnswerCheck', () => {
  const check = new AnswerCheck(document);
  const fault = (url: string, status: number, body: unknown, type = 'application/json; charset=utf-8') =>
    check.fault({ method: 'GET', url, status, type, body });

  it('finds nothing wrong with what is described', () => {
    expect(fault('/jars/7?after=1', 200, { colour: 'red' })).toBeUndefined();
    expect(fault('/jars/search', 200, [])).toBeUndefined();
    expect(fault('/jars/7', 404, { type: 'urn:x' }, 'application/problem+json')).toBeUndefined();
  });

  it.each([
    [
      'a field that is not described',
      '/jars/7',
      200,
      { colour: 'red', size: 1 },
      'must NOT have additional properties',
    ],
    ['a wrong type', '/jars/7', 200, { colour: 1 }, 'colour must be string'],
    ['a status', '/jars/7', 410, {}, 'this status is not described'],
    ['a route', '/pots/7', 200, {}, 'no such route is described'],
  ])('names %s', (_, url, status, body, what) => {
    expect(fault(url, status, body)).toMatch(`GET ${url} ${status}: `);
    expect(fault(url, status, body)).toMatch(what);
  });

  it('holds refusals to the schema of their response', () => {
    expect(fault('/jars/7', 404, {}, 'application/problem+json')).toMatch("required property 'type'");
  });
});
