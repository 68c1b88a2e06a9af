import type { Position } from '@gensvar/kernel';
import type { Pool, PoolClient } from 'pg';

/** Before every event: sorts below every position. */
export const START: Position = '';

/** An owner's hold on a checkpoint: who holds a newer epoch has taken it over. */
export interface Hold {
  readonly name: string;
  readonly epoch: string;
  position: Position;
}

/** Another owner has taken the checkpoint over, or a rebuild has switched its tables: begin again from the row. */
export class OwnershipLost extends Error {
  constructor(name: string) {
    super(`the checkpoint ${name} has another owner now`);
  }
}

export async function readCheckpoint(pool: Pool, name: string): Promise<Position | undefined> {
  const { rows } = await pool.query<{ position: string }>('select position from projection.checkpoint where name = $1', [name]);
  return rows[0]?.position;
}

/** Makes the caller the owner: a new epoch, from where the former owner left it. */
export async function takeHold(client: PoolClient | Pool, name: string, begin: Position = START): Promise<Hold> {
  const { rows } = await client.query<{ epoch: string; position: string }>(
    `insert into projection.checkpoint as c (name, position) values ($1, $2)
       on conflict (name) do update set epoch = c.epoch + 1 returning epoch::text, position`,
    [name, begin],
  );
  return { name, epoch: rows[0]!.epoch, position: rows[0]!.position };
}

/** Moves the checkpoint within the transaction that writes the rows. @throws OwnershipLost */
export async function moveCheckpoint(client: PoolClient, hold: Hold, to: Position): Promise<void> {
  const { rowCount } = await client.query(
    `update projection.checkpoint set position = $4, moved_at = clock_timestamp() where name = $1 and epoch = $2 and position = $3`,
    [hold.name, hold.epoch, hold.position, to],
  );
  if (rowCount !== 1) throw new OwnershipLost(hold.name);
}
