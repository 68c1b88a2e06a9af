import type { RecordedEvent } from '@gensvar/kernel';
import { PACK_ADOPTED, type Fact } from '../facts/fact';
import { factOfEvent } from '../facts/source';
import type { PackAdopted } from './adoption.events';

/** An adoption as a fact of the organisation's year. */
export function adoptionFact(event: RecordedEvent<PackAdopted>): Fact {
  const { pack, body, level, from } = event.data;
  return factOfEvent(event, {
    name: PACK_ADOPTED,
    subject: { type: 'organisation-year', id: event.organisation },
    fields: { pack, body, level, from },
    filled: [],
  });
}
