import { execFile } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { giveTo, type Places } from './data-folder';
import { embeddedError } from './embedded-error';
import type { OsUser } from './os-user';
import { answers } from './postmaster';
import { DATABASE_NAME, embeddedUrl, type Secrets } from './secrets';

const run = promisify(execFile);

export function clusterExists(places: Places): boolean {
  return existsSync(join(places.cluster, 'PG_VERSION'));
}

/**
 * Makes the cluster: UTF-8, data checksums, passwords by SCRAM. The default collation is code point order, which no
 * update of a library ever changes (so no index needs a rebuild); Swedish order is asked for: COLLATE "sv-SE-x-icu".
 * It is made aside and renamed, so that a cluster is whole or not there.
 */
export async function makeCluster(
  places: Places,
  binaries: string,
  user: OsUser | undefined,
  secrets: Secrets,
  sync: boolean,
): Promise<void> {
  const draft = `${places.cluster}.new`;
  const passwordFile = `${places.secrets}.initdb`;
  rmSync(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, secrets.superuser.password, { mode: 0o600 });
  giveTo(user, draft);
  giveTo(user, passwordFile);
  const args = [
    `--pgdata=${draft}`,
    `--username=${secrets.superuser.name}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--set=timezone=UTC',
    '--set=log_timezone=UTC',
    '--set=log_line_prefix=%m [%p] %q%a ',
    '--set=max_wal_size=2GB',
    '--set=random_page_cost=1.1',
    ...(sync ? [] : ['--no-sync']),
  ];
  try {
    await run(join(binaries, 'bin', 'initdb'), args, { ...user, cwd: places.root, env: serverEnvironment() });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw embeddedError(
      `The database could not be made in ${places.cluster}.`,
      (stderr || message).trim().split('\n').slice(-15),
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, places.cluster);
}

/** Nothing of the caller's PG* or LC_* settings reaches the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

/** The owner's role and database; both steps may have been done before. */
export async function ensureDatabase(secrets: Secrets): Promise<void> {
  if (await answers(embeddedUrl(secrets, 'owner'))) return;
  const client = new Client({ connectionString: embeddedUrl(secrets, 'superuser', 'postgres') });
  await client.connect();
  try {
    const { name, password } = secrets.owner;
    const role = await client.query('select from pg_roles where rolname = $1', [name]);
    // Both come from our own file of hex digits and fixed names, so nothing needs quoting.
    await client.query(`${role.rowCount ? 'alter' : 'create'} role ${name} login createrole password '${password}'`);
    const database = await client.query('select from pg_database where datname = $1', [DATABASE_NAME]);
    if (!database.rowCount) await client.query(`create database ${DATABASE_NAME} owner ${name}`);
  } finally {
    await client.end();
  }
}
