import { dayText, localDayNumberOf, parseBound } from '@gensvar/kernel';
import {
  acknowledgeRule,
  answerRule,
  bound,
  ORGANISATION,
  publishRule,
  SUBJECT,
  swedish,
  throughTime,
  told,
} from '../../testing/letters';
import type { Fact } from '../facts/fact';
import type { ResponseRule } from '../packs/pack';
import type { ParameterSetting } from '../packs/parameters';
import { evaluate, obligationId } from './evaluate';

const parseAt = (at: string): number => parseBound(at.includes(' ') ? `${at.replace(' ', 'T')}:00+01:00` : at);
const dayOf = (ms: number | null): string | null => (ms === null ? null : dayText(localDayNumberOf(ms)));

/** What a case says of an obligation: its state, due day, reason, and witnesses as 'role fact'. */
function seen(facts: readonly Fact[], at: string, rule: ResponseRule = answerRule, settings: ParameterSetting[] = []) {
  const now = parseAt(at);
  const rules = [bound(rule, ...settings)];
  const found = evaluate(rules, facts, swedish, now);
  expect(throughTime(rules, facts, now)).toEqual(found);
  return found.map((obligation) => ({
    ...obligation,
    due: dayOf(obligation.due),
    atRisk: dayOf(obligation.atRisk),
    witnesses: obligation.witnesses.map(
      ({ role, fact, event }) => `${role} ${event === fact ? fact : `${fact} ${event}`}`,
    ),
  }));
}

/** Day 0 is Monday 2026-03-02; ten working days end on Monday 2026-03-16, at risk from Friday 03-13. */
const received = (fields: Record<string, unknown> = {}, on = '2026-03-02 09:00'): Fact =>
  told(on, 'letter.received', { kind: 'question', unit: 'u1', reachable: true, ...fields });
const reply = (on: string, fields: Record<string, unknown> = {}, how: Parameters<typeof told>[3] = {}): Fact =>
  told(on, 'reply.given', fields, { filled: ['reasons'], ...how });
const ask = (on: string, question = 'q1'): Fact =>
  told(on, 'question.asked', { question }, { id: question, filled: ['text'] });
const replied = (on: string, fields: Record<string, unknown> = { question: 'q1' }): Fact =>
  told(on, 'question.replied', fields);
const waivers = (occurrence = 'letter.received') => ({
  id: obligationId(ORGANISATION, 'letters.answer', SUBJECT, occurrence),
  waive(on: string, role = 'approver', how: Parameters<typeof told>[3] = {}): Fact {
    return told(on, 'obligation.waived', { obligation: this.id, role }, { filled: ['reason'], ...how });
  },
  revoke(on: string): Fact {
    return told(on, 'obligation.waiverRevoked', { obligation: this.id, role: 'approver' });
  },
});

/** An explanation that holds these steps, among others. */
const holding = (...steps: object[]): unknown => expect.arrayContaining(steps) as unknown;

const TRIGGER = 'trigger letter.received';

interface Case {
  readonly facts: readonly Fact[];
  readonly at: string;
  readonly is: Record<string, unknown>;
  readonly rule?: ResponseRule;
  readonly set?: ParameterSetting[];
}

function cases(name: string, table: Record<string, Case>): void {
  describe(name, () => {
    test.each(Object.entries(table))('%s', (_name, { facts, at, is, rule, set }) => {
      expect(seen(facts, at, rule, set)).toEqual([expect.objectContaining(is)]);
    });
  });
}

cases('time alone', {
  'pending before the at-risk days': {
    facts: [received()],
    at: '2026-03-12',
    is: {
      state: 'pending',
      due: '2026-03-16',
      atRisk: '2026-03-13',
      metAt: null,
      metDue: null,
      waivedAt: null,
      why: null,
      witnesses: [TRIGGER],
      occurrence: 'letter.received',
    },
  },
  'at risk from the start of the first at-risk day': {
    facts: [received()],
    at: '2026-03-13 00:00',
    is: { state: 'at-risk' },
  },
  'at risk to the end of the due day': {
    facts: [received()],
    at: '2026-03-16',
    is: { state: 'at-risk', due: '2026-03-16' },
  },
  'breached by silence when the due instant has passed': {
    facts: [received()],
    at: '2026-03-17 00:00',
    is: { state: 'breached', due: '2026-03-16', witnesses: [TRIGGER] },
  },
  'day 0 is the local day, also late in the evening': {
    facts: [received({}, '2026-03-02 23:59')],
    at: '2026-03-05',
    is: { due: '2026-03-16' },
  },
  'day 0 may be a Saturday': { facts: [received({}, '2026-03-07 10:00')], at: '2026-03-09', is: { due: '2026-03-20' } },
  'an at-risk setting goes first': {
    facts: [received()],
    at: '2026-03-12',
    rule: { ...answerRule, atRisk: { parameter: 'atRisk' } },
    set: [{ name: 'atRisk', value: 3 }],
    is: { state: 'at-risk', atRisk: '2026-03-12' },
  },
  'the reckoning is told as data': {
    facts: [received()],
    at: '2026-03-03',
    set: [{ name: 'answerWithin', value: 5 }],
    is: {
      explanation: [
        { start: '2026-03-02' },
        { count: 1, date: '2026-03-03' },
        { count: 2, date: '2026-03-04' },
        { count: 3, date: '2026-03-05' },
        { count: 4, date: '2026-03-06' },
        { skip: '2026-03-07', why: 'saturday' },
        { skip: '2026-03-08', why: 'sunday' },
        { count: 5, date: '2026-03-09' },
      ],
    },
  },
  'a period of calendar days': {
    facts: [received()],
    at: '2026-03-03',
    set: [{ name: 'answerWithin', value: { days: 14 } }],
    is: { due: '2026-03-16', state: 'pending' },
  },
});

cases('evidence', {
  'met by the first that is dated in time': {
    facts: [received(), reply('2026-03-10 10:00'), reply('2026-03-11 10:00', {}, { id: 'second' })],
    at: '2026-03-20',
    is: {
      state: 'met',
      metAt: parseAt('2026-03-10 10:00'),
      metDue: parseAt('2026-03-16'),
      witnesses: [TRIGGER, 'met reply.given'],
      recordedLate: false,
      beforeTrigger: false,
    },
  },
  'not met before it happened': {
    facts: [received(), reply('2026-03-10 10:00')],
    at: '2026-03-10 09:59',
    is: { state: 'pending' },
  },
  'in time to the last minute of the due day': {
    facts: [received(), reply('2026-03-16 23:59')],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'in time where only the due day is known': {
    facts: [received(), reply('2026-03-16')],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'met late for ever after': {
    facts: [received(), reply('2026-03-17 00:00')],
    at: '2027-01-01',
    is: { state: 'met-late', witnesses: [TRIGGER, 'met reply.given'], due: '2026-03-16' },
  },
  'a whole day counts as at or after an instant of it': {
    facts: [received(), reply('2026-03-02')],
    at: '2026-03-03',
    is: { state: 'met', beforeTrigger: false },
  },
  'nor does one before its trigger count': {
    facts: [reply('2026-03-01 10:00'), received()],
    at: '2026-03-03',
    is: { state: 'pending' },
  },
  'but an imported one does, marked': {
    facts: [reply('2026-03-01 10:00', {}, { origin: 'import' }), received()],
    at: '2026-03-03',
    is: { state: 'met', beforeTrigger: true },
  },
  'at the same instant': {
    facts: [received(), reply('2026-03-02 09:00')],
    at: '2026-03-02 09:00',
    is: { state: 'met', beforeTrigger: false },
  },
  'what lacks a field the rule asks for is none': {
    facts: [received(), reply('2026-03-10 10:00', {}, { filled: [] })],
    at: '2026-03-12',
    is: { state: 'pending', witnesses: [TRIGGER] },
  },
  'recorded after the due day: met, recorded late': {
    facts: [received(), reply('2026-03-16 10:00', {}, { rec: '2026-03-17 08:00' })],
    at: '2026-03-20',
    is: { state: 'met', recordedLate: true },
  },
  'recorded on the due day: not late': {
    facts: [received(), reply('2026-03-10 10:00', {}, { rec: '2026-03-16 23:59' })],
    at: '2026-03-20',
    is: { state: 'met', recordedLate: false },
  },
  'met late is not recorded late': {
    facts: [received(), reply('2026-03-18 10:00', {}, { rec: '2026-03-19 08:00' })],
    at: '2026-03-20',
    is: { state: 'met-late', recordedLate: false },
  },
  'an import is never recorded late': {
    facts: [received(), reply('2026-03-10 10:00', {}, { rec: '2026-06-01 08:00', origin: 'import' })],
    at: '2026-07-01',
    is: { state: 'met', recordedLate: false },
  },
  'nor is a demo': {
    facts: [received(), reply('2026-03-10 10:00', {}, { rec: '2026-06-01 08:00', origin: 'demo' })],
    at: '2026-07-01',
    is: { state: 'met', recordedLate: false },
  },
  'nor a copy that a process carried here': {
    facts: [received(), reply('2026-03-10 10:00', { carriedFrom: 'elsewhere' }, { rec: '2026-06-01 08:00' })],
    at: '2026-07-01',
    is: { state: 'met', recordedLate: false },
  },
});

cases('covering every part', {
  'one missing is named': {
    facts: [received({ parts: 3 }), reply('2026-03-04 10:00', { covers: [1, 3] })],
    at: '2026-03-05',
    is: { state: 'pending', missing: ['2'], metAt: null, witnesses: [TRIGGER, 'met reply.given'] },
  },
  'dated by the piece that completes it': {
    facts: [
      received({ parts: 3 }),
      reply('2026-03-04 10:00', { covers: [1, 3] }),
      reply('2026-03-05 10:00', { covers: [1] }, { id: 'again' }),
      reply('2026-03-06 10:00', { covers: [2] }, { id: 'last' }),
    ],
    at: '2026-03-20',
    is: {
      state: 'met',
      missing: [],
      metAt: parseAt('2026-03-06 10:00'),
      witnesses: [TRIGGER, 'met reply.given', 'met reply.given last'],
    },
  },
  'late if that piece is late': {
    facts: [
      received({ parts: 2 }),
      reply('2026-03-04 10:00', { covers: [1] }),
      reply('2026-03-18 10:00', { covers: [2] }, { id: 'last' }),
    ],
    at: '2026-03-20',
    is: { state: 'met-late' },
  },
  'recorded late if any piece was': {
    facts: [
      received({ parts: 2 }),
      reply('2026-03-04 10:00', { covers: [1] }, { rec: '2026-03-18 10:00' }),
      reply('2026-03-05 10:00', { covers: [2] }, { id: 'last' }),
    ],
    at: '2026-03-20',
    is: { state: 'met', recordedLate: true },
  },
  'what names no parts covers all': {
    facts: [received({ parts: 2 }), reply('2026-03-04 10:00')],
    at: '2026-03-05',
    is: { state: 'met', missing: [] },
  },
  'what covers none is none': {
    facts: [received({ parts: 2 }), reply('2026-03-04 10:00', { covers: [] })],
    at: '2026-03-05',
    is: { state: 'pending', missing: ['1', '2'], witnesses: [TRIGGER] },
  },
  'a single part is met whatever the piece names': {
    facts: [received({ parts: 1 }), reply('2026-03-04 10:00', { covers: ['a'] })],
    at: '2026-03-05',
    is: { state: 'met', missing: [] },
  },
  'a delivery covers what its answer covers': {
    facts: [
      received({ parts: 2 }),
      reply('2026-03-04 10:00', { covers: [1] }, { id: 'r1' }),
      told('2026-03-05 10:00', 'post.returned', { of: 'r1' }),
      told('2026-03-06 10:00', 'post.delivered', { of: 'r1' }),
    ],
    at: '2026-03-07',
    is: { state: 'pending', missing: ['2'] },
  },
});

cases('what is owed at all', {
  'not where what it presupposes is not there': {
    facts: [received({ reachable: false })],
    at: '2026-03-20',
    is: {
      state: 'not-applicable',
      why: { state: 'not-applicable', code: 'onlyIf', subject: 'reachable' },
      due: null,
      atRisk: null,
      explanation: [],
      witnesses: [TRIGGER],
    },
  },
  'not measurable while its period is not decided, also when answered': {
    facts: [received(), reply('2026-03-04 10:00')],
    at: '2026-03-20',
    set: [{ name: 'answerWithin', value: 'unset' }],
    is: {
      state: 'not-measurable',
      why: { state: 'not-measurable', code: 'parameterUnset', subject: 'answerWithin' },
      metAt: null,
      witnesses: [TRIGGER],
    },
  },
  'nothing where that was decided': {
    facts: [received()],
    at: '2026-03-20',
    set: [{ name: 'answerWithin', value: 'none' }],
    is: { state: 'not-applicable', why: { state: 'not-applicable', code: 'decidedNone', subject: 'answerWithin' } },
  },
  'nor where another rule’s period was decided away': {
    facts: [received()],
    at: '2026-03-20',
    rule: { ...acknowledgeRule, notWhereNone: 'answerWithin' },
    set: [{ name: 'answerWithin', value: 'none' }],
    is: { state: 'not-applicable', why: { state: 'not-applicable', code: 'decidedNone', subject: 'answerWithin' } },
  },
  'but there it may be unset': {
    facts: [received()],
    at: '2026-03-20',
    rule: { ...acknowledgeRule, notWhereNone: 'answerWithin' },
    set: [{ name: 'answerWithin', value: 'unset' }],
    is: { state: 'breached' },
  },
  'values per kind': {
    facts: [received({ kind: 'fault' })],
    at: '2026-03-05',
    set: [{ name: 'answerWithin', kind: 'fault', value: 5 }],
    is: { due: '2026-03-09' },
  },
  'values per unit at receipt': {
    facts: [received(), told('2026-03-03 10:00', 'letter.assigned', { unit: 'u2' })],
    at: '2026-03-05',
    set: [
      { name: 'answerWithin', unit: 'u1', value: 5 },
      { name: 'answerWithin', unit: 'u2', value: 3 },
    ],
    is: { due: '2026-03-09' },
  },
});

cases('set aside', {
  'whenever it is dated': {
    facts: [received(), told('2026-04-20 10:00', 'letter.setAside')],
    at: '2026-04-21',
    is: {
      state: 'not-applicable',
      why: { state: 'not-applicable', code: 'setAside', subject: 'letter.setAside' },
      witnesses: [TRIGGER, 'excused letter.setAside'],
    },
  },
  'reopened: the first dates live again': {
    facts: [received(), told('2026-03-04 10:00', 'letter.setAside'), told('2026-03-20 10:00', 'letter.reopened')],
    at: '2026-03-21',
    is: { state: 'breached', due: '2026-03-16', witnesses: [TRIGGER, 'voided letter.reopened'] },
  },
  'set aside again': {
    facts: [
      received(),
      told('2026-03-04 10:00', 'letter.setAside', {}, { id: 's1' }),
      told('2026-03-05 10:00', 'letter.reopened'),
      told('2026-03-06 10:00', 'letter.setAside', {}, { id: 's2' }),
    ],
    at: '2026-03-21',
    is: { state: 'not-applicable', witnesses: [TRIGGER, 'excused letter.setAside s2'] },
  },
  'before an undecided period': {
    facts: [received(), told('2026-03-04 10:00', 'letter.setAside')],
    at: '2026-03-21',
    set: [{ name: 'answerWithin', value: 'unset' }],
    is: { state: 'not-applicable' },
  },
});

cases('ended', {
  'on the due day: nothing is owed': {
    facts: [received(), told('2026-03-16 23:00', 'letter.withdrawn')],
    at: '2026-03-20',
    is: {
      state: 'not-applicable',
      why: { state: 'not-applicable', code: 'withdrawn', subject: 'letter.withdrawn' },
      witnesses: [TRIGGER, 'ended letter.withdrawn'],
      due: null,
    },
  },
  'after it: the breach stays': {
    facts: [received(), told('2026-03-17 00:00', 'letter.withdrawn')],
    at: '2026-03-20',
    is: { state: 'breached' },
  },
  'after the answer: it was met': {
    facts: [received(), reply('2026-03-04 10:00'), told('2026-03-05 10:00', 'letter.withdrawn')],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'before the answer: it had ended': {
    facts: [received(), told('2026-03-04 10:00', 'letter.withdrawn'), reply('2026-03-05 10:00')],
    at: '2026-03-20',
    is: { state: 'not-applicable' },
  },
  'after an answer that was taken back': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-05 10:00', 'letter.withdrawn'),
      told('2026-03-06 10:00', 'reply.retracted', { reply: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: { state: 'not-applicable' },
  },
  'while it waits for a reply': {
    facts: [received(), ask('2026-03-04 10:00'), told('2026-05-04 10:00', 'letter.withdrawn')],
    at: '2026-05-05',
    is: { state: 'not-applicable' },
  },
  'does not tell what cannot be measured': {
    facts: [received(), told('2026-03-04 10:00', 'letter.withdrawn')],
    at: '2026-03-20',
    set: [{ name: 'answerWithin', value: 'unset' }],
    is: { state: 'not-measurable' },
  },
  'by the fact that also meets it: met': {
    facts: [received(), told('2026-03-04 10:00', 'letter.withdrawn')],
    at: '2026-03-20',
    rule: { ...answerRule, evidence: { fact: 'letter.withdrawn' } },
    is: { state: 'met' },
  },
});

cases('voided', {
  'an answer taken back: the first due date stands': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-20 10:00', 'reply.retracted', { reply: 'reply.given' }),
    ],
    at: '2026-03-20 10:00',
    is: { state: 'breached', due: '2026-03-16', metAt: null, witnesses: [TRIGGER, 'voided reply.retracted'] },
  },
  'and met until then': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-20 10:00', 'reply.retracted', { reply: 'reply.given' }),
    ],
    at: '2026-03-20 09:59',
    is: { state: 'met' },
  },
  'its deliveries too, whenever dated': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-05 10:00', 'post.delivered', { of: 'reply.given' }, { id: 'd1' }),
      told('2026-03-06 10:00', 'reply.retracted', { reply: 'reply.given' }),
      told('2026-03-07 10:00', 'post.delivered', { of: 'reply.given' }, { id: 'd2' }),
    ],
    at: '2026-03-08',
    is: { state: 'pending' },
  },
  'another answer still stands': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      reply('2026-03-05 10:00', { corrects: 'reply.given' }, { id: 'r2' }),
      told('2026-03-06 10:00', 'reply.retracted', { reply: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: {
      state: 'met',
      metAt: parseAt('2026-03-05 10:00'),
      witnesses: [TRIGGER, 'met reply.given r2', 'voided reply.retracted'],
    },
  },
  'a copy is voided by the id it was carried from': {
    facts: [
      received(),
      reply('2026-03-04 10:00', { carriedFrom: 'original' }),
      told('2026-03-06 10:00', 'reply.retracted', { reply: 'original', carriedFrom: 'reply.given' }),
    ],
    at: '2026-03-08',
    is: { state: 'pending', witnesses: [TRIGGER, 'voided reply.retracted'] },
  },
  'a letter that came back is void, with the delivery before': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-04 10:00', 'post.delivered', { of: 'reply.given' }),
      told('2026-03-04 10:03', 'post.returned', { of: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: { state: 'breached' },
  },
  'until delivered another way': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-04 10:03', 'post.returned', { of: 'reply.given' }),
      told('2026-03-12 10:00', 'post.delivered', { of: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: {
      state: 'met',
      metAt: parseAt('2026-03-12 10:00'),
      witnesses: [TRIGGER, 'met post.delivered', 'voided post.returned'],
    },
  },
  'met late if that was late': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-04 10:03', 'post.returned', { of: 'reply.given' }),
      told('2026-03-18 10:00', 'post.delivered', { of: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: { state: 'met-late' },
  },
  'and again if that came back too': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-05 10:03', 'post.returned', { of: 'reply.given' }, { id: 'b1' }),
      told('2026-03-06 10:00', 'post.delivered', { of: 'reply.given' }),
      told('2026-03-09 10:00', 'post.returned', { of: 'reply.given' }, { id: 'b2' }),
    ],
    at: '2026-03-20',
    is: { state: 'breached' },
  },
  'on one day known to the day only, as recorded': {
    facts: [
      received(),
      reply('2026-03-04 10:00'),
      told('2026-03-05 10:03', 'post.returned', { of: 'reply.given' }),
      told('2026-03-05', 'post.delivered', { of: 'reply.given' }),
    ],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'the delivery of something else is no answer': {
    facts: [
      received(),
      told('2026-03-03 10:00', 'letter.acknowledged', {}, { id: 'a1' }),
      told('2026-03-04 10:00', 'post.delivered', { of: 'a1' }),
    ],
    at: '2026-03-05',
    is: { state: 'pending' },
  },
  'an acknowledgement that came back': {
    facts: [
      received(),
      told('2026-03-03 10:00', 'letter.acknowledged', { number: '1' }, { id: 'a1' }),
      told('2026-03-03 10:00', 'post.delivered', { of: 'a1' }),
      told('2026-03-03 11:00', 'post.returned', { of: 'a1' }),
    ],
    at: '2026-03-05',
    rule: acknowledgeRule,
    is: { state: 'breached' },
  },
  'voids nothing that it does not name': {
    facts: [
      received(),
      told('2026-03-03 10:00', 'letter.acknowledged', { number: '1' }),
      reply('2026-03-03 12:00'),
      told('2026-03-03 13:00', 'post.returned', { of: 'reply.given' }),
    ],
    at: '2026-03-05',
    rule: acknowledgeRule,
    is: { state: 'met', witnesses: [TRIGGER, 'met letter.acknowledged', 'voided post.returned'] },
  },
  'an import needs no number': {
    facts: [received(), told('2026-03-03 10:00', 'letter.acknowledged', {}, { origin: 'import' })],
    at: '2026-03-05',
    rule: acknowledgeRule,
    is: { state: 'met' },
  },
});

cases('waived', {
  'by one who may, on or before the due day': {
    facts: [received(), waivers().waive('2026-03-16 10:00')],
    at: '2026-03-20',
    is: {
      state: 'waived',
      waivedAt: parseAt('2026-03-16 10:00'),
      witnesses: [TRIGGER, 'waived obligation.waived'],
      due: '2026-03-16',
    },
  },
  'after the due day it changes nothing': {
    facts: [received(), waivers().waive('2026-03-17 10:00')],
    at: '2026-03-20',
    is: { state: 'breached', waivedAt: null, witnesses: [TRIGGER] },
  },
  'by another role neither': {
    facts: [received(), waivers().waive('2026-03-10 10:00', 'officer')],
    at: '2026-03-20',
    is: { state: 'breached' },
  },
  'nor where nobody may': {
    facts: [received(), waivers().waive('2026-03-10 10:00')],
    at: '2026-03-20',
    rule: { ...answerRule, waivable: undefined },
    is: { state: 'breached' },
  },
  'nor one of another obligation': {
    facts: [received(), waivers('other').waive('2026-03-10 10:00')],
    at: '2026-03-20',
    is: { state: 'breached' },
  },
  'revoked in time': {
    facts: [received(), waivers().waive('2026-03-10 10:00'), waivers().revoke('2026-03-11 10:00')],
    at: '2026-03-20',
    is: {
      state: 'breached',
      waivedAt: null,
      witnesses: [TRIGGER, 'waived obligation.waived', 'waived obligation.waiverRevoked'],
    },
  },
  'revoked after the due day changes nothing': {
    facts: [received(), waivers().waive('2026-03-10 10:00'), waivers().revoke('2026-03-17 10:00')],
    at: '2026-03-20',
    is: { state: 'waived' },
  },
  'and again': {
    facts: [
      received(),
      waivers().waive('2026-03-10 10:00'),
      waivers().revoke('2026-03-11 10:00'),
      waivers().waive('2026-03-12 10:00', 'approver', { id: 'w2' }),
    ],
    at: '2026-03-20',
    is: { state: 'waived', waivedAt: parseAt('2026-03-12 10:00') },
  },
  'met in time all the same': {
    facts: [received(), waivers().waive('2026-03-10 10:00'), reply('2026-03-11 10:00')],
    at: '2026-03-20',
    is: { state: 'met' },
  },
  'answered late all the same: waived': {
    facts: [received(), waivers().waive('2026-03-10 10:00'), reply('2026-03-20 10:00')],
    at: '2026-03-21',
    is: { state: 'waived' },
  },
  'a second revocation or waiver says nothing new': {
    facts: [
      received(),
      waivers().revoke('2026-03-09 10:00'),
      waivers().waive('2026-03-10 10:00'),
      waivers().waive('2026-03-11 10:00', 'approver', { id: 'w2' }),
    ],
    at: '2026-03-20',
    is: { state: 'waived', waivedAt: parseAt('2026-03-10 10:00'), witnesses: [TRIGGER, 'waived obligation.waived'] },
  },
});

cases('the question back', {
  'there is no due date while it waits': {
    facts: [received(), ask('2026-03-04 10:00')],
    at: '2026-06-01',
    is: {
      state: 'pending',
      due: null,
      atRisk: null,
      pausedSince: parseAt('2026-03-04 10:00'),
      witnesses: [TRIGGER, 'pause question.asked q1'],
      explanation: [
        { start: '2026-03-02' },
        { count: 1, date: '2026-03-03' },
        { count: 2, date: '2026-03-04' },
        { pause: '2026-03-04', to: null, limit: null },
      ],
    },
  },
  'the days until the reply do not count': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-10 10:00')],
    at: '2026-03-18',
    is: {
      state: 'pending',
      due: '2026-03-20',
      pausedSince: null,
      witnesses: [TRIGGER, 'pause question.asked q1', 'resume question.replied'],
    },
  },
  'nor those of a question meanwhile, twice': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      ask('2026-03-06 10:00', 'q2'),
      replied('2026-03-10 10:00'),
      told('2026-03-12 10:00', 'question.replied', { question: 'q2' }, { id: 'g2' }),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-24', explanation: holding({ pause: '2026-03-04', to: '2026-03-12' }) },
  },
  'nor where the second reply comes first': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      ask('2026-03-05 10:00', 'q2'),
      told('2026-03-06 10:00', 'question.replied', { question: 'q2' }, { id: 'g2' }),
      replied('2026-03-10 10:00'),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-20', explanation: holding({ pause: '2026-03-04', to: '2026-03-10' }) },
  },
  'nor where the second is asked on the day of the reply': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      replied('2026-03-06 10:00'),
      ask('2026-03-06 12:00', 'q2'),
      told('2026-03-10 10:00', 'question.replied', { question: 'q2' }, { id: 'g2' }),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-20', explanation: holding({ pause: '2026-03-04', to: '2026-03-10' }) },
  },
  'three apart count each': {
    facts: [
      received(),
      ask('2026-03-03 10:00'),
      replied('2026-03-04 10:00'),
      ask('2026-03-05 10:00', 'q2'),
      told('2026-03-06 10:00', 'question.replied', { question: 'q2' }, { id: 'g2' }),
      ask('2026-03-10 10:00', 'q3'),
      ask('2026-03-11 10:00', 'q4'),
      told('2026-03-12 10:00', 'question.replied', {}, { id: 'g3' }),
    ],
    at: '2026-03-18',
    is: {
      due: '2026-03-20',
      explanation: holding(
        { pause: '2026-03-03', to: '2026-03-04' },
        { pause: '2026-03-05', to: '2026-03-06' },
        { pause: '2026-03-10', to: '2026-03-12' },
      ),
    },
  },
  'a later question that was replied to does not begin the wait': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      ask('2026-03-06 10:00', 'q2'),
      told('2026-03-10 10:00', 'question.replied', { question: 'q2' }, { id: 'g2' }),
    ],
    at: '2026-03-18',
    is: { due: null, pausedSince: parseAt('2026-03-04 10:00') },
  },
  'of two on one day the first begins it': {
    facts: [received(), ask('2026-03-04 10:00'), ask('2026-03-04 11:00', 'q2'), replied('2026-03-06 10:00')],
    at: '2026-03-18',
    is: { due: null, pausedSince: parseAt('2026-03-04 10:00') },
  },
  'one asked on the day of the reply goes on with the same wait, not with an older one': {
    facts: [
      received(),
      ask('2026-03-03 10:00', 'q0'),
      told('2026-03-03 12:00', 'question.replied', { question: 'q0' }, { id: 'g0' }),
      ask('2026-03-04 10:00'),
      replied('2026-03-06 10:00'),
      ask('2026-03-06 12:00', 'q2'),
    ],
    at: '2026-03-18',
    is: { due: null, pausedSince: parseAt('2026-03-04 10:00') },
  },
  'a wait that another question prolongs began with the first': {
    facts: [received(), ask('2026-03-04 10:00'), ask('2026-03-06 10:00', 'q2'), replied('2026-03-10 10:00')],
    at: '2026-03-18',
    is: {
      state: 'pending',
      due: null,
      pausedSince: parseAt('2026-03-04 10:00'),
      explanation: [
        { start: '2026-03-02' },
        { count: 1, date: '2026-03-03' },
        { count: 2, date: '2026-03-04' },
        { pause: '2026-03-04', to: null, limit: null },
      ],
    },
  },
  'one apart begins its own': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-05 10:00'), ask('2026-03-09 10:00', 'q2')],
    at: '2026-03-18',
    is: {
      due: null,
      pausedSince: parseAt('2026-03-09 10:00'),
      explanation: expect.arrayContaining([
        { pause: '2026-03-04', to: '2026-03-05' },
        { pause: '2026-03-09', to: null, limit: null },
      ]) as unknown,
    },
  },
  'asked and replied on one day stops nothing': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-04 12:00')],
    at: '2026-03-05',
    is: { due: '2026-03-16' },
  },
  'the reply names the question by its event': {
    facts: [
      received(),
      told('2026-03-04 10:00', 'question.asked', {}, { id: 'e1', filled: ['text'] }),
      replied('2026-03-10 10:00', { question: 'e1' }),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-20' },
  },
  'a reply to another question closes nothing': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-10 10:00', { question: 'q9' })],
    at: '2026-03-18',
    is: { due: null },
  },
  'one that names none closes what was asked before': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-10 10:00', {})],
    at: '2026-03-18',
    is: { due: '2026-03-20' },
  },
  'but not what is asked after it': {
    facts: [received(), replied('2026-03-03 10:00', {}), ask('2026-03-04 10:00')],
    at: '2026-03-18',
    is: { due: null },
  },
  'the first reply closes it': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      replied('2026-03-10 10:00'),
      told('2026-03-12 10:00', 'question.replied', { question: 'q1' }, { id: 'g2' }),
    ],
    at: '2026-03-18',
    is: { due: '2026-03-20', witnesses: [TRIGGER, 'pause question.asked q1', 'resume question.replied'] },
  },
  'without a text it stops nothing': {
    facts: [received(), told('2026-03-04 10:00', 'question.asked', { question: 'q1' })],
    at: '2026-03-18',
    is: { state: 'breached', witnesses: [TRIGGER] },
  },
  'nor to one who cannot be reached': {
    facts: [received(), told('2026-03-03 10:00', 'letter.unreachable'), ask('2026-03-04 10:00')],
    at: '2026-03-18',
    rule: { ...answerRule, ends: undefined },
    is: { state: 'breached' },
  },
  'reachable at the moment of the question': {
    facts: [received(), ask('2026-03-04 10:00'), told('2026-03-05 10:00', 'letter.unreachable')],
    at: '2026-03-18',
    rule: { ...answerRule, ends: undefined },
    is: { state: 'pending' },
  },
  'asked on the due day it still waits': {
    facts: [received(), ask('2026-03-16 10:00')],
    at: '2026-03-18',
    is: { state: 'pending', due: null },
  },
  'asked after the due day it cures nothing': {
    facts: [received(), ask('2026-03-17 10:00')],
    at: '2026-03-18',
    is: { state: 'breached', witnesses: [TRIGGER] },
  },
  'asked before it was received it stops nothing': {
    facts: [ask('2026-03-01 10:00'), received()],
    at: '2026-03-18',
    rule: { ...answerRule, pause: { from: { fact: 'question.asked' }, until: { fact: 'question.replied' } } },
    is: { state: 'breached', witnesses: [TRIGGER] },
  },
  'asked after the answer it moves nothing': {
    facts: [received(), reply('2026-03-04 10:00'), ask('2026-03-05 10:00')],
    at: '2026-03-18',
    is: { state: 'met', due: '2026-03-16' },
  },
  'an answer while it waits ends it that day, and counts against the date so moved': {
    facts: [received(), ask('2026-03-04 10:00'), reply('2026-03-18 10:00')],
    at: '2026-03-19',
    is: { state: 'met', due: '2026-03-30', witnesses: [TRIGGER, 'pause question.asked q1', 'met reply.given'] },
  },
  'an answer to one part ends it too': {
    facts: [received({ parts: 2 }), ask('2026-03-04 10:00'), reply('2026-03-06 10:00', { covers: [1] })],
    at: '2026-03-19',
    is: { state: 'breached', due: '2026-03-18' },
  },
  'also one that is later taken back: what had begun to run runs on': {
    facts: [
      received(),
      ask('2026-03-04 10:00'),
      reply('2026-03-06 10:00'),
      told('2026-03-20 10:00', 'reply.retracted', { reply: 'reply.given' }),
    ],
    at: '2026-03-21',
    is: {
      state: 'breached',
      due: '2026-03-18',
      witnesses: [TRIGGER, 'pause question.asked q1', 'resume reply.given', 'voided reply.retracted'],
    },
  },
});

const limited: ParameterSetting[] = [{ name: 'maxPause', value: { workingDays: 5 } }];
cases('the limit of a pause', {
  'is told while it waits': {
    facts: [received(), ask('2026-03-04 10:00')],
    at: '2026-03-11',
    set: limited,
    is: {
      state: 'pending',
      due: null,
      explanation: expect.arrayContaining([{ pause: '2026-03-04', to: null, limit: '2026-03-11' }]) as unknown,
    },
  },
  'ends it, and the clock runs on from the next working day': {
    facts: [received(), ask('2026-03-04 10:00')],
    at: '2026-03-12 00:00',
    set: limited,
    is: { state: 'pending', due: '2026-03-23', pausedSince: null, witnesses: [TRIGGER, 'pause question.asked q1'] },
  },
  'and a later reply changes nothing': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-17 10:00')],
    at: '2026-03-24',
    set: limited,
    is: { state: 'breached', due: '2026-03-23', witnesses: [TRIGGER, 'pause question.asked q1'] },
  },
  'while a reply on its last day closes it': {
    facts: [received(), ask('2026-03-04 10:00'), replied('2026-03-11 10:00')],
    at: '2026-03-24',
    set: limited,
    is: { due: '2026-03-23', witnesses: [TRIGGER, 'pause question.asked q1', 'resume question.replied'] },
  },
  'of two questions the later counts': {
    facts: [received(), ask('2026-03-04 10:00'), ask('2026-03-06 10:00', 'q2')],
    at: '2026-03-12',
    set: limited,
    is: {
      due: null,
      pausedSince: parseAt('2026-03-04 10:00'),
      explanation: expect.arrayContaining([{ pause: '2026-03-04', to: null, limit: '2026-03-13' }]) as unknown,
    },
  },
  'a number means working days': {
    facts: [received(), ask('2026-03-04 10:00')],
    at: '2026-03-12',
    set: [{ name: 'maxPause', value: 5 }],
    is: { due: '2026-03-23' },
  },
  'none of it: it ends only with a reply': {
    facts: [received(), ask('2026-03-04 10:00')],
    at: '2027-03-12',
    set: [{ name: 'maxPause', value: 'none' }],
    is: { due: null, explanation: expect.arrayContaining([{ pause: '2026-03-04', to: null, limit: null }]) as unknown },
  },
});

const perKind: ParameterSetting[] = [
  { name: 'answerWithin', kind: 'fault', value: 5 },
  { name: 'answerWithin', kind: 'thanks', value: 'none' },
  { name: 'answerWithin', kind: 'petition', value: 'unset' },
];
const classified = (on: string, kind: string): Fact => told(on, 'letter.classified', { kind }, { id: `as ${kind}` });
cases('change of kind', {
  'from arrival by the new kind, if on or before the due day under the kind before': {
    facts: [received(), classified('2026-03-16 10:00', 'fault')],
    at: '2026-03-16',
    set: perKind,
    is: {
      state: 'breached',
      due: '2026-03-09',
      witnesses: [TRIGGER, 'corrected letter.classified as fault'],
      explanation: expect.arrayContaining([{ kind: 'fault', from: '2026-03-16' }, { start: '2026-03-02' }]) as unknown,
    },
  },
  'after it, it changes nothing': {
    facts: [received({ kind: 'fault' }), classified('2026-03-10 10:00', 'question')],
    at: '2026-03-12',
    set: perKind,
    is: { state: 'breached', due: '2026-03-09', witnesses: [TRIGGER] },
  },
  'on the due day it does': {
    facts: [received({ kind: 'fault' }), classified('2026-03-09 10:00', 'question')],
    at: '2026-03-12',
    set: perKind,
    is: { state: 'pending', due: '2026-03-16' },
  },
  'to a kind to which nothing is owed': {
    facts: [received(), classified('2026-03-10 10:00', 'thanks')],
    at: '2026-03-20',
    set: perKind,
    is: {
      state: 'not-applicable',
      why: { state: 'not-applicable', code: 'decidedNone', subject: 'answerWithin' },
      witnesses: [TRIGGER, 'corrected letter.classified as thanks'],
    },
  },
  'but not to escape a breach': {
    facts: [received(), classified('2026-03-17 10:00', 'thanks')],
    at: '2026-03-20',
    set: perKind,
    is: { state: 'breached' },
  },
  'from a kind that had no day, whenever': {
    facts: [received({ kind: 'thanks' }), classified('2026-03-20 10:00', 'question')],
    at: '2026-03-20',
    set: perKind,
    is: { state: 'breached', due: '2026-03-16' },
  },
  'also where it was undecided': {
    facts: [received({ kind: 'petition' }), classified('2026-03-20 10:00', 'question')],
    at: '2026-03-20',
    set: perKind,
    is: { state: 'breached' },
  },
  'and to an undecided one': {
    facts: [received(), classified('2026-03-10 10:00', 'petition')],
    at: '2026-03-20',
    set: perKind,
    is: { state: 'not-measurable' },
  },
  'one after another, each by the day of the one before': {
    facts: [received(), classified('2026-03-12 10:00', 'fault'), classified('2026-03-13 10:00', 'thanks')],
    at: '2026-03-20',
    set: perKind,
    is: { state: 'breached', due: '2026-03-09', witnesses: [TRIGGER, 'corrected letter.classified as fault'] },
  },
  'while it waits for a reply there is no day to be after': {
    facts: [received({ kind: 'fault' }), ask('2026-03-04 10:00'), classified('2026-04-20 10:00', 'question')],
    at: '2026-04-20',
    set: perKind,
    is: { state: 'pending', due: null },
  },
  'to a kind with the same period it names nothing': {
    facts: [received(), classified('2026-03-10 10:00', 'other')],
    at: '2026-03-12',
    set: perKind,
    is: { due: '2026-03-16', witnesses: [TRIGGER] },
  },
  'to the same kind it is none': {
    facts: [received(), classified('2026-03-10 10:00', 'question')],
    at: '2026-03-12',
    set: perKind,
    is: { witnesses: [TRIGGER] },
  },
});

cases('received on another day', {
  'moves day 0': {
    facts: [received(), told('2026-03-20 10:00', 'letter.dateCorrected', { to: '2026-03-04' })],
    at: '2026-03-20',
    is: {
      state: 'breached',
      due: '2026-03-18',
      since: parseAt('2026-03-04 00:00'),
      witnesses: [TRIGGER, 'corrected letter.dateCorrected'],
      explanation: expect.arrayContaining([
        { corrected: '2026-03-02', to: '2026-03-04' },
        { start: '2026-03-04' },
      ]) as unknown,
    },
  },
  'may cure': {
    facts: [received(), told('2026-03-17 10:00', 'letter.dateCorrected', { to: '2026-03-09' })],
    at: '2026-03-17',
    is: { state: 'pending', due: '2026-03-23' },
  },
  'the last one counts': {
    facts: [
      received(),
      told('2026-03-05 10:00', 'letter.dateCorrected', { to: '2026-03-04' }, { id: 'c1' }),
      told('2026-03-06 10:00', 'letter.dateCorrected', { to: '2026-03-03' }, { id: 'c2' }),
    ],
    at: '2026-03-06',
    is: { due: '2026-03-17', witnesses: [TRIGGER, 'corrected letter.dateCorrected c2'] },
  },
  'what was given on that day counts': {
    facts: [
      received(),
      reply('2026-03-01 10:00'),
      told('2026-03-06 10:00', 'letter.dateCorrected', { to: '2026-03-01' }),
    ],
    at: '2026-03-06',
    is: { state: 'met', beforeTrigger: false },
  },
  'not before it is known': {
    facts: [received(), told('2026-03-20 10:00', 'letter.dateCorrected', { to: '2026-03-04' })],
    at: '2026-03-17',
    is: { state: 'breached', due: '2026-03-16' },
  },
  'no day, no correction': {
    facts: [received(), told('2026-03-05 10:00', 'letter.dateCorrected', { to: 'soon' })],
    at: '2026-03-05',
    is: { due: '2026-03-16', witnesses: [TRIGGER] },
  },
});

describe('several triggers', () => {
  const publish = (facts: readonly Fact[], at: string) =>
    seen(facts, at, publishRule).map(({ occurrence, state, due, why, witnesses }) => ({
      occurrence,
      state,
      due,
      why: why?.code,
      witnesses,
    }));
  const first = reply('2026-03-02 10:00', {}, { id: 'r1' });
  const second = reply('2026-03-04 10:00', {}, { id: 'r2' });
  const retract = (on: string): Fact => told(on, 'reply.retracted', { reply: 'r1' });

  test('first: later ones owe nothing more', () => {
    expect(publish([first, second], '2026-03-05')).toEqual([
      { occurrence: 'r1', state: 'pending', due: '2026-03-16', why: undefined, witnesses: ['trigger reply.given r1'] },
    ]);
  });

  test('the first that survives', () => {
    expect(publish([first, second, retract('2026-03-05 10:00')], '2026-03-05')).toEqual([
      {
        occurrence: 'r1',
        state: 'not-applicable',
        due: null,
        why: 'voided',
        witnesses: ['trigger reply.given r1', 'voided reply.retracted'],
      },
      { occurrence: 'r2', state: 'pending', due: '2026-03-18', why: undefined, witnesses: ['trigger reply.given r2'] },
    ]);
  });

  test('a trigger voided after its due day stays broken', () => {
    expect(publish([first, second, retract('2026-03-17 10:00')], '2026-03-18').map(({ state }) => state)).toEqual([
      'breached',
    ]);
  });

  test('evidence names its trigger', () => {
    const published = told('2026-03-06 10:00', 'reply.published', { of: 'r1' });
    expect(publish([first, second, published], '2026-03-18').map(({ state }) => state)).toEqual(['met']);
    expect(
      publish([first, told('2026-03-06 10:00', 'reply.published', { of: 'r2' })], '2026-03-10').map(
        ({ state }) => state,
      ),
    ).toEqual(['pending']);
  });

  test('without first each owes its own', () => {
    expect(
      seen([first, second], '2026-03-05', { ...publishRule, first: undefined }).map(({ occurrence }) => occurrence),
    ).toEqual(['r1', 'r2']);
  });

  test('no trigger, no obligation', () => {
    expect(seen([received()], '2026-03-05', publishRule)).toEqual([]);
    expect(seen([received()], '2026-03-01')).toEqual([]);
  });
});

describe('rules that are not judged', () => {
  test.each<[string, Partial<ResponseRule>]>([
    ['values', { class: 'value' }],
    ['permissions', { strength: 'permission' }],
    ['descriptions', { strength: 'description' }],
    ['those that wait for their module', { waitsFor: 'cases' }],
  ])('%s', (_name, own) => {
    expect(seen([received()], '2026-03-20', { ...answerRule, ...own })).toEqual([]);
  });

  test('shapes without an evaluator yet', () => {
    const rule = { ...answerRule, shape: 'attestation', keys: {} } as const;
    expect(evaluate([bound(rule)], [received()], swedish, parseAt('2026-03-20'))).toEqual([]);
  });

  test('efforts, requests and intentions are judged, and counted apart elsewhere', () => {
    expect(seen([received()], '2026-03-20', { ...answerRule, strength: 'request' })).toHaveLength(1);
  });
});

test('an obligation’s id is the same for ever', () => {
  expect(obligationId(ORGANISATION, 'letters.answer', SUBJECT, 'letter.received')).toBe(
    '2ba4aabd-7df4-5afb-95f6-18d9c9722ef4',
  );
});
