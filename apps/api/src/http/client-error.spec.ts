import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import fastify from 'fastify';
import { answerUnreadable } from './client-error';

describe('what is no HTTP', () => {
  const server = fastify({ clientErrorHandler: answerUnreadable });
  server.get('/', async () => 'served');
  let port: number;
  beforeAll(async () => {
    await server.listen({ port: 0, host: '127.0.0.1' });
    ({ port } = server.server.address() as AddressInfo);
  });
  afterAll(() => server.close());

  const said = async (request: string) => {
    const socket = connect(port, '127.0.0.1');
    socket.end(request);
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    await once(socket, 'close');
    return answer;
  };

  test.each([
    ['no request line', 'hello\r\n\r\n', 400, 'http.unreadable'],
    ['a method that is none', 'SING / HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'http.unreadable'],
    ['a header with U+0000', 'GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n', 400, 'http.unreadable'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
      400,
      'http.unreadable',
    ],
    [
      'headers over 16 KiB',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'http.headers-too-large',
    ],
  ])('%s is answered as a problem, and the connection ends', async (_, request, status, code) => {
    const [head, body] = (await said(request)).split('\r\n\r\n') as [string, string];
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('Content-Type: application/problem+json');
    const id = /X-Request-Id: (\S+)/.exec(head)?.[1];
    expect(JSON.parse(body)).toMatchObject({ type: `urn:gensvar:problem:${code}`, status, instance: `urn:uuid:${id}` });
  });

  test('what comes after an answer on its connection is not answered in the middle of it', async () => {
    const answer = await said('GET / HTTP/1.1\r\nHost: x\r\n\r\nnonsense\r\n\r\n');
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});
