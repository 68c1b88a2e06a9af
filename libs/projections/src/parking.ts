import type { Position, RecordedEvent } from '@gensvar/kernel';
import type { Pool, PoolClient } from 'pg';

/** An organisation that a view stopped at: everything from this event on waits, in order. */
export interface Parked {
  readonly name: string;
  readonly organisation: string;
  /** Position of the failing event: the first that has not been handled. */
  readonly position: Position;
  readonly eventId: string;
  readonly eventType: string;
  readonly error: string;
  readonly since: string;
}

const COLUMNS = `name, organisation, position, event_id as "eventId", event_type as "eventType", error, to_json(since)#>>'{}' as since`;

/** Parked organisations of one view, or of all. */
export async function readParked(pool: Pool | PoolClient, name?: string): Promise<Parked[]> {
  const { rows } = await pool.query<Parked>(
    `select ${COLUMNS} from projection.parked where $1::text is null or name = $1 order by name, organisation`,
    [name ?? null],
  );
  return rows;
}

export async function park(client: PoolClient, name: string, event: RecordedEvent, error: unknown): Promise<void> {
  await client.query(
    `insert into projection.parked (name, organisation, position, event_id, event_type, error) values ($1, $2, $3, $4, $5, $6)
       on conflict (name, organisation) do update
       set position = excluded.position, event_id = excluded.event_id, event_type = excluded.event_type, error = excluded.error`,
    [name, event.organisation, event.position, event.id, event.type, errorText(error)],
  );
}

export async function unpark(client: PoolClient, name: string, organisation: string): Promise<void> {
  await client.query('delete from projection.parked where name = $1 and organisation = $2', [name, organisation]);
}

/** Only the message: a stack or a row could carry what must not be in a log. */
export function errorText(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);
}
