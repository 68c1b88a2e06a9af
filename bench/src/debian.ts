import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VERSIONS = '/usr/lib/postgresql';

/** A program of Debian's postgresql packages: the baselines are other people's, on the same server. */
function program(name: string): string {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().reverse() : [];
  const found = versions.map((version) => join(VERSIONS, version, 'bin', name)).find(existsSync);
  return found ?? name;
}

/** Transactions a second of a script, as pgbench itself counts them, without its connecting. */
export async function pgbench(url: string, script: string, clients: number, seconds: number): Promise<number> {
  const threads = String(Math.min(2, clients));
  const args = ['-n', '-M', 'prepared', '-f', script, '-c', String(clients), '-j', threads, '-T', String(seconds), url];
  const { stdout } = await run(program('pgbench'), args);
  const found = /^tps = ([\d.]+)/m.exec(stdout);
  if (!found) throw new Error(`pgbench gave no figure:\n${stdout}`);
  return Number(found[1]);
}

/** Runs one statement with psql; what it prints goes to /dev/null. */
export async function psql(url: string, sql: string): Promise<void> {
  await run(program('psql'), [url, '--no-psqlrc', '--quiet', '--output', '/dev/null', '--command', sql]);
}
