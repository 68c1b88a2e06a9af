import type { NewEvent, Origin, StoredEvent } from '@gensvar/kernel';

/** What a command is about to append to a stream as it stands. */
export interface Proposal {
  readonly organisation: string;
  readonly stream: string;
  readonly origin: Origin;
  /** The moment of the command: ISO 8601 instant in UTC. */
  readonly now: string;
  readonly history: readonly StoredEvent[];
  readonly events: readonly NewEvent[];
}

/**
 * What the runner asks before it appends: does a rule in force that says `enforce: refuse` stand against these events
 * (policy.md, "The ten shapes")? libs/policy implements it, so that every module's commands are held to it.
 */
export abstract class Enforcement {
  /** @throws DomainError of the refusal; then nothing is appended */
  abstract check(proposal: Proposal): Promise<void>;
}

/** Nothing is ever refused. */
export class NoEnforcement extends Enforcement {
  override async check(): Promise<void> {}
}
