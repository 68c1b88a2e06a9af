import type { RecordedEvent } from '@gensvar/kernel';
import { PACK_ADOPTED, type Fact } from '../facts/fact';
import type { PackAdopted } from './adoption.events';

/** An adoption as a fact of the organisation's year. */
export function adoptionFact(event: RecordedEvent<PackAdopted>): Fact {
  const { pack, body, level, from } = event.data;
  return {
    name: PACK_ADOPTED,
    eventId: event.id,
    subject: { type: 'organisation-year', id: event.organisation },
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    order: event.position,
    origin: event.origin,
    actor: { role: event.actor.role, body: event.actor.body ?? null },
    fields: { pack, body, level, from },
    filled: [],
  };
}
