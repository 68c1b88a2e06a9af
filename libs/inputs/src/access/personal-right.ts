import type { Actor, FieldGroup, RecordedEvent } from '@gensvar/kernel';
import type { InputEvent } from '../input.events';
import { allParts, type ReceivedInput } from '../input.state';
import type { Right } from './access.words';
import { isReceiver } from './acting-body';

/** Of which events somebody may read which groups, and by what right. */
export interface Opening {
  readonly right: Right;
  readonly groups: readonly FieldGroup[];
  /** The receipt alone, and nothing that came after it. */
  readonly receiptOnly: boolean;
}

/**
 * What a reader may open of an input that has not left the organisation (docs/access.md): the body that has it, all;
 * who received it for another body, the receipt, whose words passed through their hands; a body that has a part of a split
 * letter, the sender's contact, which is kept in the letter alone. @param partHolders bodies that have parts of it now
 */
export function openingOf(
  input: ReceivedInput,
  partHolders: readonly string[],
  reader: Pick<Actor, 'id' | 'body'>,
): Opening | undefined {
  if (reader.body === undefined) return undefined;
  if (reader.body === input.body) {
    return { right: 'holder', groups: ['contact', 'content', 'draft'], receiptOnly: false };
  }
  if (isReceiver(input, reader)) return { right: 'receiver', groups: ['contact', 'content'], receiptOnly: true };
  if (partHolders.includes(reader.body)) return { right: 'part', groups: ['contact'], receiptOnly: true };
  return undefined;
}

/**
 * The authority that it was referred to, when that took all of it: every part, and the sender told. Who had it then reads
 * it no more. What is forwarded or reopened after that is handled here again.
 */
export function referredTo(history: readonly RecordedEvent<InputEvent>[], parts: number): string | undefined {
  let covered = new Set<number>();
  let authority: string | undefined;
  for (const event of history) {
    if (event.type === 'inputs.InputReopened.v1' || event.type === 'inputs.InputForwarded.v1') {
      covered = new Set();
      authority = undefined;
    }
    if (event.type !== 'inputs.InputReferred.v1' || !event.data.senderTold) continue;
    for (const part of event.data.covers) covered.add(part);
    if (allParts(parts).every((part) => covered.has(part))) authority = event.data.authority;
  }
  return authority;
}
