import { Client } from 'pg';

/** Every row of every table of some schemas as text, by table. What is stored as bytes is also given as the text it may hold. */
export async function dumpOf(url: string, schemas: (name: string) => boolean): Promise<Map<string, string[]>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ schema: string; name: string }>(
      `select n.nspname as schema, format('%I.%I', n.nspname, c.relname) as name
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        order by 2`,
    );
    const dump = new Map<string, string[]>();
    for (const { schema, name } of tables.rows) {
      if (!schemas(schema)) continue;
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      dump.set(
        name,
        rows.map(({ row }) => row + bytesIn(row)),
      );
    }
    return dump;
  } finally {
    await client.end();
  }
}

function bytesIn(row: string): string {
  return [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('utf8')).join('');
}
