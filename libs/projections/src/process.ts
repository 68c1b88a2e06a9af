import { nameBasedId, type RecordedEvent } from '@gensvar/kernel';

/**
 * Follows events and acts by commands (style.md, layers). Its commands carry key = `effectKey(…)`, so that a redelivery
 * writes nothing: effects happen exactly once though events come at least once (events.md §5).
 */
export interface Process {
  /** `<module>.<name>.vN`: the checkpoint's name. */
  readonly name: string;
  /** A new process says whether it acts on what was recorded before it existed (events.md §7). */
  readonly begins: 'now' | 'start';
  /** Event types it takes, each in its newest version. */
  readonly events: ReadonlySet<string>;
  /** Tells somebody outside: then it acts on `live` events only (events.md §7). */
  readonly tellsOutside: boolean;
  handle(event: RecordedEvent): Promise<void>;
}

/** `meta.key` of a command that a process sends because of an event. Storage format (events.md §5). */
export function effectKey(process: Pick<Process, 'name'>, event: Pick<RecordedEvent, 'id'>, target: string): string {
  return nameBasedId(process.name, event.id, target);
}
