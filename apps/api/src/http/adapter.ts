import { Logger } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { newId } from '@gensvar/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerUnreadable } from './client-error';
import { headAnswer, type Headers } from './head-answer';
import type { ProblemFilter } from './problem.filter';

/** Bytes of a request body at most: 1 MiB. Beyond: 413. */
export const BODY_LIMIT = 1_048_576;

/** The same of a public route, where anybody may send: 64 KiB. */
export const PUBLIC_BODY_LIMIT = 65_536;
const PUBLIC_ROUTES = '/api/v1/public/';

/**
 * Fastify as this API wants it. The request's id ties log, problem and events together (`meta.correlation`), so it is
 * ours: one that a client sent could repeat another's.
 * @param headers of every answer
 * @param trustProxy as the setting TRUST_PROXY
 */
export function fastifyAdapter(filter: ProblemFilter, headers: Headers, trustProxy = 'false'): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: trustProxy === 'false' ? false : /^\d+$/.test(trustProxy) ? Number(trustProxy) : trustProxy,
    genReqId: () => newId(),
    requestIdHeader: false,
    clientErrorHandler: answerUnreadable,
    // `refuseWhileStopping` answers instead.
    return503OnClosing: false,
    // What cannot even be routed (a malformed percent-encoding, an id too long) meets no hook and no error handler.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      headAnswer(request, reply, headers);
      filter.send(error, request, reply);
      const { id: requestId, method } = request;
      new Logger('Http').log({ requestId, method, route: 'none', status: reply.statusCode }, 'request');
    },
  });
  adapter.getInstance().addHook('onRoute', (route) => {
    if (route.url.startsWith(PUBLIC_ROUTES)) route.bodyLimit = PUBLIC_BODY_LIMIT;
  });
  return adapter;
}
