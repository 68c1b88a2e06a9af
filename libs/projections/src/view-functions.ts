import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { quoted } from './column';
import type { View, ViewFunction } from './view';

/** pg_temp last, or whoever calls could put tables of their own before ours. */
const SEARCH_PATH = 'personal, views, pg_catalog, pg_temp';
/** Compiling a statement that is run once, or starting helpers for it, takes longer than running it. */
const PLANNING = 'set jit = off set max_parallel_workers_per_gather = 0';

/**
 * Makes the functions of a view in `personal` where they are missing or were declared otherwise. They run as the views
 * role, which owns the tables; only the app role may call them.
 * @throws TypeError when a view in `views` has any: app reads those tables itself
 */
export async function makeFunctions(client: PoolClient, view: View, appRole: string): Promise<void> {
  const functions = view.functions ?? [];
  if (functions.length === 0) return;
  if (view.schema !== 'personal') throw new TypeError(`${view.name}: only a view in personal is read by functions`);
  const standing = await declarations(client);
  for (const made of functions) {
    const declaration = createHash('sha256')
      .update(JSON.stringify([SEARCH_PATH, PLANNING, appRole, made]))
      .digest('hex');
    if (standing.get(made.name) !== declaration) await make(client, made, declaration, appRole);
  }
}

/** What each function was made from, by name. */
async function declarations(client: PoolClient): Promise<Map<string, string | null>> {
  const { rows } = await client.query<{ name: string; declaration: string | null }>(
    `select proname as name, obj_description(oid, 'pg_proc') as declaration
       from pg_proc where pronamespace = 'personal'::regnamespace`,
  );
  return new Map(rows.map(({ name, declaration }) => [name, declaration]));
}

async function make(
  client: PoolClient,
  { name, parameters, returns, body }: ViewFunction,
  declaration: string,
  appRole: string,
): Promise<void> {
  const called = `personal.${quoted(name)}`;
  await client.query(
    `drop function if exists ${called};
     create function ${called}(${parameters}) returns ${returns} language plpgsql stable
       security definer set search_path = ${SEARCH_PATH} ${PLANNING} as ${dollarQuoted(body)};
     comment on function ${called} is '${declaration}';
     revoke all on function ${called} from public;
     grant execute on function ${called} to ${quoted(appRole)};`,
  );
}

function dollarQuoted(body: string): string {
  if (body.includes('$gensvar$')) throw new TypeError('a function body may not hold its own quote');
  return `$gensvar$${body}$gensvar$`;
}
