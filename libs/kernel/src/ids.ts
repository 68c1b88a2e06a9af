import { v5, v7 } from 'uuid';
import { canonicalJson } from './canonical-json';

/** Namespace of every name-based id. Storage format: changing it would unmake idempotency (events.md §5). */
const NAMESPACE = '6f1d3f0e-8a55-4c0b-9a6b-2f1f6e6c7a11';

/** A time-ordered UUIDv7 (RFC 9562 §5.7): event and object ids. */
export function newId(): string {
  return v7();
}

/**
 * UUIDv5 (RFC 9562 §5.5) of several parts. Parts are joined as canonical JSON, so that ("a", "bc") and ("ab", "c") differ.
 * Storage format: idempotency keys, obligation ids and imported object ids are made by it.
 */
export function nameBasedId(...parts: readonly string[]): string {
  return v5(canonicalJson(parts), NAMESPACE);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case UUID of any RFC 9562 version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
