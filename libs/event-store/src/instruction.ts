import { Command } from '@nestjs/cqrs';
import type { Actor, Origin, Position } from '@gensvar/kernel';

/** Who asks, for which organisation, and how a repetition is known (events.md §5). */
export interface Invocation {
  readonly organisation: string;
  readonly actor: Actor;
  readonly origin: Origin;
  /** The moment of the command, an instant in UTC; default: the clock. */
  readonly now?: string;
  /** `meta.key`: a UUIDv5 that a repetition of the same command has again. */
  readonly key?: string;
  /** What the caller sent: with `key`, its digest tells a repetition from another command under the same key. */
  readonly body?: unknown;
  /** The revision the caller has seen; otherwise refused as stale. */
  readonly ifMatch?: number;
  /** Whose personal data it is (events.md §3); default: the object's id. */
  readonly subject?: string;
  /** Ids that tie events together; default: a new one for each command. */
  readonly correlation?: string;
  readonly causation?: string;
}

/** The object, and revision and position of the command's last event, or of the newest when it made none. */
export interface CommandResult {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
}

/**
 * A module's command on the bus: the validated body, who asks, and the object (undefined when it creates one).
 * Handlers give it to the CommandRunner (ADR 0002).
 */
export abstract class Instruction<Body> extends Command<CommandResult> {
  constructor(
    readonly body: Body,
    readonly invocation: Invocation,
    readonly target?: string,
  ) {
    super();
  }
}
