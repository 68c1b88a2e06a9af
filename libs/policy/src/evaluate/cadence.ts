import { dayText, lastMomentOf, localDayNumberOf, startOfDay } from '@gensvar/kernel';
import type { Step } from '../calendar/explanation';
import { atRiskFrom, type Period } from '../calendar/period';
import type { Catalogue } from '../facts/catalogue';
import { fieldOf, type Placed } from '../facts/history';
import type { CadenceRule } from '../packs/pack';
import { circumstancesOf, readsOf, type Circumstances } from './circumstances';
import { standingOf } from './evidence';
import { whyUndue } from './excuses';
import { type Matcher, matcherOf, matching } from './pattern';
import { type CalendarPeriod, isPeriodUnit, periodsBetween } from './periods';
import { always, type Field, inForceOf, openerOf, type Part, type ReadyRule } from './ready-rule';
import { judgeRolling } from './rolling';
import { riskDaysOf, type Scope, written } from './scope';
import { settle } from './settle';

interface Cadence {
  readonly rule: CadenceRule;
  readonly circumstances: Circumstances;
  readonly evidence: Matcher;
}

/**
 * So many in each period. Every period that begins while the rule is in force and that the calendar covers is an
 * obligation from its first day on; no event says that it passed. Evidence counts in the period of its own day, so what
 * comes later cures nothing. A period that is no year, quarter or month rolls: rolling.ts.
 */
export function prepareCadence(rule: CadenceRule, catalogue: Catalogue): ReadyRule {
  const cadence = { rule, circumstances: circumstancesOf(rule), evidence: matcherOf(rule.evidence) };
  const reads = readsOf(cadence.circumstances, cadence.evidence);
  reads.add(openerOf(rule, catalogue));
  return { reads, parts: (field) => partsOf(cadence, field) };
}

function partsOf(cadence: Cadence, field: Field): readonly Part[] {
  const inForce = inForceOf(field);
  if (!inForce) return [];
  const { rule } = cadence;
  const { value: per, name } = typeof rule.per === 'string' ? written(rule.per, field) : { value: rule.per, name: '' };
  if (typeof per === 'object') return always((count) => judgeRolling(cadence, per as Period, field, count));
  if (!isPeriodUnit(per)) {
    const excuse = whyUndue({ state: per === 'none' ? 'none' : 'unset', name });
    const undecided = { occurrence: '-', since: inForce.from, due: null, excuse, steps: [] };
    const judge: Part['judge'] = (count) => [settle(cadence.circumstances, scopeOf(field, count), undecided)];
    return [{ ...inForce, judge }];
  }
  const to = inForce.to === Infinity ? Infinity : localDayNumberOf(inForce.to);
  return periodsBetween(per, localDayNumberOf(inForce.from), to, field.calendar).map((period) => ({
    from: startOfDay(period.first),
    to: Infinity,
    judge: (count) => [judgePeriod(cadence, period, field, count)],
  }));
}

const scopeOf = ({ bound, history }: Field, count: number): Scope => ({ bound, history, count, trigger: null });

function judgePeriod(cadence: Cadence, period: CalendarPeriod, field: Field, count: number) {
  const { rule, circumstances, evidence } = cadence;
  const { name: occurrence, first, last } = period;
  const scope = scopeOf(field, count);
  const basis = { occurrence, since: startOfDay(first) };
  const { value: wanted = 1, name } = written(rule.atLeast, field);
  if (typeof wanted !== 'number') {
    const excuse = whyUndue({ state: wanted === 'none' ? 'none' : 'unset', name });
    return settle(circumstances, scope, { ...basis, due: null, excuse, steps: [] });
  }
  const given = matching(evidence, scope).filter((placed) => placed.day >= first && placed.day <= last);
  const { standing: all, voids } = standingOf(given, circumstances, scope);
  const standing = differing(all, rule.distinct);
  const due = lastMomentOf(last);
  const completing = standing[wanted - 1];
  return settle(circumstances, scope, {
    ...basis,
    due,
    atRisk: atRiskFrom(first - 1, last, field.calendar, riskDaysOf(rule.atRisk, scope)),
    met: completing ? { at: completing.ms, due } : null,
    pieces: standing.slice(0, wanted),
    voids,
    steps: [
      { period: occurrence, from: dayText(first), to: dayText(last) },
      { given: standing.length, of: wanted, ...meant('nominal', rule, field), ...meant('atMost', rule, field) },
    ],
  });
}

/** Of what says the same in a field, the first. */
function differing(given: readonly Placed[], field: string | undefined): readonly Placed[] {
  if (field === undefined) return given;
  const said = given.map((placed) => fieldOf(placed, field));
  return given.filter((_, i) => said.indexOf(said[i]) === i);
}

/** What was meant besides, where it is decided: information. */
function meant(key: 'nominal' | 'atMost', rule: CadenceRule, field: Field): Partial<Extract<Step, { given: number }>> {
  const { value } = written(rule[key], field);
  return typeof value === 'number' ? { [key]: value } : {};
}
