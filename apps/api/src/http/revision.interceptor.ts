import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';

/**
 * An answer with a `revision` says it as its ETag too, which is what If-Match wants back; one that was made (201) says
 * where it is.
 */
@Injectable()
export class RevisionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { url } = http.getRequest<FastifyRequest>();
    return next.handle().pipe(
      tap((body: { id?: unknown; revision?: unknown } | undefined | null) => {
        if (typeof body?.revision !== 'number') return;
        void reply.header('etag', `"${body.revision}"`);
        if (reply.statusCode === 201 && typeof body.id === 'string') {
          void reply.header('location', `${url.split('?')[0]}/${body.id}`);
        }
      }),
    );
  }
}
