import type { GoldenModule } from '@gensvar/kernel/testing';
import { PackAdopted } from '../src/adoption/adoption.events';
import { CalendarVersionTaken } from '../src/adoption/calendar.events';
import { AttestationGiven, AttestationWithdrawn } from '../src/attestation/attestation.events';
import { POLICY_EVENTS } from '../src/policy-events';
import { ObligationWaived, ObligationWaiverRevoked } from '../src/waiver/waiver.events';

const waiver = {
  obligation: '6f1d3f0e-8a55-5c0b-9a6b-2f1f6e6c7a11',
  rule: 'servicelofte.answer',
  subject: { type: 'input', id: '01890a5d-ac96-774b-bcce-b302099a8057' },
  occurrence: '01890a5d-ac96-774b-bcce-b302099a8058',
  role: 'approver',
};

export const GOLDEN: GoldenModule = {
  module: 'policy',
  declarations: POLICY_EVENTS as unknown as GoldenModule['declarations'],
  upcasters: [],
  examples: {
    [PackAdopted.type]: {
      pack: 'servicelofte',
      version: '1',
      hash: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      body: '01890a5d-ac96-774b-bcce-b302099a8059',
      level: 'executiveBoard',
      from: '2026-01-01',
      decision: 'KS 2025-12-02 § 212',
      parameters: [
        { name: 'acknowledgeWithinWorkingDays', value: 2 },
        { name: 'answerWithinWorkingDays', value: 10 },
        { name: 'answerWithinWorkingDays', kind: 'praise', value: 'none' },
        { name: 'maxPause', unit: '01890a5d-ac96-774b-bcce-b302099a8060', value: { workingDays: 20 } },
      ],
    },
    [CalendarVersionTaken.type]: { calendar: 'se', version: '2', from: 1990, to: 2070 },
    [AttestationGiven.type]: {
      rule: 'lulea-delaktighet.L8c',
      subject: { type: 'organisation-year', id: '01890a5d-ac96-774b-bcce-b302099a8061' },
      role: 'policyOwner',
      statement: 'The ways in are easy and simple.',
      grounds: 'Tio invånare prövade webbplatsen i mars.',
      evidence: ['KS 2026/112'],
    },
    [AttestationWithdrawn.type]: {
      rule: 'lulea-delaktighet.L8c',
      subject: { type: 'organisation-year', id: '01890a5d-ac96-774b-bcce-b302099a8061' },
      role: 'policyOwner',
      attestation: '01890a5d-ac96-774b-bcce-b302099a8062',
      reason: 'Provet gällde den gamla webbplatsen.',
    },
    [ObligationWaived.type]: { ...waiver, reason: 'Avsändaren är nöjd med samtalet.' },
    [ObligationWaiverRevoked.type]: { ...waiver, reason: 'Avsändaren vill ha ett skriftligt svar.' },
  },
};
