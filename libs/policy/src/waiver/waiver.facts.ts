import type { RecordedEvent } from '@gensvar/kernel';
import { WAIVED, WAIVER_REVOKED, type Fact } from '../facts/fact';
import { factOfEvent } from '../facts/source';
import { ObligationWaived, type WaiverEvent } from './waiver.events';

/** A waiver, or its taking back, as a fact of the obligation's subject. */
export function waiverFact(event: RecordedEvent<WaiverEvent>): Fact {
  const { obligation, rule, occurrence, role, subject } = event.data;
  return factOfEvent(event, {
    name: event.type === ObligationWaived.type ? WAIVED : WAIVER_REVOKED,
    subject,
    fields: { obligation, rule, occurrence, role },
    filled: event.sealed.map((pointer) => pointer.slice(1)),
  });
}
