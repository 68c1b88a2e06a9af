import { parseAt as at } from '../../testing/letter-cases';
import { acknowledgeRule, answerRule, bound, publishRule, swedish, told } from '../../testing/letters';
import type { Fact } from '../facts/fact';
import { History } from '../facts/history';
import type { ParameterSetting } from '../packs/parameters';
import { judge, timeline } from './evaluate';
import { type BoundRule, type Judgement, stateOf } from './obligation';
import { sameJudgement } from './same-judgement';

const wintertime = (ms: number): string => new Date(ms + 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const received = told('2026-03-02 09:00', 'letter.received', { kind: 'question', reachable: true });
const asked = told('2026-03-04 10:00', 'question.asked', { question: 'q' }, { filled: ['text'] });
const reply = told('2026-03-18 10:00', 'reply.given', {}, { filled: ['reasons'], id: 'r1' });
const limit: ParameterSetting = { name: 'maxPause', value: { workingDays: 5 } };

/** Where stretches begin, and the state then. */
function stretches(facts: readonly Fact[], rules: readonly BoundRule[], key: string): string[] {
  return (timeline(rules, new History(facts), swedish).get(key) ?? []).map(
    ({ from, judgement }) => `${wintertime(from)} ${stateOf(judgement, from)}`,
  );
}

test('a stretch begins with each fact that changes a column', () => {
  expect(stretches([received, asked, reply], [bound(answerRule)], 'letters.answer letter.received')).toEqual([
    '2026-03-02 09:00 pending',
    '2026-03-04 10:00 pending',
    '2026-03-18 10:00 met',
  ]);
});

test('and where a pause reaches its limit', () => {
  const rules = [bound(answerRule, limit)];
  expect(stretches([received, asked, reply], rules, 'letters.answer letter.received')).toEqual([
    '2026-03-02 09:00 pending',
    '2026-03-04 10:00 pending',
    '2026-03-12 00:00 pending',
    '2026-03-18 10:00 met',
  ]);
  expect(stretches([received, asked], rules, 'letters.answer letter.received')).toHaveLength(3);
  const early = told('2026-03-11 10:00', 'reply.given', {}, { filled: ['reasons'] });
  expect(stretches([received, asked, early], rules, 'letters.answer letter.received')).toHaveLength(3);
});

test('a fact at the very moment the limit passes begins one stretch with it', () => {
  const then = told('2026-03-12 00:00', 'letter.withdrawn');
  expect(stretches([received, asked, then], [bound(answerRule, limit)], 'letters.answer letter.received')).toEqual([
    '2026-03-02 09:00 pending',
    '2026-03-04 10:00 pending',
    '2026-03-12 00:00 not-applicable',
  ]);
});

test('a duty that ended while it waited is told to the end of the wait', () => {
  const withdrawn = told('2026-03-05 00:00', 'letter.withdrawn');
  expect(stretches([received, asked, withdrawn], [bound(answerRule, limit)], 'letters.answer letter.received')).toEqual(
    [
      '2026-03-02 09:00 pending',
      '2026-03-04 10:00 pending',
      '2026-03-05 00:00 not-applicable',
      '2026-03-12 00:00 not-applicable',
    ],
  );
});

test('facts of one moment are one change; facts that change nothing are none', () => {
  const atOnce = told('2026-03-02 09:00', 'reply.given', {}, { filled: ['reasons'] });
  const facts = [
    received,
    atOnce,
    told('2026-03-03 10:00', 'letter.noted'),
    told('2026-03-03 11:00', 'letter.withdrawn'),
  ];
  expect(stretches(facts, [bound(answerRule)], 'letters.answer letter.received')).toEqual(['2026-03-02 09:00 met']);
});

test('an obligation begins with its trigger, each rule with its own', () => {
  const second = told('2026-03-19 10:00', 'reply.given', {}, { filled: ['reasons'], id: 'r2' });
  const retracted = told('2026-03-20 10:00', 'reply.retracted', { reply: 'r1' });
  const facts = [received, reply, second, retracted];
  const all = timeline([bound(acknowledgeRule), bound(publishRule)], new History(facts), swedish);
  expect([...all.keys()]).toEqual(['letters.acknowledge letter.received', 'letters.publish r1', 'letters.publish r2']);
  expect(stretches(facts, [bound(publishRule)], 'letters.publish r1')).toEqual([
    '2026-03-18 10:00 pending',
    '2026-03-20 10:00 not-applicable',
  ]);
  expect(stretches(facts, [bound(publishRule)], 'letters.publish r2')).toEqual(['2026-03-20 10:00 pending']);
});

test('of several open pauses the first limit turns first', () => {
  const more = told('2026-03-03 09:00', 'letter.received', { reachable: true }, { id: 'second' });
  const late = told('2026-03-06 10:00', 'question.asked', { question: 'q2' }, { id: 'q2', filled: ['text'] });
  const rule = bound({ ...answerRule, cover: undefined }, limit);
  expect(stretches([received, more, asked, late], [rule], 'letters.answer second')).toEqual([
    '2026-03-03 09:00 pending',
    '2026-03-04 10:00 pending',
    '2026-03-06 10:00 pending',
    '2026-03-14 00:00 pending',
  ]);
});

test('a letter that comes later does not hide the end of an earlier wait', () => {
  const more = told('2026-03-05 09:00', 'letter.received', { reachable: true }, { id: 'second' });
  expect(stretches([received, asked, more], [bound(answerRule, limit)], 'letters.answer letter.received')).toEqual([
    '2026-03-02 09:00 pending',
    '2026-03-04 10:00 pending',
    '2026-03-12 00:00 pending',
  ]);
});

test('no rule, no fact, no stretch', () => {
  expect(timeline([], new History([received]), swedish).size).toBe(0);
  expect(timeline([bound(answerRule)], new History([]), swedish).size).toBe(0);
  expect(timeline([bound({ ...answerRule, class: 'value' })], new History([received]), swedish).size).toBe(0);
});

test('judging without a moment takes all facts, and limits as passed', () => {
  const [judgement] = judge([bound(answerRule, limit)], new History([received, asked]), swedish);
  expect([judgement?.pausedSince, judgement?.due]).toEqual([null, at('2026-03-23')]);
});

describe('equal judgements', () => {
  const history = new History([received, asked, reply]);
  const base = () => judge([bound(answerRule)], history, swedish)[0]!;

  test('are the same though made twice', () => {
    expect(sameJudgement(base(), base())).toBe(true);
  });

  test.each<[string, (one: Judgement) => Partial<Judgement>]>([
    ['why', () => ({ why: { state: 'not-applicable', code: 'x' } })],
    ['since', () => ({ since: 1 })],
    ['due', () => ({ due: 1 })],
    ['atRisk', () => ({ atRisk: 1 })],
    ['pausedSince', () => ({ pausedSince: 1 })],
    ['metAt', () => ({ metAt: 1 })],
    ['metDue', () => ({ metDue: 1 })],
    ['waivedAt', () => ({ waivedAt: 1 })],
    ['recordedLate', (one) => ({ recordedLate: !one.recordedLate })],
    ['beforeTrigger', () => ({ beforeTrigger: true })],
    ['missing', () => ({ missing: ['1'] })],
    ['witnesses', (one) => ({ witnesses: one.witnesses.slice(1) })],
    ['a witness', (one) => ({ witnesses: one.witnesses.map((each) => ({ ...each, event: 'x' })) })],
    ['its role', (one) => ({ witnesses: one.witnesses.map((each) => ({ ...each, role: 'ended' as const })) })],
    ['explanation', () => ({ explanation: [] })],
    ['a step', (one) => ({ explanation: one.explanation.map(() => ({ start: '2026-01-01' })) })],
  ])('differ by %s', (_name, change) => {
    const one = base();
    expect(sameJudgement(one, { ...one, ...change(one) })).toBe(false);
  });

  test('what is missing is compared part by part', () => {
    const without = (...missing: string[]): Judgement => ({ ...base(), missing });
    expect(sameJudgement(without('1', '2'), without('1', '2'))).toBe(true);
    expect(sameJudgement(without('1', '2'), without('1', '3'))).toBe(false);
  });

  test('reasons differ by state, code and subject', () => {
    const why = { state: 'not-applicable', code: 'x', subject: 'y' } as const;
    const with_ = (other: object) => sameJudgement({ ...base(), why }, { ...base(), why: { ...why, ...other } });
    expect([with_({}), with_({ state: 'not-measurable' }), with_({ code: 'z' }), with_({ subject: 'z' })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

test('state is the first that holds', () => {
  const judged = { why: null, metAt: null, metDue: null, waivedAt: null, due: 100, atRisk: 50 };
  const state = (change: object, now: number) => stateOf({ ...base, ...judged, ...change }, now);
  const base = judge([bound(answerRule)], new History([received]), swedish)[0]!;
  expect([state({}, 49), state({}, 50), state({}, 100), state({}, 101)]).toEqual([
    'pending',
    'at-risk',
    'at-risk',
    'breached',
  ]);
  expect([state({ metAt: 100, metDue: 100 }, 200), state({ metAt: 101, metDue: 100 }, 200)]).toEqual([
    'met',
    'met-late',
  ]);
  expect([
    state({ waivedAt: 1 }, 200),
    state({ waivedAt: 1, metAt: 101, metDue: 100 }, 200),
    state({ waivedAt: 1, metAt: 99, metDue: 100 }, 200),
  ]).toEqual(['waived', 'waived', 'met']);
  expect(state({ due: null, atRisk: null }, 200)).toBe('pending');
  expect(state({ why: { state: 'not-measurable', code: 'x' }, metAt: 1, metDue: 2 }, 200)).toBe('not-measurable');
});
