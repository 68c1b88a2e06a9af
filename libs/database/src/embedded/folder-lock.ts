import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { embeddedError } from './embedded-error';
import { readIfThere } from './private-file';
import { processIdentity } from './process-table';
import { until } from './until';

let drafts = 0;

/** The line by which a process signs a lock or a registration: pid and identity. */
export function signature(): string {
  return `${process.pid} ${processIdentity(process.pid)}`;
}

/** Whether the process that signed still runs. */
export function signerRuns(signed: string): boolean {
  const [pid, identity] = signed.trim().split(/ (.*)/);
  return identity !== undefined && processIdentity(Number(pid)) === identity;
}

/**
 * Runs `work` while holding the lock file; processes (and callers in one process) wait for each other. The lock of a
 * process that died is taken over.
 * @throws DomainError `database.embedded` when another process holds it for two minutes.
 */
export async function withFolderLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const draft = `${path}.${process.pid}.${++drafts}`;
  writeFileSync(draft, signature());
  try {
    if (!(await until(120_000, () => take(path, draft)))) {
      throw embeddedError(
        `${path} has been held for two minutes by process ${readIfThere(path) ?? '?'}. Stop that process.`,
      );
    }
  } finally {
    rmSync(draft, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string, draft: string): boolean {
  try {
    // A link appears with its content in one step, and only if the name is free.
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const held = readIfThere(path);
  if (held !== undefined && !signerRuns(held)) discard(path, held, draft);
  return false;
}

/** Moves a dead holder's lock away; gives it back when another process was quicker and the lock is a live one by now. */
function discard(path: string, expected: string, draft: string): void {
  const aside = `${draft}.stale`;
  try {
    renameSync(path, aside);
    if (readIfThere(aside) !== expected) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
