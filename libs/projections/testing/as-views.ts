import type { TestDatabase } from '@gensvar/database/testing';
import { Client } from 'pg';

/** One statement as the views role. */
export async function asViews<Row extends object>(
  database: TestDatabase,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: database.viewsUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

/** As if the owner had given no sign of life for the whole of its lease. */
export async function expireLease(database: TestDatabase, name: string): Promise<void> {
  await asViews(
    database,
    `update projection.checkpoint set alive_until = clock_timestamp() - interval '1 second' where name = $1`,
    [name],
  );
}
