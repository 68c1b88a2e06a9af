import type { FastifyInstance } from 'fastify';

/**
 * An answer with a `revision` says it as its ETag too, which is what If-Match wants back; one that was made (201) says
 * where it is read, if it can be. A hook: where no interceptor is, Nest wraps no request in observables.
 */
export function tellRevision(server: FastifyInstance): void {
  const places = new Map<string, string | undefined>();
  const placeOf = (url: string) => {
    if (!places.has(url)) places.set(url, collectionOf(url, server));
    return places.get(url);
  };
  server.addHook('preSerialization', (request, reply, payload, done) => {
    const { id, revision } = (payload ?? {}) as { id?: unknown; revision?: unknown };
    if (typeof revision === 'number' && reply.statusCode < 300) {
      void reply.header('etag', `"${revision}"`);
      const place = reply.statusCode === 201 ? placeOf(request.routeOptions.url ?? '') : undefined;
      if (place !== undefined && typeof id === 'string') void reply.header('location', `${place}/${id}`);
    }
    done(null, payload);
  });
}

/** Of `/inputs`, and of `/inputs/answered` beneath it: `/inputs`, where `/inputs/:id` is read. */
function collectionOf(url: string, server: FastifyInstance): string | undefined {
  const parent = url.slice(0, url.lastIndexOf('/'));
  return [url, parent].find((place) => server.hasRoute({ method: 'GET', url: `${place}/:id` }));
}
