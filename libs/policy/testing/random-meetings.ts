import { dayText, startOfDay } from '@gensvar/kernel';
import fc from 'fast-check';
import type { Fact } from '../src/facts/fact';
import { obligationId } from '../src/evaluate/evaluate';
import type { Rule } from '../src/packs/pack';
import { ORGANISATION, SUBJECT } from './letters';
import { base, bound } from './meetings';
import { FIRST, momentWithin } from './random-lives';

/** Rules of every shape besides response and date, and random lives of one meeting (or body) that they are judged by. */
const circumstances = {
  waivable: ['approver'],
  unless: { fact: 'meeting.setAside', until: { fact: 'meeting.resumed' } },
  ends: { fact: 'meeting.cancelled' },
  voidedBy: { fact: 'notice.torn' },
} as const;
const of = { ...base, ...circumstances };

const RULES: readonly Rule[] = [
  { ...of, id: 'm.gate', shape: 'gate', before: { fact: 'meeting.opened' }, require: { fact: 'notice.posted' } },
  {
    ...of,
    id: 'm.lead',
    shape: 'gate',
    before: { fact: 'meeting.opened' },
    require: { fact: 'notice.posted' },
    lead: { workingDays: 2 },
  },
  { ...of, id: 'm.field', shape: 'gate', before: { fact: 'meeting.opened' }, require: { field: 'handling' } },
  {
    ...of,
    id: 'm.may',
    shape: 'authority',
    act: { fact: 'meeting.opened' },
    level: '$trigger.level',
    allowed: { large: ['council'] },
    basis: { fact: 'notice.posted' },
  },
  {
    ...of,
    id: 'm.full',
    shape: 'completeness',
    set: ['purpose', 'time'],
    each: { fact: 'meeting.planned', where: { $member: { filled: true } } },
    before: { fact: 'meeting.opened' },
  },
  {
    ...of,
    id: 'm.within',
    shape: 'completeness',
    set: ['purpose'],
    each: { fact: 'meeting.planned', where: { $member: { filled: true } } },
    by: '$param.within',
  },
  { ...of, id: 'm.always', shape: 'completeness', set: ['x'], each: { fact: 'notice.posted' } },
  {
    ...of,
    id: 'm.seats',
    shape: 'composition',
    members: {
      appointed: { fact: 'seat.given' },
      ended: { fact: 'seat.left', where: { member: { is: '$trigger.member' } } },
    },
    needs: [{ seat: 'chair' }, { seat: 'clerk' }],
    before: { fact: 'meeting.opened' },
  },
  { ...of, id: 'm.monthly', shape: 'cadence', evidence: { fact: 'notice.posted' }, per: 'month' },
  { ...of, id: 'm.rolling', shape: 'cadence', evidence: { fact: 'notice.posted' }, per: { days: 12 } },
  {
    ...of,
    id: 'm.attested',
    shape: 'attestation',
    by: 'approver',
    statement: 'So it is.',
    due: { before: { fact: 'meeting.opened' } },
  },
];

/** Periods and standing things as of an adoption that is in force for a while. */
const WHILE = { from: startOfDay(FIRST - 3), to: startOfDay(FIRST + 50) };
export const meetingRules = RULES.map((rule) => ({
  ...bound(rule, [{ name: 'within', value: 6 }]),
  ...(['m.monthly', 'm.always'].includes(rule.id) && { inForce: WHILE }),
}));

const choice = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const event = fc.nat(7).map((n) => `e${n}`);
type Kind = Pick<Fact, 'name' | 'fields' | 'filled'>;
const kind = (
  name: fc.Arbitrary<string>,
  fields: fc.Arbitrary<Record<string, unknown>>,
  filled = choice<string[]>([]),
) => fc.record({ name, fields, filled }) as fc.Arbitrary<Kind>;

const waived = RULES.map(({ id }) => obligationId(ORGANISATION, id, SUBJECT, '-'));
const kinds = fc.oneof(
  kind(
    choice('notice.posted', 'notice.posted', 'meeting.setAside', 'meeting.resumed', 'meeting.cancelled'),
    choice({}),
  ),
  kind(choice('notice.torn'), fc.record({ notice: event })),
  kind(choice('meeting.planned'), choice({}), choice(['purpose'], ['time'], ['purpose', 'time'])),
  kind(
    choice('meeting.opened'),
    fc.record({
      handling: choice('h', undefined),
      bodyLevel: choice('council', 'committee'),
      level: choice('large', 'small', undefined),
    }),
  ),
  kind(choice('meeting.moved'), fc.record({ to: fc.nat(20).map((n) => dayText(FIRST + n)) })),
  kind(choice('seat.given'), fc.record({ member: choice('a', 'b'), seat: choice('chair', 'clerk') })),
  kind(choice('seat.left'), fc.record({ member: choice('a', 'b') })),
  kind(choice('attestation.given'), choice({ rule: 'm.attested', role: 'approver' })),
  kind(choice('attestation.withdrawn'), fc.record({ attestation: event })),
  kind(
    choice('obligation.waived', 'obligation.waiverRevoked'),
    choice(...waived.map((obligation) => ({ obligation, role: 'approver' }))),
  ),
);

/** A meeting that is called, and what may happen to it, in any order of recording. */
export const meetingLife: fc.Arbitrary<Fact[]> = fc
  .tuple(
    momentWithin(10),
    fc.array(fc.tuple(kinds, momentWithin(60), choice('live' as const, 'import' as const), fc.nat(100)), {
      maxLength: 9,
    }),
  )
  .map(([on, more]) => {
    const called: Kind = { name: 'meeting.called', fields: {}, filled: [] };
    return ([[called, on, 'live', 0], ...more] as [Kind, string, Fact['origin'], number][]).map(
      ([what, occurredAt, origin, hours], i) => {
        const from = occurredAt.length === 10 ? startOfDay(occurredAt) : Date.parse(occurredAt);
        return {
          ...what,
          eventId: `e${i}`,
          subject: { type: 'dialogue', id: SUBJECT },
          occurredAt,
          recordedAt: new Date(from + hours * 3_600_000).toISOString(),
          order: i,
          origin,
          actor: { role: null, body: null },
        };
      },
    );
  });
