import type { FastifyReply, FastifyRequest } from 'fastify';

/** Headers that do not differ between answers. */
export type Headers = Readonly<Record<string, string>>;

/** Answers hold personal data, and all of them are as of now: nobody keeps one. */
export function headAnswer(request: FastifyRequest, reply: FastifyReply, headers: Headers): void {
  void reply.headers({ ...headers, 'x-request-id': request.id, 'cache-control': 'no-store' });
}
