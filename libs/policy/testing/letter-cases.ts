import { dayText, localDayNumberOf, parseBound } from '@gensvar/kernel';
import { evaluate, obligationId } from '../src/evaluate/evaluate';
import type { BoundRule } from '../src/evaluate/obligation';
import type { Fact } from '../src/facts/fact';
import type { ResponseRule } from '../src/packs/pack';
import type { ParameterSetting } from '../src/packs/parameters';
import { answerRule, bound, ORGANISATION, SUBJECT, swedish, throughTime, told } from './letters';

/** A moment in epoch ms: the end of a day, or 'YYYY-MM-DD hh:mm' in winter time. */
export const parseAt = (at: string): number => parseBound(at.includes(' ') ? `${at.replace(' ', 'T')}:00+01:00` : at);

const dayOf = (ms: number | null): string | null => (ms === null ? null : dayText(localDayNumberOf(ms)));

/**
 * What the facts say at a moment: due and at-risk as days, witnesses as 'role fact', or 'role fact id' where the event has
 * an id of its own. The timeline must say the same.
 */
export function seen(
  facts: readonly Fact[],
  at: string,
  rule: BoundRule['rule'] = answerRule,
  settings: readonly ParameterSetting[] = [],
) {
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

export interface Case {
  readonly facts: readonly Fact[];
  readonly at: string;
  /** What the one obligation holds, among other things. */
  readonly is: Record<string, unknown>;
  readonly rule?: ResponseRule;
  readonly set?: readonly ParameterSetting[];
}

/** One test for each case; the rule is the one to answer, in ten working days, unless said otherwise. */
export function cases(name: string, table: Record<string, Case>): void {
  describe(name, () => {
    test.each(Object.entries(table))('%s', (_name, { facts, at, is, rule, set }) => {
      expect(seen(facts, at, rule, set)).toEqual([expect.objectContaining(is)]);
    });
  });
}

/** An explanation that holds these steps, among others. */
export const holding = (...steps: object[]): unknown => expect.arrayContaining(steps) as unknown;

export const TRIGGER = 'trigger letter.received';

/** Day 0 is Monday 2026-03-02; ten working days end on Monday 2026-03-16, at risk from Friday 03-13. */
export const received = (fields: Record<string, unknown> = {}, on = '2026-03-02 09:00'): Fact =>
  told(on, 'letter.received', { kind: 'question', unit: 'u1', reachable: true, ...fields });

export const reply = (on: string, fields: Record<string, unknown> = {}, how: Parameters<typeof told>[3] = {}): Fact =>
  told(on, 'reply.given', fields, { filled: ['reasons'], ...how });

export const ask = (on: string, question = 'q1'): Fact =>
  told(on, 'question.asked', { question }, { id: question, filled: ['text'] });

export const replied = (on: string, fields: Record<string, unknown> = { question: 'q1' }): Fact =>
  told(on, 'question.replied', fields);

/** Waivers and revocations of the duty to answer that a letter opened. */
export const waivers = (occurrence = 'letter.received') => ({
  id: obligationId(ORGANISATION, 'letters.answer', SUBJECT, occurrence),
  waive(on: string, role = 'approver', how: Parameters<typeof told>[3] = {}): Fact {
    return told(on, 'obligation.waived', { obligation: this.id, role }, { filled: ['reason'], ...how });
  },
  revoke(on: string): Fact {
    return told(on, 'obligation.waiverRevoked', { obligation: this.id, role: 'approver' });
  },
});
