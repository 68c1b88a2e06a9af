import type { Pool } from 'pg';

/** Connections of the pools of one name, and callers who wait for one. */
export interface PoolCounts {
  readonly name: string;
  readonly idle: number;
  readonly used: number;
  readonly waiting: number;
}

const open = new Map<Pool, string>();

/** From now on `poolCounts` has it, until it ends. */
export function countPool(name: string, pool: Pool): void {
  forgetEnded();
  open.set(pool, name);
}

/** Every open pool of this process, by the name it was given. */
export function poolCounts(): PoolCounts[] {
  forgetEnded();
  const counts = new Map<string, PoolCounts>();
  for (const [{ idleCount, totalCount, waitingCount }, name] of open) {
    const { idle, used, waiting } = counts.get(name) ?? { idle: 0, used: 0, waiting: 0 };
    counts.set(name, {
      name,
      idle: idle + idleCount,
      used: used + totalCount - idleCount,
      waiting: waiting + waitingCount,
    });
  }
  return [...counts.values()];
}

function forgetEnded(): void {
  for (const pool of open.keys()) if (pool.ending) open.delete(pool);
}
