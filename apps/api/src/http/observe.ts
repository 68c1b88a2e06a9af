import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../health/metrics';

/**
 * One line in the log and one observation for each finished request.
 * @param headers of every answer
 */
export function observe(server: FastifyInstance, metrics: Metrics, headers: Readonly<Record<string, string>>): void {
  const logger = new Logger('Http');
  server.addHook('onRequest', async (request, reply) => {
    // Answers hold personal data, and all of them are as of now.
    void reply.headers({ ...headers, 'x-request-id': request.id, 'cache-control': 'no-store' });
  });
  server.addHook('onResponse', async (request, reply) => {
    // The pattern, never the address itself: somebody may have typed a name into it.
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const { method } = request;
    metrics.request(method, route, reply.statusCode, reply.elapsedTime / 1000);
    const ms = Math.round(reply.elapsedTime);
    logger.log({ requestId: request.id, method, route, status: reply.statusCode, ms }, 'request');
  });
}
