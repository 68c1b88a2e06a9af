import { dayText, parseDay, startOfDay } from '@gensvar/kernel';
import fc from 'fast-check';
import { obligationId } from '../src/evaluate/evaluate';
import type { Fact } from '../src/facts/fact';
import { ORGANISATION, SUBJECT } from './letters';

/** Random lives of one letter over some weeks, with every fact that the invented rules know, in any order of recording. */
export const FIRST = parseDay('2026-03-02');
const waived = obligationId(ORGANISATION, 'letters.answer', SUBJECT, 'e0');

const choice = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const eventOf = (most: number) => fc.nat(most).map((n) => `e${n}`);
type Shape = Pick<Fact, 'name' | 'fields' | 'filled'>;

const shapes = (event: fc.Arbitrary<string>): fc.Arbitrary<Shape>[] => [
  fc.record({
    name: choice('reply.given'),
    fields: fc.record({
      covers: choice([1], [2], [1, 2], undefined),
      carriedFrom: choice(undefined, undefined, 'elsewhere'),
      promise: choice(undefined, 'p1'),
    }),
    filled: choice(['reasons'], ['reasons'], []),
  }),
  fc.record({ name: choice('reply.retracted'), fields: fc.record({ reply: event }), filled: choice([]) }),
  fc.record({
    name: choice('post.delivered', 'post.returned', 'reply.published'),
    fields: fc.record({ of: event }),
    filled: choice([]),
  }),
  fc.record({
    name: choice('letter.acknowledged'),
    fields: fc.record({ number: choice('1', undefined) }),
    filled: choice([]),
  }),
  fc.record({
    name: choice('question.asked'),
    fields: fc.record({ question: choice('q1', 'q2') }),
    filled: choice(['text'], ['text'], []),
  }),
  fc.record({
    name: choice('question.replied'),
    fields: fc.record({ question: choice('q1', 'q2', undefined) }),
    filled: choice([]),
  }),
  fc.record({
    name: choice('letter.classified'),
    fields: fc.record({ kind: choice('question', 'fault', 'thanks', 'petition') }),
    filled: choice([]),
  }),
  fc.record({
    name: choice('letter.setAside', 'letter.reopened', 'letter.withdrawn', 'letter.unreachable', 'letter.noted'),
    fields: choice({}),
    filled: choice([]),
  }),
  fc.record({
    name: choice('letter.dateCorrected'),
    fields: fc.record({ to: fc.nat(20).map((n) => dayText(FIRST + n)) }),
    filled: choice([]),
  }),
  fc.record({
    name: choice('promise.made'),
    fields: fc.record({ promise: choice('p1'), due: fc.nat(40).map((n) => dayText(FIRST + n)) }),
    filled: choice([]),
  }),
  fc.record({ name: choice('promise.kept'), fields: fc.record({ promise: choice('p1') }), filled: choice([]) }),
  fc.record({
    name: choice('obligation.waived', 'obligation.waiverRevoked'),
    fields: choice({ obligation: waived, role: 'approver' }),
    filled: choice([]),
  }),
];

export const momentWithin = (days: number): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.nat(days * 24).map((hour) => new Date(startOfDay(FIRST) + hour * 3_600_000).toISOString()),
    },
    { weight: 1, arbitrary: fc.nat(days).map((day) => dayText(FIRST + day)) },
  );

const opening = fc.record({
  parts: choice(1, 1, 2),
  kind: choice('question', 'fault', 'thanks', 'petition'),
  reachable: choice(true, true, true, false),
});

const lifeOf = (kinds: readonly fc.Arbitrary<Shape>[], days: number): fc.Arbitrary<Fact[]> => {
  const moment = momentWithin(days);
  const origin = choice('live' as const, 'live' as const, 'import' as const);
  const later = fc.tuple(fc.oneof(...kinds), moment, origin, fc.nat(200));
  return fc
    .tuple(opening, moment, fc.array(later, { maxLength: 9 }))
    .map(([fields, on, more]) => told(fields, on, more));
};

function told(fields: Record<string, unknown>, on: string, more: [Shape, string, Fact['origin'], number][]): Fact[] {
  const make = (
    i: number,
    occurredAt: string,
    rest: Pick<Fact, 'name' | 'fields' | 'filled' | 'origin'>,
    hours: number,
  ): Fact => {
    const from = occurredAt.length === 10 ? startOfDay(occurredAt) : Date.parse(occurredAt);
    return {
      ...rest,
      eventId: `e${i}`,
      subject: { type: 'input', id: SUBJECT },
      occurredAt,
      recordedAt: new Date(from + hours * 3_600_000).toISOString(),
      order: i,
      actor: { role: null, body: null },
    };
  };
  const first = make(
    0,
    on,
    { name: 'letter.received', fields: { ...fields, unit: 'u1' }, filled: [], origin: 'live' },
    0,
  );
  return [first, ...more.map(([shape, at, origin, hours], i) => make(i + 1, at, { ...shape, origin }, hours))];
}

/** Everything at once, and a narrower life in which questions, answers and what voids them meet more often. */
export const life: fc.Arbitrary<Fact[]> = fc.oneof(
  lifeOf(shapes(eventOf(9)), 70),
  lifeOf(
    [0, 0, 1, 2, 4, 5, 6].map((i) => shapes(eventOf(4))[i]!),
    25,
  ),
);
