import { parseMoment, type RecordedEvent } from '@gensvar/kernel';
import type { InputEvent } from '../input.events';
import { isAfter } from '../input.dates';
import { allParts, stands, type Answer, type Delivery } from '../input.state';
import type { Stance } from '../input.words';

/** An answer as the register knows it, or a referral that the sender was told of: it answers in the same way. */
export type RegisterAnswer = Pick<Answer, 'event' | 'by' | 'covers' | 'stance' | 'occurredAt' | 'retracted'>;

/** What the row holds of answers and deliveries, and what is derived from it. */
export interface Answering {
  readonly parts: number;
  readonly answers: readonly RegisterAnswer[];
  readonly deliveries: readonly Delivery[];
  readonly unanswered: number[];
  readonly answeredAt?: string | null;
  readonly stance?: Stance | null;
}

type OneOf<T extends InputEvent['type']> = Extract<RecordedEvent<InputEvent>, { type: T }>;

export function withAnswer<Row extends Answering>(
  row: Row,
  event: OneOf<'inputs.AnswerGiven.v1' | 'inputs.InputReferred.v1'>,
): Row {
  const { covers } = event.data;
  const given = { event: event.id, covers, occurredAt: event.occurredAt, retracted: false };
  const { by, stance } =
    event.type === 'inputs.AnswerGiven.v1' ? event.data : ({ by: 'official', stance: 'outsideRemit' } as const);
  return derived({ ...row, answers: [...row.answers, { ...given, by, stance }] });
}

export function withRetraction<Row extends Answering>(row: Row, { data }: OneOf<'inputs.AnswerRetracted.v1'>): Row {
  const answers = row.answers.map((one) => (one.event === data.answer ? { ...one, retracted: true } : one));
  return derived({ ...row, answers });
}

export function withDelivery<Row extends Answering>(
  row: Row,
  { type, data: { of, recipient }, occurredAt }: OneOf<'inputs.DeliveryMade.v1' | 'inputs.DeliveryFailed.v1'>,
): Row {
  const made = type === 'inputs.DeliveryMade.v1';
  const deliveries = [...row.deliveries, { of, recipient, made, occurredAt }];
  return { ...derived({ ...row, deliveries }), stance: row.stance };
}

/** "Answered" is derived: which parts no standing answer covers, since when none is left, and the newest one's stance. */
function derived<Row extends Answering>(row: Row): Row {
  const standing = row.answers.filter((one) => stands(one, row.deliveries));
  const dated = standing
    .map(({ event, covers, occurredAt }) => ({ covers, at: reachedAt(event, occurredAt, row.deliveries) }))
    .sort((one, other) => one.at - other.at);
  const missing = new Set(allParts(row.parts));
  let completed: number | undefined;
  for (const { covers, at } of dated) {
    for (const part of covers) missing.delete(part);
    if (missing.size === 0) completed ??= at;
  }
  const answeredAt = completed === undefined ? null : new Date(completed).toISOString();
  return { ...row, unanswered: [...missing], answeredAt, stance: standing.at(-1)?.stance ?? null };
}

/** The day it was given; if it came back, the day it was delivered another way. Epoch ms. */
function reachedAt(event: string, given: string, deliveries: readonly Delivery[]): number {
  const own = deliveries.filter(({ of }) => of === event);
  const failed = own.filter(({ made }) => !made).map(({ occurredAt }) => occurredAt);
  if (failed.length === 0) return parseMoment(given).ms;
  const arrived = own.filter(({ made, occurredAt }) => made && failed.every((one) => isAfter(occurredAt, one)));
  return Math.min(...arrived.map(({ occurredAt }) => parseMoment(occurredAt).ms));
}
