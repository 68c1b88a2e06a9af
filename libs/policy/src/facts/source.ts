import type { EventDeclaration, RecordedEvent } from '@gensvar/kernel';
import type { FactsModule } from './catalogue';
import type { Fact } from './fact';

/**
 * A module's registration with the policy library: its declared facts, and how its stored events become facts.
 * An event may become none, or several facts of several subjects.
 */
export interface FactSource {
  readonly module: FactsModule;
  readonly events: readonly EventDeclaration[];
  facts(event: RecordedEvent): readonly Fact[];
}

/** What every fact takes from its event, whatever it says: its id, times, order, origin and actor. */
export function factOfEvent(
  event: Pick<RecordedEvent, 'id' | 'occurredAt' | 'recordedAt' | 'position' | 'origin' | 'actor'>,
  says: Pick<Fact, 'name' | 'subject' | 'fields' | 'filled'>,
): Fact {
  // Written out, not spread: a rebuild makes one for each event.
  return {
    name: says.name,
    eventId: event.id,
    subject: says.subject,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    order: event.position,
    origin: event.origin,
    actor: { role: event.actor.role, body: event.actor.body ?? null },
    fields: says.fields,
    filled: says.filled,
  };
}
