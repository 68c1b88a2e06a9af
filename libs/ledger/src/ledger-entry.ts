import { hash } from 'node:crypto';
import { canonicalJson, parseStreamName, type StoredEvent } from '@gensvar/kernel';

/** What ties an entry to earlier ones: base64 leaf hashes. */
export interface EntryLinks {
  /** Of the stream's previous entry; null for its first. */
  readonly prev: string | null;
  /** Of the entry of an adoption event, by that event's id. */
  readonly adoptionLeaf: (adoption: string) => string;
  /** Of what the event answers or otherwise refers to. */
  readonly refs?: readonly EntryRef[];
}

export interface EntryRef {
  readonly rel: string;
  readonly leaf: string;
}

/**
 * Bytes of an event's ledger entry: RFC 8785 canonical JSON, the leaf data of the log (ledger-and-privacy.md §2). Storage
 * format. Made from the stored event alone: nothing in it needs a key, so that an erasure changes no entry.
 */
export function ledgerEntry(event: StoredEvent, { prev, adoptionLeaf, refs }: EntryLinks): string {
  const { meta, recordedAt } = event;
  const policies = meta.policies?.map(({ adoption, pack, version, hash }) => ({
    adoption,
    hash,
    leaf: adoptionLeaf(adoption),
    pack,
    ver: version,
  }));
  return canonicalJson({
    at: recordedAt,
    cm: meta.cm,
    id: event.id,
    on: meta.occurredAt === recordedAt ? undefined : meta.occurredAt,
    policies: policies?.length ? policies : undefined,
    prev,
    refs: refs?.length ? refs : undefined,
    rev: event.revision,
    stream: parseStreamName(event.stream).object,
    type: event.type,
    v: 1,
  });
}

const LEAF = Buffer.from([0]);

/** RFC 6962 §2.1: SHA-256 of 0x00 and the leaf data, base64. The prefix keeps an interior node from passing as a leaf. */
export function leafHash(entry: string | Uint8Array): string {
  return hash('sha256', Buffer.concat([LEAF, Buffer.from(entry)]), 'base64');
}
