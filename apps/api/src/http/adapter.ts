import { FastifyAdapter } from '@nestjs/platform-fastify';
import { newId } from '@gensvar/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemFilter } from './problem.filter';

/** Bytes of a request body at most: 1 MiB. Beyond: 413. */
export const BODY_LIMIT = 1_048_576;

/**
 * Fastify as this API wants it. The request's id ties log, problem and events together (`meta.correlation`), so it is
 * ours: one that a client sent could repeat another's.
 */
export function fastifyAdapter(filter: ProblemFilter): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => newId(),
    requestIdHeader: false,
    // What cannot even be routed (a malformed percent-encoding) never meets the error handler.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => filter.send(error, request, reply),
  });
}
