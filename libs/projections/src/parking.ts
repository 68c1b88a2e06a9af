import type { Position, StoredEvent } from '@gensvar/kernel';
import type { Pool, PoolClient } from 'pg';

/** An organisation that a view or process stopped at: everything from this event on waits, in order. */
export interface Parked {
  readonly name: string;
  readonly organisation: string;
  /** Position of the failing event: the first that has not been handled. */
  readonly position: Position;
  /** A position before it: where to read from. */
  readonly after: Position;
  readonly eventId: string;
  readonly eventType: string;
  readonly error: string;
  readonly since: string;
}

/** The failing event, as much of it as can be told when not even reading it succeeds. */
export type FailingEvent = Pick<StoredEvent, 'id' | 'type' | 'position'> & { readonly organisation: string };

const COLUMNS = `name, organisation, position, after, event_id as "eventId", event_type as "eventType", error, to_json(since)#>>'{}' as since`;

/** Parked organisations of one view or process. */
export async function readParked(pool: Pool | PoolClient, name: string): Promise<Parked[]> {
  const { rows } = await pool.query<Parked>(
    `select ${COLUMNS} from projection.parked where name = $1 order by position`,
    [name],
  );
  return rows;
}

export async function park(
  client: PoolClient,
  name: string,
  event: FailingEvent,
  after: Position,
  error: unknown,
): Promise<void> {
  await client.query(
    `insert into projection.parked (name, organisation, position, after, event_id, event_type, error) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (name, organisation) do update
       set position = excluded.position, after = excluded.after, event_id = excluded.event_id, event_type = excluded.event_type, error = excluded.error`,
    [name, event.organisation, event.position, after, event.id, event.type, errorText(error)],
  );
}

/** Everything of the parked organisation up to `to` is handled now. */
export async function movePark(client: PoolClient, parked: Parked, to: Position): Promise<void> {
  await client.query('update projection.parked set position = $3, after = $3 where name = $1 and organisation = $2', [
    parked.name,
    parked.organisation,
    to,
  ]);
}

export async function unpark(client: PoolClient, name: string, organisation: string): Promise<void> {
  await client.query('delete from projection.parked where name = $1 and organisation = $2', [name, organisation]);
}

export function failing(event: StoredEvent): FailingEvent {
  return { id: event.id, type: event.type, position: event.position, organisation: event.meta.org };
}

/** Only the message: a stack or a row could carry what must not be in a log. */
export function errorText(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    .replaceAll('\u0000', '')
    .slice(0, 500);
}
