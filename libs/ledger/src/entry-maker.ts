import type { StoredEvent } from '@gensvar/kernel';
import { leafHash, ledgerEntry } from './ledger-entry';

/** An entry and its leaf hash (base64). */
export interface MadeEntry {
  readonly entry: string;
  readonly leaf: string;
}

/** What an event refers to: the relation, and the id of an earlier event of the same organisation. */
export type Reference = readonly [rel: string, eventId: string];

/**
 * Makes the entries of one organisation's log from its stored events, in order (events.md §4). Holds every leaf hash of
 * the log: for audits and tests; a follower keeps them in tables.
 */
export class EntryMaker {
  private readonly newest = new Map<string, string>();
  private readonly leaves = new Map<string, string>();

  /** @param refersTo from the stored event alone, e.g. an answer to the event it answers */
  constructor(private readonly refersTo: (event: StoredEvent) => readonly Reference[] = () => []) {}

  /** @throws Error when the event refers to one that no entry was made of: the events are not complete or not in order */
  next(event: StoredEvent): MadeEntry {
    const entry = ledgerEntry(event, {
      prev: this.newest.get(event.stream) ?? null,
      adoptionLeaf: (adoption) => this.leafOf(adoption),
      refs: this.refersTo(event).map(([rel, id]) => ({ rel, leaf: this.leafOf(id) })),
    });
    const leaf = leafHash(entry);
    this.newest.set(event.stream, leaf);
    this.leaves.set(event.id, leaf);
    return { entry, leaf };
  }

  private leafOf(eventId: string): string {
    const leaf = this.leaves.get(eventId);
    if (leaf === undefined) throw new Error(`no entry was made of the event ${eventId}`);
    return leaf;
  }
}
