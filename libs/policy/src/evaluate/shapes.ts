import type { Catalogue } from '../facts/catalogue';
import type { Rule, Shape } from '../packs/pack';
import { isJudged } from '../packs/rule-parts';
import { prepareAttestation } from './attestation';
import { prepareAuthority } from './authority';
import { prepareCadence } from './cadence';
import { prepareCompleteness } from './completeness';
import { prepareComposition } from './composition';
import { prepareDuty } from './duties';
import { prepareGate } from './gate';
import type { BoundRule } from './obligation';
import type { ReadyRule } from './ready-rule';

type Judges = { readonly [S in Shape]?: (rule: Extract<Rule, { shape: S }>, catalogue: Catalogue) => ReadyRule };

/** Who judges each shape; measure and chain come with their first real rules. */
const JUDGES: Judges = {
  response: prepareDuty,
  date: prepareDuty,
  gate: prepareGate,
  cadence: prepareCadence,
  composition: prepareComposition,
  authority: prepareAuthority,
  completeness: prepareCompleteness,
  attestation: prepareAttestation,
};

const ready = new WeakMap<Rule, { readonly catalogue: Catalogue; readonly made: ReadyRule }>();

/** Kept by the identity of the rule. Null for a rule that is not judged, and for a shape without a judge yet. */
export function prepare({ rule, catalogue }: Pick<BoundRule, 'rule' | 'catalogue'>): ReadyRule | null {
  const known = ready.get(rule);
  if (known?.catalogue === catalogue) return known.made;
  const judge = JUDGES[rule.shape] as ((rule: Rule, catalogue: Catalogue) => ReadyRule) | undefined;
  if (!judge || !isJudged(rule)) return null;
  const made = judge(rule, catalogue);
  ready.set(rule, { catalogue, made });
  return made;
}
