import type { RecordedEvent } from '@gensvar/kernel';
import { ATTESTATION_WITHDRAWN, ATTESTED, type Fact } from '../facts/fact';
import { factOfEvent } from '../facts/source';
import { AttestationGiven, type AttestationEvent } from './attestation.events';

/** An attestation, or its taking back, as a fact of what it is about. */
export function attestationFact(event: RecordedEvent<AttestationEvent>): Fact {
  const { subject, ...fields } = event.data;
  return factOfEvent(event, {
    name: event.type === AttestationGiven.type ? ATTESTED : ATTESTATION_WITHDRAWN,
    subject,
    fields,
    filled: event.sealed.map((pointer) => pointer.slice(1)),
  });
}
