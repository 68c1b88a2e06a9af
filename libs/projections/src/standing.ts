import { setTimeout as pause } from 'node:timers/promises';
import type { Position } from '@gensvar/kernel';
import type { Pool } from 'pg';
import type { Parked } from './parking';
import type { WorkProgress } from './view';

/** Where a view or process stands, whoever runs it. */
export interface Standing {
  readonly name: string;
  readonly position: Position;
  readonly movedAt: string;
  /** Whether some runner has it in hand. */
  readonly held: boolean;
  /** Background work that waits, with its progress where it is known; null when there is none. */
  readonly work: Partial<WorkProgress> | null;
  readonly parked: readonly Omit<Parked, 'name' | 'after'>[];
}

/** Everything that has a checkpoint, by name. The app role may ask too: an API without a runner reports health from it. */
export async function readStanding(pool: Pool): Promise<Standing[]> {
  const { rows } = await pool.query<Standing>(
    `select name, position, to_json(moved_at)#>>'{}' as "movedAt", held, work, parked from projection.standing()`,
  );
  return rows;
}

export interface WaitOptions {
  /** Milliseconds; default 5,000. */
  readonly timeout?: number;
  /** Also wait for background work. */
  readonly idle?: boolean;
  /** Called between looks; throws to give up. */
  readonly check?: () => void;
}

/** Waits until all of these stand at or behind the position. false = time is up. */
export async function waitUntil(
  pool: Pool,
  names: readonly string[],
  position: Position,
  options: WaitOptions = {},
): Promise<boolean> {
  const deadline = Date.now() + (options.timeout ?? 5_000);
  for (let wait = 10; ; wait = Math.min(wait * 1.5, 200)) {
    const standing = new Map((await readStanding(pool)).map((one) => [one.name, one]));
    const there = (name: string) => {
      const one = standing.get(name);
      return one !== undefined && one.position >= position && !(options.idle && one.work !== null);
    };
    if (names.every(there)) return true;
    options.check?.();
    if (Date.now() >= deadline) return false;
    await pause(wait);
  }
}
