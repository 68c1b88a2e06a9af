import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../health/metrics';
import { headAnswer, type Headers } from './head-answer';
import { tracing } from '../telemetry/at-start';

/**
 * One line in the log and one observation for each finished request; and its span, where traces are wanted.
 * @param headers of every answer
 */
export function observe(server: FastifyInstance, metrics: Metrics, headers: Headers): void {
  const logger = new Logger('Http');
  tracing?.follow(server);
  server.addHook('onRequest', async (request, reply) => {
    headAnswer(request, reply, headers);
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
