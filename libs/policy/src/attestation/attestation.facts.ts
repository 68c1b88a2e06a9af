import type { RecordedEvent } from '@gensvar/kernel';
import { ATTESTATION_WITHDRAWN, ATTESTED, type Fact } from '../facts/fact';
import { AttestationGiven, type AttestationEvent } from './attestation.events';

/** An attestation, or its taking back, as a fact of what it is about. */
export function attestationFact(event: RecordedEvent<AttestationEvent>): Fact {
  const { subject, ...fields } = event.data;
  return {
    name: event.type === AttestationGiven.type ? ATTESTED : ATTESTATION_WITHDRAWN,
    eventId: event.id,
    subject,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    order: event.position,
    origin: event.origin,
    actor: { role: event.actor.role, body: event.actor.body ?? null },
    fields,
    filled: event.sealed.map((pointer) => pointer.slice(1)),
  };
}
