import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LINUX = process.platform === 'linux';

/**
 * What tells a running process from a later one with the same pid: its start time (Linux: clock ticks since boot, proc(5)).
 * A zombie counts as gone: in a container nobody may ever reap it.
 * @returns undefined when no such process runs.
 */
export function processIdentity(pid: number): string | undefined {
  if (!LINUX) return ps(pid, 'lstart');
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the command in parentheses and may hold spaces and parentheses itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** The command line with its arguments separated by spaces; empty when no such process runs. */
export function commandLine(pid: number): string {
  if (!LINUX) return ps(pid, 'command') ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/**
 * Pids of the processes whose working folder is `folder`: PostgreSQL's processes stand in their data folder, so this finds
 * the children that outlive a killed postmaster for a moment. Always empty where there is no /proc.
 */
export function processesIn(folder: string): number[] {
  if (!LINUX) return [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && workingFolder(entry) === folder)
    .map(Number)
    .filter((pid) => pid !== process.pid && processIdentity(pid) !== undefined);
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
