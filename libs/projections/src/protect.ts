import { CURRENT_ORGANISATION } from '@gensvar/database';
import type { PoolClient } from 'pg';
import { quoted } from './column';
import type { ViewSchema } from './sql-session';
import type { View } from './view';

/** Another organisation's rows are not there; without a set organisation none is. */
const OWN_ROWS = `organisation = (select ${CURRENT_ORGANISATION})`;

/** Operator classes of extensions that a DDL names without a schema. */
const EXTENSIONS = `select quote_ident(n.nspname) as name from pg_extension e join pg_namespace n on n.oid = e.extnamespace
  where e.extname = 'pg_trgm'`;

const INDEXING_MEMORY = '256MB';

/** Where a view's tables stand when they are read. */
export function schemaOf(view: View): 'views' | 'personal' {
  return view.schema ?? 'views';
}

/**
 * Makes a view's tables in a schema, with row-level security and the grant to the app role: no view can forget them.
 * Those of `personal` get neither grant nor policy, here as in `rebuild`: app has no right on them.
 */
export async function makeTables(client: PoolClient, view: View, schema: ViewSchema, appRole: string): Promise<void> {
  await enter(client, schema);
  await client.query(view.ddl);
  if (schema !== 'rebuild' && view.indexes !== undefined) await client.query(view.indexes);
  for (const table of view.tables.map(quoted)) {
    if (schemaOf(view) === 'personal') {
      await client.query(`alter table ${schema}.${table} enable row level security`);
      continue;
    }
    await client.query(
      `alter table ${schema}.${table} enable row level security;
       create policy own_organisation on ${schema}.${table} for select to ${quoted(appRole)} using (${OWN_ROWS});
       grant select on ${schema}.${table} to ${quoted(appRole)};`,
    );
  }
}

/** What a second set still lacks when it is filled, with what the planner must know to use it from the first question on. */
export async function indexSecondSet(client: PoolClient, { indexes, tables }: View): Promise<void> {
  if (indexes === undefined) return;
  await enter(client, 'rebuild');
  await client.query(`set local statement_timeout = 0; set local maintenance_work_mem = '${INDEXING_MEMORY}'`);
  await client.query(`${indexes}; analyze ${tables.map(quoted).join(', ')}`);
}

async function enter(client: PoolClient, schema: ViewSchema): Promise<void> {
  const { rows } = await client.query<{ name: string }>(EXTENSIONS);
  await client.query(`set local search_path = ${[schema, 'pg_catalog', ...rows.map(({ name }) => name)].join(', ')}`);
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
