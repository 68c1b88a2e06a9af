import { DomainError } from '@gensvar/kernel';
import { Client } from 'pg';

const OLDEST = 150_000;

/** What tells a database from every other one: its server's start and its own name, and who asks. */
const WHICH = `select pg_postmaster_start_time()::text || ' ' || current_database() as place,
  current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`;

interface Answer {
  readonly place: string;
  readonly version: number;
  readonly encoding: string;
}

/**
 * Asks by each URL, so that a wrong one is told by its variable's name and before anything is changed.
 * @throws DomainError `database.unreachable` (kind unavailable), `database.settings`
 */
export async function checkSameDatabase(urls: Readonly<Record<string, string>>): Promise<void> {
  let first: { variable: string; place: string } | undefined;
  for (const [variable, url] of Object.entries(urls)) {
    const { place, version, encoding } = await ask(variable, url);
    if (version < OLDEST)
      throw wrong(`${variable} leads to PostgreSQL ${Math.floor(version / 10_000)}; 15 or later is needed.`);
    if (encoding !== 'UTF8') throw wrong(`The database of ${variable} is encoded as ${encoding}; UTF8 is needed.`);
    first ??= { variable, place };
    if (first.place !== place) throw wrong(`${variable} leads to another database than ${first.variable}.`);
  }
}

async function ask(variable: string, url: string): Promise<Answer> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Answer>(WHICH)).rows[0]!;
  } catch (error) {
    const said = (error as Error).message || (error as { code?: string }).code || String(error);
    throw new DomainError('database.unreachable', `${variable} does not lead to a database: ${said}`, 'unavailable', {
      retryAfter: 10,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function wrong(detail: string): DomainError {
  return new DomainError('database.settings', detail);
}
