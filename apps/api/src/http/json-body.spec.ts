import fastify from 'fastify';
import { takeJsonOnly } from './json-body';

describe('bodies', () => {
  const server = fastify();
  takeJsonOnly(server);
  server.post('/', async ({ body }) => body);
  afterAll(() => server.close());

  const code = async (payload: string | Buffer, headers: Record<string, string> = {}) => {
    const response = await server.inject({
      ...{ method: 'POST', url: '/', payload },
      headers: { 'content-type': 'application/json', ...headers },
    });
    return response.statusCode === 200 ? response.json<unknown>() : response.json<{ message: string }>().message;
  };

  test('an object in UTF-8 is taken as it is', async () => {
    expect(await code('{"name":"Åke 👋","list":[{"a":[1]}]}')).toEqual({ name: 'Åke 👋', list: [{ a: [1] }] });
    expect(await code('{}', { 'content-encoding': 'identity' })).toEqual({});
    expect(await code(`${'{"a":'.repeat(32)}1${'}'.repeat(32)}`)).toHaveProperty('a.a.a');
  });

  test.each([
    [
      'Latin-1, which would be stored as replacement characters',
      Buffer.from('{"name":"Åke"}', 'latin1'),
      'Bad Request',
    ],
    ['null', 'null', 'http.invalid'],
    ['a list', '[{}]', 'http.invalid'],
    ['a text', '"{}"', 'http.invalid'],
    ['what every object inherits', '{"toString":"x"}', 'http.invalid'],
    ['the same further in', '{"list":[{"constructor":"x"}]}', 'http.invalid'],
    ['33 levels', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 'http.too-deep'],
    ['100,000 levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'http.invalid'],
    ['100,000 levels in an object', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'http.too-deep'],
  ])('%s is refused', async (_, payload, message) => {
    expect(await code(payload)).toContain(message);
  });

  test('a compressed one is refused, whatever it holds', async () => {
    expect(await code('{}', { 'content-encoding': 'gzip' })).toContain('http.content-encoding');
  });
});
