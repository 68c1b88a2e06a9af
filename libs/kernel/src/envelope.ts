/** Who did it: the id is random and says nothing; name and e-mail are sealed in the person's own stream. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  /** The body (authority) the actor acts for; absent for the public, for services and for officials of the whole organisation. */
  readonly body?: string;
}

/** Where a fact comes from. A process that tells anybody outside acts on `live` only (events.md §7). */
export type Origin = 'live' | 'import' | 'demo';

/** An adoption that was in force when the subject opened, as known when recording (events.md §10). */
export interface PolicyReference {
  readonly adoption: string;
  readonly pack: string;
  readonly version: string;
  readonly hash: string;
}

/** Storage format, version 1 (events.md). Optional members are absent, never null. */
export interface EventMeta {
  readonly org: string;
  readonly actor: Actor;
  readonly origin: Origin;
  /** ISO 8601 instant with milliseconds in UTC, or a date; absent = recordedAt. */
  readonly occurredAt?: string;
  /** Idempotency: UUIDv5 key, and HMAC of the canonical body (events.md §5). */
  readonly key?: string;
  readonly body?: string;
  readonly correlation: string;
  readonly causation: string;
  readonly policies?: readonly PolicyReference[];
  /** JSON pointers of the personal fields that were filled, in order of declaration. */
  readonly sealed: readonly string[];
  /** Base64 SHA-256 commitments: first the clear part, then one per personal field in the order of `sealed`. */
  readonly cm: readonly string[];
  /** Salt of `cm[0]`: 16 random bytes, base64url. */
  readonly salt: string;
}

/** Field groups, each under a key of its own (events.md §2). */
export type FieldGroup = 'contact' | 'content' | 'draft';
export const FIELD_GROUPS: readonly FieldGroup[] = ['contact', 'content', 'draft'];

/** A sealed box: handle of its key, and base64(iv12 | ciphertext | tag16). */
export interface SealedBox {
  readonly h: string;
  readonly box: string;
}
export type PersonalData = { readonly [group in FieldGroup]?: SealedBox };

/** An event as handed to the store. `data` is the clear part alone. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly pd?: PersonalData;
  readonly meta: EventMeta;
}

/** An opaque place in the store's order: fixed width per store, compared as text. */
export type Position = string;

/** An event as the store gives it back. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** 0, 1, 2 … within the stream. */
  readonly revision: number;
  readonly position: Position;
  /** ISO 8601 instant with milliseconds in UTC, set by the store; never falls along the order. */
  readonly recordedAt: string;
}

/** `<module>-<organisation uuid>-<object uuid>`. Storage format. */
export function streamName(module: string, organisation: string, object: string): string {
  return `${module}-${organisation}-${object}`;
}

/** The parts of a stream's name. @throws TypeError when the text is no stream name. */
export function parseStreamName(stream: string): { module: string; organisation: string; object: string } {
  const match = /^([a-z]+)-([0-9a-f-]{36})-([0-9a-f-]{36})$/.exec(stream);
  if (!match) throw new TypeError(`not a stream name: ${stream}`);
  return { module: match[1]!, organisation: match[2]!, object: match[3]! };
}
