import type { FastifyInstance } from 'fastify';

/**
 * An answer with a `revision` says it as its ETag too, which is what If-Match wants back; one that was made (201) says
 * where it is. A hook: where no interceptor is, Nest wraps no request in observables.
 */
export function tellRevision(server: FastifyInstance): void {
  server.addHook('preSerialization', (request, reply, payload, done) => {
    const { id, revision } = (payload ?? {}) as { id?: unknown; revision?: unknown };
    if (typeof revision === 'number' && reply.statusCode < 300) {
      void reply.header('etag', `"${revision}"`);
      if (reply.statusCode === 201 && typeof id === 'string') {
        void reply.header('location', `${request.url.split('?')[0]}/${id}`);
      }
    }
    done(null, payload);
  });
}
