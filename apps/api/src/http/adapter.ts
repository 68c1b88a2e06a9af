import { FastifyAdapter } from '@nestjs/platform-fastify';
import { newId } from '@gensvar/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemFilter } from './problem.filter';

/** Bytes of a request body at most: 1 MiB. Beyond: 413. */
export const BODY_LIMIT = 1_048_576;

/** The same of a public route, where anybody may send: 64 KiB. */
export const PUBLIC_BODY_LIMIT = 65_536;
const PUBLIC_ROUTES = '/api/v1/public/';

/**
 * Fastify as this API wants it. The request's id ties log, problem and events together (`meta.correlation`), so it is
 * ours: one that a client sent could repeat another's.
 * @param trustProxy as the setting TRUST_PROXY
 */
export function fastifyAdapter(filter: ProblemFilter, trustProxy = 'false'): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: trustProxy === 'false' ? false : /^\d+$/.test(trustProxy) ? Number(trustProxy) : trustProxy,
    genReqId: () => newId(),
    requestIdHeader: false,
    // What cannot even be routed (a malformed percent-encoding) never meets the error handler.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => filter.send(error, request, reply),
  });
  adapter.getInstance().addHook('onRoute', (route) => {
    if (route.url.startsWith(PUBLIC_ROUTES)) route.bodyLimit = PUBLIC_BODY_LIMIT;
  });
  return adapter;
}
