import type { Actor, Origin, PersonalData, StoredEvent } from './envelope';
import type { Disclosure } from './event-declaration';

/** The value of a personal field whose key is gone. Upcasters, deciders and views are total over it (events.md §8). */
export const FORGOTTEN = Object.freeze({ forgotten: true as const });
export type Forgotten = typeof FORGOTTEN;

export function isForgotten(value: unknown): value is Forgotten {
  return typeof value === 'object' && value !== null && (value as { forgotten?: unknown }).forgotten === true;
}

/** What is sealed and committed to for one event. */
export interface SealRequest {
  readonly eventId: string;
  readonly organisation: string;
  readonly stream: string;
  /** Whose data it is: a new subject for each input, the person's own where they signed in (events.md §3). */
  readonly subject: string;
  readonly clear: Readonly<Record<string, unknown>>;
  readonly personal: readonly Disclosure[];
  readonly occurredAt?: string;
  readonly actor: Actor;
  readonly origin: Origin;
}

export interface Sealed {
  readonly pd?: PersonalData;
  readonly sealed: readonly string[];
  readonly cm: readonly string[];
  readonly salt: string;
}

/** Personal fields of an opened event, by JSON pointer. */
export type Opened = Readonly<Record<string, unknown | Forgotten>>;

/** Seals and opens personal fields (events.md §2–4, §11). libs/privacy implements it; `ClearSealer` serves specs and benches. */
export abstract class Sealer {
  /** One result per request, in order. Key rows are durable before this returns. */
  abstract seal(requests: readonly SealRequest[]): Promise<Sealed[]>;
  /** Opens boxes: one result per event, in order; a box whose key is gone yields FORGOTTEN for each of its paths. */
  abstract open(events: readonly StoredEvent[]): Promise<Opened[]>;
  /** `meta.body`: HMAC-SHA-256 of a canonical command body, hex (events.md §5). */
  abstract digest(canonicalBody: string): Promise<string>;
}
