import type { Decider } from '@gensvar/kernel';
import { PersonalPartsRead, type ReadEvent } from './reads.events';

/** What is read, as the query that opens it found it allowed. */
export type RecordRead = { readonly type: 'RecordRead' } & ReadEvent['data'];

/** Reads of one input. Stream `inputs-<organisation>-<readsId>`. Each reading is one of its own, so nothing is folded. */
export const readsDecider: Decider<null, RecordRead, ReadEvent> = {
  module: 'inputs',
  initial: null,
  decide: ({ type: _, ...read }) => [PersonalPartsRead.of(read)],
  evolve: () => null,
};
