import fastify from 'fastify';
import { refuseWhileStopping } from './stopping';

test('what is in hand when it stops is answered, as the last on its connection', async () => {
  const server = fastify({ return503OnClosing: false });
  refuseWhileStopping(server);
  const stopping = new Promise<void>((done) => server.addHook('preClose', async () => done()));
  let finish = () => undefined as void;
  const finished = new Promise<string>((done) => (finish = () => done('done')));
  let taken = () => undefined as void;
  const inHand = new Promise<void>((done) => (taken = done));
  server.get('/', () => {
    taken();
    return finished;
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const asked = fetch(url);
  await inHand;
  const closed = server.close();
  await stopping;
  finish();
  const answer = await asked;
  expect([answer.status, answer.headers.get('connection'), await answer.text()]).toEqual([200, 'close', 'done']);
  await closed;
});
