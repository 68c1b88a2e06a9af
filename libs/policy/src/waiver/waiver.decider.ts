import { DomainError, type Decider, type RecordedEvent } from '@gensvar/kernel';
import { obligationId } from '../evaluate/obligation-id';
import type { SubjectRef } from '../facts/fact';
import { decidedAt } from './decided-at';
import type { RevokeWaiverBody, WaiveObligationBody } from './waiver.commands';
import { ObligationWaived, ObligationWaiverRevoked, type WaiverEvent } from './waiver.events';

/** The obligation that a command is about, looked up by its id, and the roles that its rule lets waive it. */
export interface Waivable {
  readonly rule: string;
  readonly subject: SubjectRef;
  readonly occurrence: string;
  readonly waivable: readonly string[];
}

export type WaiverCommand = Waivable &
  (WaiveObligationBody | RevokeWaiverBody) & {
    /** When it was decided, an ISO 8601 instant; default: now. */
    readonly occurredAt?: string;
  };

export type Waiver = { readonly status: 'none' } | { readonly status: 'waived' } | { readonly status: 'revoked' };

/** One obligation's waivers. */
export const waiverDecider: Decider<Waiver, WaiverCommand, WaiverEvent> = {
  module: 'policy',
  initial: { status: 'none' },

  decide(command, state, context) {
    const { id, organisation, actor } = context;
    const { rule, subject, occurrence, waivable, reason } = command;
    if (id !== obligationId(organisation, rule, subject.id, occurrence)) {
      throw new DomainError(
        'policy.obligation-unknown',
        `${id} is not the obligation of ${rule}. Look its id up again.`,
        'not-found',
      );
    }
    if (!waivable.includes(actor.role)) {
      const who = waivable.length === 0 ? 'nobody' : `only ${waivable.join(', ')}`;
      throw new DomainError('policy.not-waivable', `${rule} can be waived by ${who}.`, 'forbidden');
    }
    const at = decidedAt(command.occurredAt, context);
    const data = { obligation: id, rule, subject, occurrence, role: actor.role, reason };
    switch (command.type) {
      case 'WaiveObligation':
        return state.status === 'waived' ? [] : [ObligationWaived.of(data, at)];
      case 'RevokeWaiver':
        if (state.status === 'none')
          throw new DomainError('policy.not-waived', 'This obligation is not waived.', 'conflict');
        return state.status === 'revoked' ? [] : [ObligationWaiverRevoked.of(data, at)];
      default:
        return command satisfies never;
    }
  },

  evolve(_state, event: RecordedEvent<WaiverEvent>) {
    switch (event.type) {
      case 'policy.ObligationWaived.v1':
        return { status: 'waived' };
      case 'policy.ObligationWaiverRevoked.v1':
        return { status: 'revoked' };
      default:
        return event satisfies never;
    }
  },
};
