import type { RecordedEvent } from '@gensvar/kernel';

/**
 * Follows events and acts by commands (style.md, layers). Its commands carry key = UUIDv5(process, event id, target),
 * so that a redelivery writes nothing: effects happen exactly once though events come at least once (events.md §5).
 */
export interface Process {
  /** `<module>.<name>.vN`: the checkpoint's name. */
  readonly name: string;
  /** A new process says whether it acts on what was recorded before it existed (events.md §7). */
  readonly begins: 'now' | 'start';
  readonly events: ReadonlySet<string>;
  /** Tells somebody outside: then it acts on `live` events only (events.md §7). */
  readonly tellsOutside: boolean;
  handle(event: RecordedEvent): Promise<void>;
}
