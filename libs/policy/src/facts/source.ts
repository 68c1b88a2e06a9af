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
