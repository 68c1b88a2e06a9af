import { DomainError } from '@gensvar/kernel';
import { type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { Settings } from '../../../composition/src/settings';

const THROTTLED = 'gensvar:throttled';
const MINUTE = 60_000;

/** `sends` records something, `codes` tries a receipt code, `reads` reads what is public. */
export type Throttled = 'sends' | 'codes' | 'reads';
export const Throttle = (as: Throttled) => SetMetadata(THROTTLED, as);

/**
 * How often one address may ask one route in a minute; an IPv6 address counts by its network (/64). Counted in this process's
 * memory alone, under a hash of the address, and forgotten after the minute.
 */
export function throttling(settings: Settings): ThrottlerModuleOptions {
  const limits: Readonly<Record<Throttled, number>> = {
    sends: settings.PUBLIC_SENDS_PER_MINUTE,
    codes: settings.PUBLIC_CODES_PER_MINUTE,
    reads: settings.PUBLIC_READS_PER_MINUTE,
  };
  const limit = (context: ExecutionContext) =>
    limits[(Reflect.getMetadata(THROTTLED, context.getHandler()) as Throttled | undefined) ?? 'sends'];
  return { throttlers: [{ ttl: MINUTE, limit }], setHeaders: false };
}

/** Of public routes: everybody else is known by their token. */
@Injectable()
export class PublicThrottle extends ThrottlerGuard {
  /** @throws DomainError `http.too-many-requests` */
  protected override async throwThrottlingException(
    _context: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    throw new DomainError(
      'http.too-many-requests',
      'Too many requests from this address. Wait as long as Retry-After says.',
      'unavailable',
      { status: 429, retryAfter: Math.max(1, timeToBlockExpire) },
    );
  }
}
