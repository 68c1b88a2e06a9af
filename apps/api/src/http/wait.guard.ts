import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { EventStore } from '@gensvar/event-store';
import { READS } from '@gensvar/identity';
import { DomainError } from '@gensvar/kernel';
import { ViewRunner } from '@gensvar/projections';
import type { FastifyRequest } from 'fastify';

/** Query parameter of what wants to see what a command has just written: the `position` of its answer. */
export const AFTER = 'after';

/** How long a query waits for its views, in ms. */
const PATIENCE = 5_000;

/**
 * Read your own writes: a query with `?after=<position>` is answered once the views it reads hold that position
 * (product.md §3).
 * After the AccessGuard: nobody waits who may not ask.
 * @throws DomainError `projections.position`; `projections.view-behind` (unavailable) when they do not get there in time
 */
@Injectable()
export class WaitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly store: EventStore,
    private readonly views: ViewRunner,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const reads = this.reflector.get<readonly string[] | undefined>(READS, context.getHandler());
    if (reads !== undefined) {
      const query = context.switchToHttp().getRequest<FastifyRequest>().query as Record<string, unknown>;
      const after = query[AFTER];
      // Every query that reads views takes it, so that no route needs to declare it.
      delete query[AFTER];
      if (after !== undefined) await this.wait(String(after), reads);
    }
    return true;
  }

  private async wait(position: string, names: readonly string[]): Promise<void> {
    if (!/^([0-9a-f]{16}|[0-9a-f]{32})$/.test(position) || position > (await this.store.head())) {
      throw new DomainError('projections.position', '`after` is the `position` that a command answered.');
    }
    if (names.length === 0 || (await this.views.waitFor(position, { names, timeout: PATIENCE }))) return;
    throw new DomainError(
      'projections.view-behind',
      'It is recorded, and the lists do not show it yet. Ask again in a moment.',
      'unavailable',
      { retryAfter: 5 },
    );
  }
}
