import { START } from '@gensvar/event-store';
import type { Position } from '@gensvar/kernel';
import type { Pool, PoolClient } from 'pg';
import type { WorkProgress } from './view';

/** How long an owner that gives no sign of life keeps its checkpoints. */
export const LEASE_SECONDS = 15;

/** First half of the advisory keys by which a runner shows that its session lives. */
export const PRESENCE_LOCKS = 0x67_76_01;

/** Who takes a checkpoint: a runner (or one rebuild), and the advisory key its session holds while it lives. */
export interface Owner {
  readonly id: string;
  readonly presence: number;
}

/** An owner's hold on a checkpoint: who holds a newer epoch has taken it over. */
export interface Hold {
  readonly name: string;
  readonly epoch: string;
  position: Position;
  /** Hash of the tables' declaration, null until they are made. */
  shape: string | null;
}

/** Another owner has taken the checkpoint over, or a rebuild has switched its tables: begin again from the row. */
export class OwnershipLost extends Error {
  constructor(name: string) {
    super(`the checkpoint ${name} has another owner now`);
    this.name = 'OwnershipLost';
  }
}

/**
 * Makes the caller the owner: a new epoch, from where the former owner left it. undefined while another lives: its
 * session holds its presence lock, and it gave a sign of life within the lease.
 */
export async function takeHold(
  client: PoolClient | Pool,
  name: string,
  owner: Owner,
  begin: Position = START,
): Promise<Hold | undefined> {
  const { rows } = await client.query<{ epoch: string; position: string; shape: string | null }>(
    `insert into projection.checkpoint as c (name, position, epoch, owner, presence, alive_until)
       values ($1, $2, 1, $3, $4, clock_timestamp() + make_interval(secs => $5))
     on conflict (name) do update
       set epoch = c.epoch + 1, owner = excluded.owner, presence = excluded.presence, alive_until = excluded.alive_until
       where c.owner is null or c.owner = excluded.owner or c.alive_until < clock_timestamp()
          or pg_try_advisory_xact_lock($6, c.presence)
     returning epoch::text, position, shape`,
    [name, begin, owner.id, owner.presence, LEASE_SECONDS, PRESENCE_LOCKS],
  );
  return rows[0] && { name, ...rows[0] };
}

/**
 * Moves the checkpoint within the transaction that writes the rows; the last statement before the commit.
 * `work`: whether background work waits after it (its progress, as far as known), null when none does.
 * @throws OwnershipLost
 */
export async function moveCheckpoint(
  client: PoolClient,
  hold: Hold,
  to: Position,
  work?: WorkProgress | 'waits' | null,
): Promise<void> {
  const how = work === 'waits' ? 'waits' : work === undefined ? 'keep' : 'set';
  const { rowCount } = await client.query(
    `update projection.checkpoint
       set position = $4, moved_at = clock_timestamp(), alive_until = clock_timestamp() + make_interval(secs => $5),
           work = case $6 when 'set' then $7::jsonb when 'waits' then coalesce(work, '{}') else work end
     where name = $1 and epoch = $2 and position = $3`,
    [
      hold.name,
      hold.epoch,
      hold.position,
      to,
      LEASE_SECONDS,
      how,
      how === 'set' && work !== null ? JSON.stringify(work) : null,
    ],
  );
  if (rowCount !== 1) throw new OwnershipLost(hold.name);
}

/** For an owner at rest, that no commit tells: a rebuild may have switched the tables. @throws OwnershipLost */
export async function confirmHold(pool: Pool, hold: Hold): Promise<void> {
  const { rowCount } = await pool.query('select from projection.checkpoint where name = $1 and epoch = $2', [
    hold.name,
    hold.epoch,
  ]);
  if (rowCount !== 1) throw new OwnershipLost(hold.name);
}

/** Gives everything of an owner free for the next. */
export async function releaseHolds(client: Pool, owner: string): Promise<void> {
  await client.query(
    'update projection.checkpoint set owner = null, presence = null, alive_until = null where owner = $1',
    [owner],
  );
}
