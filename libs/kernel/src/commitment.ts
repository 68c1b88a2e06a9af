import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import type { Actor, Origin } from './envelope';

/** Storage format: salt (16 random bytes, base64url), JSON pointer, value. RFC 9901's disclosure, one for each personal field. */
export type DisclosureTuple = readonly [salt: string, path: string, value: unknown];

/** What is shown to open a commitment: base64url of the JSON array `[salt, path, value]` (ledger-and-privacy.md §2). */
export function disclosureText(salt: string, path: string, value: unknown): string {
  return Buffer.from(canonicalJson([salt, path, value])).toString('base64url');
}

/** Base64 SHA-256 of a disclosure's text: binding and, by its salt, hiding. One-shot `hash` is about twice as fast as createHash. */
export function commitmentTo(disclosure: string): string {
  return hash('sha256', disclosure, 'base64');
}

/** The part of an event that is never sealed, as `cm[0]` commits to it. */
export interface ClearPart {
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt?: string;
  readonly actor: Actor;
  readonly origin: Origin;
}

/** Disclosure of `cm[0]`: the clear payload, occurredAt (absent = recordedAt), actor and origin together, path "" (events.md §4). */
export function clearDisclosure(salt: string, { data, occurredAt, actor, origin }: ClearPart): string {
  return disclosureText(salt, '', { data, occurredAt, actor, origin });
}
