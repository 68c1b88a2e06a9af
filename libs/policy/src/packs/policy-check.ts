import { DomainError } from '@gensvar/kernel';
import type { Catalogue } from '../facts/catalogue';
import { loadPack } from './load-pack';
import type { Pack, Rule } from './pack';
import type { PackError } from './pack-source';
import { isJudged } from './rule-parts';

/** What `gensvar policy list` prints of a pack. Whoever quotes a number quotes these. */
export interface PackSummary {
  readonly pack: string;
  readonly version: string;
  readonly hash: string;
  /** Clauses of the document; a clause with several rules, and a rule with several subjects, count once. */
  readonly clauses: number;
  readonly rules: number;
  /** Ids of the rules that create obligations, that are only shown, and that wait for a module. */
  readonly judged: readonly string[];
  readonly shown: readonly string[];
  readonly waiting: readonly { readonly rule: string; readonly subject: string; readonly waitsFor: string }[];
}

/** Of `gensvar policy check`. */
export type PolicyReport =
  { readonly ok: true; readonly summary: PackSummary } | { readonly ok: false; readonly errors: readonly PackError[] };

/**
 * Checks a pack without adopting it.
 * @throws DomainError `policy.pack-unknown` if there is no such pack or file
 */
export function policyCheck(pack: string, catalogue: Catalogue): PolicyReport {
  try {
    return { ok: true, summary: summaryOf(loadPack(pack, catalogue)) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'policy.pack-invalid') throw error;
    return { ok: false, errors: error.extra.errors as readonly PackError[] };
  }
}

/** Counts and lists the rules of a pack. */
export function summaryOf(pack: Pack): PackSummary {
  const ids = (rules: readonly Rule[]): readonly string[] => [...new Set(rules.map((rule) => rule.id))];
  const waiting = pack.rules.flatMap(({ id, subject, waitsFor }) =>
    waitsFor === undefined ? [] : [{ rule: id, subject, waitsFor }],
  );
  return {
    pack: pack.id,
    version: pack.version,
    hash: pack.hash,
    clauses: countClauses(pack),
    rules: ids(pack.rules).length,
    judged: ids(pack.rules.filter(isJudged)),
    shown: ids(pack.rules.filter((rule) => !isJudged(rule) && rule.waitsFor === undefined)),
    waiting,
  };
}

/** A clause that needs several rules counts once, and so does a rule with variants; a rule without a clause id is its own. */
export function countClauses(pack: Pick<Pack, 'rules'>): number {
  return new Set(pack.rules.map((rule) => rule.clauseId ?? rule.id)).size;
}
