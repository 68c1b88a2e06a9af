import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { unavailable } from '@gensvar/database';
import { DomainError } from '@gensvar/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problemOf, typeOf } from './problem';

/** The one place where errors become answers (style.md, rule 13). Nothing but a DomainError's own words leaves the service. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.send(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also Fastify's own error handler: for what fails before Nest sees the request. */
  send(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const known = domainErrorOf(error);
    const problem = known ? problemOf(known, request.id) : unexpected(request.id);
    if (!known) this.logger.error({ requestId: request.id, err: error }, 'unexpected error');
    if (known?.kind === 'unavailable') void reply.header('retry-after', String(known.extra.retryAfter ?? 2));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="gensvar"');
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}

function domainErrorOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (unavailable(error)) {
    return new DomainError(
      'database.unavailable',
      'The database cannot be reached or is full. Nothing was changed; try again.',
      'unavailable',
      {
        retryAfter: 2,
      },
    );
  }
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  switch (status) {
    case 400:
      return new DomainError(
        'http.malformed',
        'The request is malformed: check that the body is JSON in UTF-8.',
        'invalid',
        { status: 400 },
      );
    case 404:
      return new DomainError('http.no-route', 'There is no such address. /api/docs lists them.', 'not-found');
    case 413:
      return new DomainError('http.body-too-large', 'The body is over 1 MiB. Send less at a time.', 'too-large');
    case 414:
      return new DomainError('http.address-too-long', 'Send a shorter address: an id has 36 characters.', 'invalid', {
        status: 414,
      });
    case 415:
      return new DomainError('http.media-type', 'Send the body as application/json.', 'invalid', { status: 415 });
    case 429:
      return new DomainError('http.too-many-requests', 'Too many requests. Wait and try again.', 'unavailable', {
        status: 429,
        retryAfter: 60,
      });
    default:
      return undefined;
  }
}

function unexpected(requestId: string): Problem {
  return {
    type: typeOf('internal'),
    title: 'Something went wrong here',
    status: 500,
    detail: 'This is a fault of the service. Give the instance to whoever runs it.',
    instance: `urn:uuid:${requestId}`,
  };
}
