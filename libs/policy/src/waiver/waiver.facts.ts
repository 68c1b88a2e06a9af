import type { RecordedEvent } from '@gensvar/kernel';
import { WAIVED, WAIVER_REVOKED, type Fact } from '../facts/fact';
import { ObligationWaived, type WaiverEvent } from './waiver.events';

/** A waiver, or its taking back, as a fact of the obligation's subject. */
export function waiverFact(event: RecordedEvent<WaiverEvent>): Fact {
  const { obligation, rule, occurrence, role, subject } = event.data;
  return {
    name: event.type === ObligationWaived.type ? WAIVED : WAIVER_REVOKED,
    eventId: event.id,
    subject,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    order: event.position,
    origin: event.origin,
    actor: { role: event.actor.role, body: event.actor.body ?? null },
    fields: { obligation, rule, occurrence, role },
    filled: event.sealed.map((pointer) => pointer.slice(1)),
  };
}
