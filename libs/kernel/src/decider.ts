import type { Actor, Origin } from './envelope';
import type { DomainEvent } from './event-declaration';
import type { RecordedEvent } from './recorded-event';

/** All that a decision may know besides state and command (style.md, rule 4). */
export interface DecisionContext {
  /** The object's id, which is the last part of its stream's name. */
  readonly id: string;
  readonly organisation: string;
  readonly actor: Actor;
  readonly origin: Origin;
  /** The moment of the command: ISO 8601 instant in UTC. */
  readonly now: string;
  /** A new id for what the decision creates (a question, a promise). */
  newId(): string;
  /** What bodies have adopted, where the decider asked for it (`asksAdopted`). */
  readonly adopted?: Adopted;
}

/**
 * A parameter's value in the adoption that is in force for a body (undefined: for the whole organisation) on a local day
 * ('YYYY-MM-DD'), as known when deciding: what is read when something is recorded, and not when it is judged (policy.md,
 * "Pack"). undefined: no adoption in force has it. `unset`: one has, and leaves it open.
 */
export type Adopted = (
  parameter: string,
  about: {
    readonly body: string | undefined;
    readonly day: string;
    readonly kind?: string | undefined;
    readonly unit?: string | undefined;
  },
) => unknown;

/**
 * One aggregate: pure and synchronous (style.md, rules 4–7).
 * `decide` throws DomainError to refuse, and gives no event when the command was carried out before.
 */
export interface Decider<State, Command, Event extends DomainEvent> {
  /** First part of the stream's name. */
  readonly module: string;
  readonly initial: State;
  decide(command: Command, state: State, context: DecisionContext): readonly Event[];
  evolve(state: State, event: RecordedEvent<Event>): State;
  /** Whether a decision on this command reads what was adopted: the runner then gives `context.adopted`, for one read more. */
  asksAdopted?(command: Command): boolean;
  /** For the event that opens a subject of policies: the body it belongs to. Then the adoptions in force are noted on it (events.md §10). */
  opens?(event: Event): { readonly body: string | undefined } | undefined;
}
