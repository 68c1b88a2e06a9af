import { CURRENT_ORGANISATION } from '@gensvar/database';
import type { PoolClient } from 'pg';
import { quoted } from './column';
import type { ViewSchema } from './sql-session';
import type { View } from './view';

/** Another organisation's rows are not there; without a set organisation none is. */
const OWN_ROWS = `organisation = (select ${CURRENT_ORGANISATION})`;

/** Makes a view's tables in a schema, with row-level security and the grant to the app role: no view can forget them. */
export async function makeTables(client: PoolClient, view: View, schema: ViewSchema, appRole: string): Promise<void> {
  await client.query(`set local search_path = ${schema}, pg_catalog`);
  await client.query(view.ddl);
  for (const table of view.tables.map(quoted)) {
    await client.query(
      `alter table ${schema}.${table} enable row level security;
       create policy own_organisation on ${schema}.${table} for select to ${quoted(appRole)} using (${OWN_ROWS});
       grant select on ${schema}.${table} to ${quoted(appRole)};`,
    );
  }
}

export async function dropTables(client: PoolClient, view: View, schema: ViewSchema): Promise<void> {
  for (const table of view.tables) await client.query(`drop table if exists ${schema}.${quoted(table)}`);
}

/** How many of the view's tables stand in a schema. */
export async function countTables(client: PoolClient, view: View, schema: ViewSchema): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from pg_tables where schemaname = $1 and tablename = any($2)',
    [schema, view.tables],
  );
  return rows[0]!.count;
}
