import type { EventStore } from '@gensvar/event-store';
import { DomainError, parseBound, type Position } from '@gensvar/kernel';

/** A question about the past (events.md §1): an instant or a day each, a day meaning its end in Europe/Stockholm. */
export interface When {
  /** What was recorded by then; default: everything. */
  readonly asOf?: string;
  /** The moment judged; default `asOf`, and without it now. */
  readonly at?: string;
}

/** `position` is null where everything recorded counts; `at` is an ISO instant. */
export interface Resolved {
  readonly position: Position | null;
  readonly at: string;
}

/** @throws DomainError `policy.moment` for what is neither an instant with offset nor a day */
export async function resolve(
  { asOf, at }: When,
  store: Pick<EventStore, 'positionAt'>,
  now = Date.now(),
): Promise<Resolved> {
  const known = asOf === undefined ? undefined : bound(asOf, 'asOf');
  const judged = at === undefined ? (known ?? now) : bound(at, 'at');
  return {
    position: known === undefined ? null : await store.positionAt(new Date(known).toISOString()),
    at: new Date(judged).toISOString(),
  };
}

function bound(text: string, name: string): number {
  try {
    return parseBound(text);
  } catch {
    throw new DomainError(
      'policy.moment',
      `${name} is an instant (2026-03-02T12:00:00+01:00) or a day (2026-03-02), not "${text}".`,
    );
  }
}
