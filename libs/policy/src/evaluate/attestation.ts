import type { Catalogue } from '../facts/catalogue';
import { ATTESTED, ATTESTATION_WITHDRAWN } from '../facts/fact';
import type { AttestationRule, CadenceRule, DateRule, GateRule, Pattern, ResponseRule } from '../packs/pack';
import { prepareCadence } from './cadence';
import { prepareDuty } from './duties';
import { prepareGate } from './gate';
import { openerOf, type ReadyRule } from './ready-rule';

/**
 * Somebody of a role vouches for it. It is due as a gate, a cadence, a response or a date is, and is judged as one,
 * whose evidence is an attestation; one that was withdrawn counts as never given.
 */
export function prepareAttestation(rule: AttestationRule, catalogue: Catalogue): ReadyRule {
  const { by, statement: _s, grounds, evidence, due = {}, ...rest } = rule;
  const attested: Pattern = {
    fact: ATTESTED,
    where: {
      rule: rule.id,
      ...(by !== undefined && { role: by }),
      ...(grounds && { grounds: { filled: true } }),
      ...(evidence && { evidence: { filled: true } }),
    },
  };
  const withdrawn: Pattern = { fact: ATTESTATION_WITHDRAWN };
  const own = { ...rest, voidedBy: rule.voidedBy ? { any: [withdrawn, rule.voidedBy] } : withdrawn };
  if (due.per !== undefined) {
    const { per, atLeast, nominal, atMost } = due;
    return prepareCadence(
      { ...own, shape: 'cadence', evidence: attested, per, atLeast, nominal, atMost } as CadenceRule,
      catalogue,
    );
  }
  if (due.before) {
    const gate: GateRule = {
      ...own,
      shape: 'gate',
      before: due.before,
      require: attested,
      ...(due.lead && { lead: due.lead }),
    };
    return prepareGate(gate, catalogue);
  }
  if (due.within) {
    const when = due.when ?? { fact: openerOf(rule, catalogue) };
    const response: ResponseRule = { ...own, shape: 'response', when, within: due.within, evidence: attested };
    return prepareDuty(response, catalogue);
  }
  const { when, by: day, during } = due;
  return prepareDuty({ ...own, shape: 'date', evidence: attested, when, by: day, during } as DateRule, catalogue);
}
