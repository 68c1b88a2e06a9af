import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { EventStore } from '@gensvar/event-store';
import { DomainError } from '@gensvar/kernel';
import { ViewRunner } from '@gensvar/projections';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';

/** Header of a query that wants to see what a command has just written: the `position` of its answer. */
export const WAIT_HEADER = 'wait-for-position';

/** How long a query waits for the views, in ms. */
const PATIENCE = 5_000;

/**
 * Read your own writes: a query with `Wait-For-Position` is answered once the views hold that position (product.md §3).
 * @throws DomainError `projections.position`; `projections.behind` (unavailable) when they do not get there in time
 */
@Injectable()
export class WaitInterceptor implements NestInterceptor {
  constructor(
    private readonly store: EventStore,
    private readonly views: ViewRunner,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { method, headers, principal } = context
      .switchToHttp()
      .getRequest<FastifyRequest & { principal?: unknown }>();
    const position = headers[WAIT_HEADER];
    if (method === 'GET' && principal !== undefined && position !== undefined) await this.wait(String(position));
    return next.handle();
  }

  private async wait(position: string): Promise<void> {
    if (!/^([0-9a-f]{16}|[0-9a-f]{32})$/.test(position) || position > (await this.store.head())) {
      throw new DomainError('projections.position', 'Wait-For-Position is the `position` that a command answered.');
    }
    if (await this.views.waitFor(position, { timeout: PATIENCE })) return;
    throw new DomainError(
      'projections.behind',
      'It is recorded, and the lists do not show it yet. Ask again in a moment.',
      'unavailable',
      { retryAfter: 5 },
    );
  }
}
