import { join } from 'node:path';
import { Client } from 'pg';
import { readIfThere } from './private-file';
import { commandLine, processesIn, processIdentity } from './process-table';
import { until } from './until';

/** A running postmaster, as its postmaster.pid says. */
export interface Postmaster {
  readonly pid: number;
  readonly identity: string;
  readonly port: number;
  /** `starting`, `ready`, `stopping` or `standby`; empty for a moment at the beginning. */
  readonly status: string;
}

export function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/**
 * The postmaster of this data folder, if its postmaster.pid names a process that runs and is one: after a crash the file
 * stays, and the pid may belong to anybody by then. Lines of the file: pid, folder, start, port, socket folder, address,
 * shared memory, status.
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readIfThere(pidFile(cluster))
    ?.split('\n')
    .map((line) => line.trim());
  const pid = Number(lines?.[0]);
  if (!lines || !(pid > 0)) return undefined;
  const identity = processIdentity(pid);
  const command = commandLine(pid);
  if (identity === undefined || !command.includes('postgres') || !command.includes(cluster)) return undefined;
  return { pid, identity, port: Number(lines[3] ?? 0), status: lines[7] ?? '' };
}

export function runs(process: { pid: number; identity: string }): boolean {
  return processIdentity(process.pid) === process.identity;
}

/** Whether the server answers a query; a server that still recovers does not yet. */
export async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Fast shutdown (SIGINT), and if that takes more than a minute an immediate one (SIGQUIT: the next start recovers).
 * Never SIGKILL: it would leave the children running for a while.
 * @returns false when it still runs.
 */
export async function shutDown(postmaster: Postmaster, patience = 60_000): Promise<boolean> {
  for (const [signal, milliseconds] of [
    ['SIGINT', patience],
    ['SIGQUIT', 15_000],
  ] as const) {
    try {
      process.kill(postmaster.pid, signal);
    } catch {
      return !runs(postmaster);
    }
    if (await until(milliseconds, () => !runs(postmaster))) return true;
  }
  return false;
}

/** Waits for the children of a killed postmaster: two servers on one folder would corrupt it. @returns false when some stay. */
export async function childrenGone(cluster: string): Promise<boolean> {
  return (await until(15_000, () => processesIn(cluster).length === 0)) ?? false;
}
