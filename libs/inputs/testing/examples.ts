import { AnswerGiven, InputReceived } from '../src/input.events';
import type { AnswerBody, ReceiptBody } from '../src/input.commands';

/** Ids of invented parts of an organisation. */
export const BOARD = '00000000-0000-4000-8000-0000000000b1';
export const STREETS = '00000000-0000-4000-8000-0000000000c1';
export const WATER = '00000000-0000-4000-8000-0000000000c2';
export const EMIL = '00000000-0000-4000-8000-0000000000d1';

/** A comment by web from somebody with an e-mail address, arrived on a Monday morning, half an hour before the clock of specs. */
export const receipt: ReceiptBody = {
  kind: 'comment',
  channel: 'web',
  sender: 'named',
  contact: { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se' },
  body: BOARD,
  unit: STREETS,
  subject: 'Mörkt vid busshållplatsen',
  text: 'Två lampor har varit släckta sedan i höstas.',
  occurredAt: '2026-03-02T07:30:00.000Z',
};

const stored = {
  kind: 'comment',
  channel: 'web',
  addressee: 'unknown',
  body: BOARD,
  unit: STREETS,
  sender: 'named',
  reachable: true,
  language: 'sv',
  parts: 1,
  flags: [],
  deemedArrivalDate: '2026-03-02',
  contact: { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se', protectedIdentity: 0 },
  subject: 'Mörkt vid busshållplatsen',
  text: 'Två lampor har varit släckta sedan i höstas.',
} as const;

/** The event that `receipt` makes, with what differs. */
export function inputReceived(
  changes: Partial<Parameters<typeof InputReceived.of>[0]> = {},
  at: string | undefined = receipt.occurredAt,
) {
  return InputReceived.of({ ...stored, flags: [], ...changes }, at);
}

const words = {
  stance: 'remedied',
  mode: 'message',
  nextStep: 'none',
  reasons: 'Lamporna är bytta.',
  contact: 'Gata och park, gata@example.se',
} as const;

export const answer: AnswerBody = words;

/** The event that `answer` makes, with what differs. */
export function answerGiven(changes: Partial<Parameters<typeof AnswerGiven.of>[0]> = {}, at?: string) {
  return AnswerGiven.of({ ...words, by: 'official', covers: [1], language: 'sv', ...changes }, at);
}
