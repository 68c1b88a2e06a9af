import type { FactDeclaration, FactsModule } from './catalogue';
import { BODY_LEVELS } from '@gensvar/identity/contract';
import { ATTESTATION_WITHDRAWN, ATTESTED, PACK_ADOPTED, SUBJECT_TYPES, WAIVED, WAIVER_REVOKED } from './fact';

/** What a waiver says, whatever it is about. */
const waiver: Pick<FactDeclaration, 'subjects' | 'fields' | 'exception'> = {
  exception: true,
  subjects: SUBJECT_TYPES,
  fields: { obligation: { type: 'id' }, role: { type: 'text' }, reason: { type: 'sealed' } },
};

/** The facts of any subject that this library itself writes. */
export const POLICY_FACTS: FactsModule = {
  module: 'policy',
  words: {
    [WAIVED]: { sv: 'undantag beslutat', en: 'exception decided' },
    [WAIVER_REVOKED]: { sv: 'undantag återtaget', en: 'exception revoked' },
    [ATTESTED]: { sv: 'intygat', en: 'attested' },
    [ATTESTATION_WITHDRAWN]: { sv: 'intygande återtaget', en: 'attestation withdrawn' },
    [PACK_ADOPTED]: { sv: 'policy antagen', en: 'policy adopted' },
  },
  facts: {
    [WAIVED]: {
      what: 'An obligation was waived by somebody whose role may; dated after its due day it changes nothing.',
      ...waiver,
    },
    [WAIVER_REVOKED]: { what: 'A waiver was taken back.', ...waiver },
    [ATTESTED]: {
      what: 'Somebody of a role vouched for what a rule asks, on grounds; `evidence` is what they refer to.',
      subjects: SUBJECT_TYPES,
      fields: {
        rule: { type: 'text' },
        role: { type: 'text' },
        statement: { type: 'text' },
        grounds: { type: 'sealed' },
        evidence: { type: 'list' },
      },
    },
    [PACK_ADOPTED]: {
      what: 'A body took a policy into use; the council’s and the executive board’s cover every body.',
      subjects: ['organisation-year'],
      fields: {
        pack: { type: 'text' },
        body: { type: 'id' },
        level: { type: 'choice', values: BODY_LEVELS },
        from: { type: 'day' },
      },
    },
    [ATTESTATION_WITHDRAWN]: {
      what: 'An attestation was taken back: it counts as never given.',
      subjects: SUBJECT_TYPES,
      fields: {
        attestation: { type: 'id' },
        rule: { type: 'text' },
        role: { type: 'text' },
        reason: { type: 'sealed' },
      },
    },
  },
};
