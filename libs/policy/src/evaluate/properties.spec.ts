import { lastMomentOf, startOfDay } from '@gensvar/kernel';
import fc from 'fast-check';
import { acknowledgeRule, answerRule, bound, promiseRule, publishRule, swedish } from '../../testing/letters';
import { FIRST, life, momentWithin } from '../../testing/random-lives';
import type { Fact } from '../facts/fact';
import { History } from '../facts/history';
import type { ParameterSetting } from '../packs/parameters';
import { evaluate, judge, timeline } from './evaluate';
import { type BoundRule, type State, stateOf } from './obligation';

const settings: ParameterSetting[] = [
  { name: 'answerWithin', value: 10 },
  { name: 'answerWithin', kind: 'fault', value: 5 },
  { name: 'answerWithin', kind: 'thanks', value: 'none' },
  { name: 'answerWithin', kind: 'petition', value: 'unset' },
];
const limit: ParameterSetting = { name: 'maxPause', value: { workingDays: 5 } };
const rules: BoundRule[] = [
  bound(answerRule, ...settings, limit),
  bound({ ...answerRule, id: 'letters.unlimited', within: { days: 9, roll: 'nextWorkingDay' } }, ...settings),
  bound(acknowledgeRule),
  bound(publishRule),
  bound(promiseRule),
];

/** More of each in one go: GENSVAR_PROPERTY_RUNS=20 npx jest libs/policy. */
const times = (runs: number) => ({ numRuns: runs * Number(process.env.GENSVAR_PROPERTY_RUNS ?? 1) });
const RUNS = times(200);
const moment = momentWithin(70);
const now = fc.nat(90 * 24 * 6).map((n) => startOfDay(FIRST) + n * 600_000);
const judged = (facts: readonly Fact[], at: number) => evaluate(rules, facts, swedish, at);
const keyOf = ({ rule, occurrence }: { rule: string; occurrence: string }): string => `${rule} ${occurrence}`;

test('the order of delivery does not matter', () => {
  fc.assert(
    fc.property(
      life.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
      now,
      ([facts, shuffled], at) => {
        expect(judged(shuffled, at)).toEqual(judged(facts, at));
      },
    ),
    RUNS,
  );
});

test('an event that no rule speaks of changes nothing', () => {
  fc.assert(
    fc.property(life, moment, now, (facts, occurredAt, at) => {
      const noted: Fact = {
        ...facts[0]!,
        name: 'letter.noted',
        eventId: 'n',
        occurredAt,
        order: 99,
        fields: { level: 1 },
      };
      expect(judged([...facts, noted], at)).toEqual(judged(facts, at));
      expect(timeline(rules, new History([...facts, noted]), swedish)).toEqual(
        timeline(rules, new History(facts), swedish),
      );
    }),
    RUNS,
  );
});

test('without what met it, it is not met', () => {
  fc.assert(
    fc.property(life, now, (facts, at) => {
      for (const obligation of judged(facts, at)) {
        if (obligation.state !== 'met') continue;
        const evidence = new Set(obligation.witnesses.filter(({ role }) => role === 'met').map((one) => one.event));
        expect(evidence.size).toBeGreaterThan(0);
        const other = (fact: Fact): boolean =>
          !evidence.has(fact.eventId) && !/reply\.given|post\.delivered|acknowledged|published|kept/.test(fact.name);
        const without = judged([...facts.filter(other), ...triggerOf(facts, obligation.occurrence, evidence)], at);
        expect(without.find((one) => keyOf(one) === keyOf(obligation))?.state).not.toBe('met');
        const next = judged(
          facts.filter((fact) => !evidence.has(fact.eventId)),
          at,
        ).find((one) => keyOf(one) === keyOf(obligation));
        expect(next?.witnesses.some(({ event: id }) => evidence.has(id)) ?? false).toBe(false);
      }
    }),
    RUNS,
  );
});

function triggerOf(facts: readonly Fact[], occurrence: string, evidence: ReadonlySet<string>): Fact[] {
  return facts.filter(
    (fact) => fact.eventId === occurrence && fact.name === 'reply.given' && !evidence.has(fact.eventId),
  );
}

test('every state but pending and not-applicable names a witness, and what met it', () => {
  fc.assert(
    fc.property(life, now, (facts, at) => {
      for (const { state, witnesses, due, metAt, explanation } of judged(facts, at)) {
        expect(witnesses[0]?.role).toBe('trigger');
        if (state === 'met' || state === 'met-late') expect(witnesses.some(({ role }) => role === 'met')).toBe(true);
        if (state === 'waived') expect(witnesses.at(-1)?.role).toBe('waived');
        if (state === 'breached') expect([due !== null && due < at, metAt]).toEqual([true, null]);
        if (due !== null) expect(explanation.length).toBeGreaterThan(1);
      }
    }),
    RUNS,
  );
});

test('the timeline says at every moment what evaluating then says, and equal neighbours are one', () => {
  fc.assert(
    fc.property(life, fc.array(now, { minLength: 5, maxLength: 5 }), (facts, moments) => {
      const history = new History(facts);
      const line = timeline(rules, history, swedish);
      const limits = history.facts.map(({ day }) => lastMomentOf(swedish.step(day, 5)));
      const edges = [...history.facts.map(({ ms }) => ms), ...limits].flatMap((ms) => [ms - 1, ms, ms + 1]);
      for (const at of [...moments, ...edges]) {
        const then = new Map([...line].map(([key, stretches]) => [key, stretches.findLast(({ from }) => from <= at)]));
        const states = [...then]
          .filter(([, stretch]) => stretch)
          .map(([key, stretch]) => [key, { ...stretch!.judgement, state: stateOf(stretch!.judgement, at) }]);
        expect(new Map(states as [string, unknown][])).toEqual(
          new Map(judged(facts, at).map((one) => [keyOf(one), one])),
        );
      }
    }),
    times(60),
  );
});

test('evaluating incrementally equals evaluating from scratch at every prefix', () => {
  fc.assert(
    fc.property(life, (facts) => {
      const history = new History(facts);
      const whole = timeline(rules, history, swedish);
      for (const { ms } of history.facts) {
        const prefix = new History(history.facts.filter((placed) => placed.ms <= ms).map(({ fact }) => fact));
        for (const [key, stretches] of timeline(rules, prefix, swedish)) {
          const known = whole.get(key)!.filter(({ from }) => from <= ms);
          expect(stretches.filter(({ from }) => from <= ms)).toEqual(known);
        }
        expect(judge(rules, prefix, swedish, ms)).toEqual(judge(rules, history, swedish, ms));
      }
    }),
    RUNS,
  );
});

test('a due date never moves unless the history names why', () => {
  fc.assert(
    fc.property(life, (facts) => {
      for (const stretches of timeline(rules, new History(facts), swedish).values()) {
        for (const [i, { judgement }] of stretches.entries()) {
          const before = stretches[i - 1]?.judgement;
          if (!before || before.why || judgement.why || before.due === judgement.due) continue;
          const told = (one: typeof judgement): string =>
            JSON.stringify([
              one.witnesses.map(({ event: id, role }) => [id, role]),
              one.explanation.filter((step) => 'pause' in step),
            ]);
          expect(told(judgement)).not.toBe(told(before));
        }
      }
    }),
    RUNS,
  );
});

/** Set aside, reopened and a corrected day are the named exceptions; taking back an answer may unmake a cure. */
const EXCEPTIONS = new Set(['letter.setAside', 'letter.reopened', 'letter.dateCorrected']);

test('no fact dated after the due instant turns a breach into anything but met late', () => {
  fc.assert(
    fc.property(life, (facts) => {
      const history = new History(facts);
      for (const [key, stretches] of timeline(rules, history, swedish)) {
        for (const [i, { from, judgement }] of stretches.entries()) {
          const before = stretches[i - 1]?.judgement;
          if (!before) continue;
          const was: State = stateOf(before, from - 1);
          if (was !== 'breached' && was !== 'met-late') continue;
          const names = history.facts.filter(({ ms }) => ms === from).map(({ fact }) => fact.name);
          if (names.some((name) => EXCEPTIONS.has(name))) continue;
          expect([key, names, ['breached', 'met-late'].includes(stateOf(judgement, from))]).toEqual([key, names, true]);
        }
      }
    }),
    times(400),
  );
});
