import { DomainError } from '@gensvar/kernel';
import type { FastifyInstance } from 'fastify';

/**
 * A service that stops answers what it took and takes nothing more: the port is closed, and what still comes on a
 * connection that stands is refused as a problem, for Fastify would answer in its own words.
 * With `return503OnClosing: false`.
 */
export function refuseWhileStopping(server: FastifyInstance): void {
  let stopping = false;
  server.addHook('preClose', async () => {
    stopping = true;
  });
  server.addHook('onSend', async (_, reply) => {
    // What is answered now is the last on its connection: one that stays open would hold the service for its time-out.
    if (stopping) void reply.header('connection', 'close');
  });
  server.addHook('onRequest', async () => {
    if (!stopping) return;
    throw new DomainError('http.stopping', 'The service stops. Send it again in a moment.', 'unavailable', {
      retryAfter: 5,
    });
  });
}
