import type { Step } from '../calendar/explanation';
import type { Judgement, Why, Witness } from './obligation';

/** Would both give the same columns? Then the later one begins no stretch. Rule and occurrence are the same already. */
export function sameJudgement(a: Judgement, b: Judgement): boolean {
  return (
    sameWhy(a.why, b.why) &&
    a.since === b.since &&
    a.due === b.due &&
    a.atRisk === b.atRisk &&
    a.pausedSince === b.pausedSince &&
    a.metAt === b.metAt &&
    a.metDue === b.metDue &&
    a.waivedAt === b.waivedAt &&
    a.recordedLate === b.recordedLate &&
    a.beforeTrigger === b.beforeTrigger &&
    sameList(a.missing, b.missing, (x, y) => x === y) &&
    sameList(a.witnesses, b.witnesses, sameWitness) &&
    sameList(a.explanation, b.explanation, sameStep)
  );
}

function sameWhy(a: Why | null, b: Why | null): boolean {
  return a?.state === b?.state && a?.code === b?.code && a?.subject === b?.subject;
}

function sameWitness(a: Witness, b: Witness): boolean {
  return a.event === b.event && a.role === b.role;
}

/** Steps are flat records of texts and numbers, made with their keys in one order. */
function sameStep(a: Step, b: Step): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => same(item, b[i]!)));
}
