import { seen as judged } from '../../testing/letter-cases';
import { promiseRule, told } from '../../testing/letters';
import type { Fact } from '../facts/fact';
import type { DateRule } from '../packs/pack';
import type { ParameterSetting } from '../packs/parameters';

const seen = (facts: readonly Fact[], at: string, rule: DateRule = promiseRule, settings: ParameterSetting[] = []) =>
  judged(facts, at, rule, settings);

const received = told('2026-03-02 09:00', 'letter.received', { kind: 'question', unit: 'u1' });
const promised = (due: unknown = '2026-03-21', promise = 'p1'): Fact =>
  told('2026-03-02 10:00', 'promise.made', { promise, due }, { id: promise });
const kept = (on: string, promise = 'p1'): Fact => told(on, 'promise.kept', { promise });

describe('by the day that the trigger names', () => {
  test.each<[string, Fact[], string, Record<string, unknown>]>([
    [
      'pending; it does not roll',
      [promised()],
      '2026-03-16',
      {
        state: 'pending',
        due: '2026-03-21',
        atRisk: '2026-03-18',
        occurrence: 'p1',
        witnesses: ['trigger promise.made p1'],
        explanation: [{ start: '2026-03-02' }, { date: '2026-03-21' }],
      },
    ],
    ['at risk', [promised()], '2026-03-18', { state: 'at-risk' }],
    ['to the end of its day', [promised()], '2026-03-21', { state: 'at-risk' }],
    ['breached after it', [promised()], '2026-03-22', { state: 'breached', witnesses: ['trigger promise.made p1'] }],
    [
      'kept',
      [promised(), kept('2026-03-21')],
      '2026-03-22',
      { state: 'met', witnesses: ['trigger promise.made p1', 'met promise.kept'] },
    ],
    ['kept late', [promised(), kept('2026-03-22')], '2026-03-23', { state: 'met-late' }],
    ['another’s is not this one', [promised(), kept('2026-03-20', 'p2')], '2026-03-22', { state: 'breached' }],
    [
      'kept by an answer that names it',
      [promised(), told('2026-03-20 10:00', 'reply.given', { promise: 'p1' })],
      '2026-03-22',
      { state: 'met' },
    ],
    ['not by what came before it', [kept('2026-03-01'), promised()], '2026-03-16', { state: 'pending' }],
    [
      'not measurable without a day',
      [promised(null)],
      '2026-03-22',
      { state: 'not-measurable', why: { state: 'not-measurable', code: 'dayMissing', subject: 'due' } },
    ],
    ['nor with a text that is none', [promised('in spring')], '2026-03-22', { state: 'not-measurable' }],
    ['nor with words before a week', [promised('by 2026-W12')], '2026-03-22', { state: 'not-measurable' }],
    ['nor with words after it', [promised('2026-W12 or so')], '2026-03-22', { state: 'not-measurable' }],
    ['a week will do', [promised('2026-W12')], '2026-03-20', { state: 'at-risk', due: '2026-03-22' }],
  ])('%s', (_name, facts, at, is) => {
    expect(seen(facts, at)).toEqual([expect.objectContaining(is)]);
  });

  test('each promise is a duty of its own', () => {
    const states = seen([promised(), promised('2026-04-10', 'p2'), kept('2026-03-20')], '2026-03-25').map(
      ({ occurrence, state }) => `${occurrence} ${state}`,
    );
    expect(states).toEqual(['p1 met', 'p2 pending']);
  });

  test('an at-risk setting goes first', () => {
    const rule: DateRule = { ...promiseRule, atRisk: { parameter: 'atRisk' } };
    expect(seen([promised()], '2026-03-16', rule, [{ name: 'atRisk', value: 2 }])[0]?.atRisk).toBe('2026-03-19');
    expect(seen([promised()], '2026-03-16', rule)[0]?.atRisk).toBe('2026-03-18');
  });
});

describe('without a trigger: once for each subject', () => {
  const { when: _when, by: _by, ...rest } = promiseRule;
  const once = (day: Pick<DateRule, 'by' | 'during'>): DateRule => ({
    ...rest,
    ...day,
    evidence: { fact: 'letter.acknowledged' },
  });
  const done = (on: string): Fact => told(on, 'letter.acknowledged');

  test('by a day', () => {
    expect(seen([received], '2026-03-10', once({ by: '2026-03-20' }))).toEqual([
      expect.objectContaining({
        occurrence: '-',
        due: '2026-03-20',
        state: 'pending',
        witnesses: ['trigger letter.received'],
      }),
    ]);
    expect(seen([received, done('2026-03-04')], '2026-03-10', once({ by: '2026-03-20' }))[0]?.state).toBe('met');
    expect(seen([promised()], '2026-03-10', once({ by: '2026-03-20' }))).toEqual([]);
    expect(seen([received], '2026-03-01', once({ by: '2026-03-20' }))).toEqual([]);
    expect(seen([received], '2026-03-10', { ...once({ by: '2026-03-20' }), subject: 'case' })).toEqual([]);
  });

  test('by the end of a week', () => {
    const [judged] = seen([received, done('2026-03-04')], '2026-03-30', once({ by: '2026-W12' }));
    expect([judged?.due, judged?.state]).toEqual(['2026-03-22', 'met']);
  });

  test.each([
    ['2026-03-15', 'breached'],
    ['2026-03-16', 'met'],
    ['2026-03-22', 'met'],
    ['2026-03-23', 'met-late'],
  ])('during a week: done %s is %s', (on, state) => {
    expect(seen([received, done(on)], '2026-03-30', once({ during: '2026-W12' }))[0]?.state).toBe(state);
  });

  test('during a day', () => {
    const on = (day: string): string | undefined =>
      seen([received, done(day)], '2026-03-30', once({ during: '2026-03-20' }))[0]?.state;
    expect([on('2026-03-19'), on('2026-03-20'), on('2026-03-21')]).toEqual(['breached', 'met', 'met-late']);
  });

  test('a parameter’s day, which may be undecided, or decided away', () => {
    const rule = once({ by: '$param.reportBy' });
    const state = (...settings: ParameterSetting[]): unknown[] => {
      const [judged] = seen([received], '2026-03-10', rule, settings);
      return [judged?.state, judged?.due, judged?.why?.code, judged?.why?.subject];
    };
    expect(state({ name: 'reportBy', value: '2026-03-20' })).toEqual(['pending', '2026-03-20', undefined, undefined]);
    expect(state()).toEqual(['not-measurable', null, 'parameterUnset', 'reportBy']);
    expect(state({ name: 'reportBy', value: 'none' })).toEqual(['not-applicable', null, 'decidedNone', 'reportBy']);
    expect(
      state(
        { name: 'reportBy', unit: 'u1', value: '2026-03-27' },
        { name: 'reportBy', kind: 'question', value: '2026-03-26' },
      )[1],
    ).toBe('2026-03-27');
    expect(state({ name: 'reportBy', kind: 'question', value: '2026-03-26' })[1]).toBe('2026-03-26');
  });
});
