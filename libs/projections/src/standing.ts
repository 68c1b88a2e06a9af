import { setTimeout as pause } from 'node:timers/promises';
import { type AppDatabase, unavailable } from '@gensvar/database';
import { nameBasedId, type Position } from '@gensvar/kernel';
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
  /** Hash of the declaration that a view's tables were made from; null for a process. */
  readonly shape: string | null;
  /** Background work that waits, with its progress where it is known; null when there is none. */
  readonly work: Partial<WorkProgress> | null;
  readonly parked: readonly Omit<Parked, 'name' | 'after'>[];
}

/** Everything that has a checkpoint, by name. The app role may ask too: an API without a runner reports health from it. */
export async function readStanding(pool: Pool): Promise<Standing[]> {
  const { rows } = await pool.query<Standing>(
    `select name, position, to_json(moved_at)#>>'{}' as "movedAt", held, shape, work, parked from projection.standing()`,
  );
  return rows;
}

/** Where a view stands is no organisation's. */
const NOBODY = nameBasedId('no organisation');

/** Positions alone, by name: for an API that asks many times a second, on connections that no view waits for. */
export async function readPositions(database: AppDatabase): Promise<ReadonlyMap<string, Position>> {
  const rows: { name: string; position: Position }[] = await database.withOrganisation(NOBODY, (manager) =>
    manager.query('select name, position from projection.standing()'),
  );
  return new Map(rows.map(({ name, position }) => [name, position]));
}

export interface WaitOptions {
  /** Milliseconds; default 5,000. */
  readonly timeout?: number;
  /** A view stands there only with tables of this shape, where one is named. */
  readonly shapes?: ReadonlyMap<string, string>;
  /** Also wait for background work. */
  readonly idle?: boolean;
  /** Called between looks; throws to give up. */
  readonly check?: () => void;
}

/** Waits until all of these stand at or behind the position. false = time is up. @throws when the database is still away then */
export async function waitUntil(
  pool: Pool,
  names: readonly string[],
  position: Position,
  options: WaitOptions = {},
): Promise<boolean> {
  const deadline = Date.now() + (options.timeout ?? 5_000);
  for (let wait = 10; ; wait = Math.min(wait * 1.5, 200)) {
    let away: unknown;
    try {
      const standing = new Map((await readStanding(pool)).map((one) => [one.name, one]));
      if (names.every((name) => stands(standing.get(name), position, options))) return true;
    } catch (error) {
      if (!unavailable(error)) throw error;
      away = error;
    }
    options.check?.();
    if (Date.now() >= deadline) {
      if (away !== undefined) throw away;
      return false;
    }
    await pause(wait);
  }
}

function stands(one: Standing | undefined, position: Position, { shapes, idle }: WaitOptions): boolean {
  if (one === undefined || one.position < position || (idle && one.work !== null)) return false;
  const shape = shapes?.get(one.name);
  return shape === undefined || shape === one.shape;
}
