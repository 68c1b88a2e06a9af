import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type PlacedIds, placeOf } from './request-place';

/**
 * A span for each request, by its route's pattern and never by its address. It begins a trace of its own even where the
 * caller has one, which it is linked to: the public sends requests too, and an id that a client sent could repeat another's.
 */
export function traceRequests(server: FastifyInstance, tracer: Tracer, ids: PlacedIds): void {
  const inside = new WeakMap<FastifyRequest, Context>();
  server.addHook('onRequest', (request, _, done) => {
    const { method, id } = request;
    const links = callers(request);
    const begin = () =>
      tracer.startSpan(method, { kind: SpanKind.SERVER, root: true, links, attributes: { 'gensvar.correlation': id } });
    const entered = trace.setSpan(ROOT_CONTEXT, ids.at(placeOf(id), begin));
    inside.set(request, entered);
    context.with(entered, done);
  });
  // A body arrives in the socket's context: back into the request's.
  server.addHook('preValidation', (request, _, done) => context.with(inside.get(request) ?? ROOT_CONTEXT, done));
  server.addHook('onResponse', async (request, reply) => {
    const span = trace.getSpan(inside.get(request) ?? ROOT_CONTEXT);
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const { statusCode } = reply;
    if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span
      ?.updateName(`${request.method} ${route}`)
      .setAttributes({
        ...{ 'http.request.method': request.method, 'http.route': route },
        'http.response.status_code': statusCode,
      })
      .end();
  });
}

/** The trace that the caller's `traceparent` names; of `tracestate`, which may hold anything, nothing. */
function callers({ headers }: FastifyRequest) {
  const named = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent: headers.traceparent }));
  if (!named) return [];
  const { traceId, spanId, traceFlags } = named;
  return [{ context: { traceId, spanId, traceFlags, isRemote: true } }];
}
