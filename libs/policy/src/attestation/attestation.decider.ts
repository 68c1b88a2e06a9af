import { DomainError, localDayOf, type Decider, type RecordedEvent } from '@gensvar/kernel';
import { decidedAt } from '../waiver/decided-at';
import type { GiveAttestationBody, WithdrawAttestationBody } from './attestation.commands';
import { AttestationGiven, AttestationWithdrawn, type AttestationEvent } from './attestation.events';

/** What the rule says of its attestations: who may give one, of what, and whether it refers to evidence. */
export interface Attestable {
  readonly by: string;
  readonly statement: string;
  readonly needsEvidence: boolean;
}

export type AttestationCommand = (GiveAttestationBody | WithdrawAttestationBody) & {
  readonly attestable: Attestable;
  /** When it was given or taken back, an ISO 8601 instant; default: now. */
  readonly occurredAt?: string;
};

interface Given {
  readonly id: string;
  readonly day: string;
  readonly evidence: readonly string[];
  readonly isWithdrawn: boolean;
}

/** All attestations of one rule about one subject, in recorded order. */
export interface Attestations {
  readonly given: readonly Given[];
}

export const attestationDecider: Decider<Attestations, AttestationCommand, AttestationEvent> = {
  module: 'policy',
  initial: { given: [] },

  decide(command, { given }, context) {
    const { rule, subject, attestable } = command;
    const { by, statement, needsEvidence } = attestable;
    const { role } = context.actor;
    if (role !== by) throw new DomainError('policy.not-attester', `${rule} is attested by ${by} alone.`, 'forbidden');
    const at = decidedAt(command.occurredAt, context);
    const about = { rule, subject: { type: subject.type, id: subject.id }, role };
    switch (command.type) {
      case 'GiveAttestation': {
        const { grounds, evidence = [] } = command;
        if (needsEvidence && evidence.length === 0) {
          throw new DomainError('policy.evidence-missing', `${rule} asks what it rests on: name the evidence.`);
        }
        const day = localDayOf(at ?? context.now);
        const isSaid = given.some(
          (one) => !one.isWithdrawn && one.day === day && one.evidence.join('\n') === evidence.join('\n'),
        );
        if (isSaid) return [];
        const referred = evidence.length > 0 && { evidence: [...evidence] };
        return [AttestationGiven.of({ ...about, statement, grounds, ...referred }, at)];
      }
      case 'WithdrawAttestation': {
        const named = command.attestation;
        const standing = given.filter(({ isWithdrawn }) => !isWithdrawn);
        const found = named === undefined ? (standing.at(-1) ?? given.at(-1)) : given.find(({ id }) => id === named);
        if (!found) {
          throw new DomainError(
            'policy.attestation-unknown',
            'There is no such attestation. Look it up again.',
            'not-found',
          );
        }
        if (found.isWithdrawn) return [];
        return [AttestationWithdrawn.of({ ...about, attestation: found.id, reason: command.reason }, at)];
      }
      default:
        return command satisfies never;
    }
  },

  evolve({ given }, event: RecordedEvent<AttestationEvent>) {
    switch (event.type) {
      case 'policy.AttestationGiven.v1': {
        const { evidence = [] } = event.data;
        return { given: [...given, { id: event.id, day: localDayOf(event.occurredAt), evidence, isWithdrawn: false }] };
      }
      case 'policy.AttestationWithdrawn.v1': {
        const { attestation } = event.data;
        return { given: given.map((one) => (one.id === attestation ? { ...one, isWithdrawn: true } : one)) };
      }
      default:
        return event satisfies never;
    }
  },
};
