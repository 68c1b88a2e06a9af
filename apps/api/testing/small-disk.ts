import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../composition/testing/data-folder';

/** A file system of its own, as large as was asked for. */
export interface SmallDisk {
  readonly path: string;
  /** Writes until nothing more fits. */
  fill(): void;
  /** Takes away what `fill` wrote. */
  empty(): void;
  remove(): void;
}

/** Undefined where this process may not mount one. @param size in MiB */
export function smallDisk(size: number): SmallDisk | undefined {
  const folder = temporaryFolder();
  try {
    // 711: the embedded server's own user must be able to reach its folder.
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m,mode=711`, 'tmpfs', folder.path], { stdio: 'ignore' });
  } catch {
    folder.remove();
    return undefined;
  }
  const ballast = join(folder.path, 'ballast');
  return {
    path: folder.path,
    fill: () => fill(ballast),
    empty: () => rmSync(ballast),
    remove: () => {
      execFileSync('umount', ['--lazy', folder.path]);
      folder.remove();
    },
  };
}

function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (const bytes of [1_048_576, 4096]) {
      const block = Buffer.alloc(bytes);
      while (writes(handle, block));
    }
  } finally {
    closeSync(handle);
  }
}

function writes(handle: number, block: Buffer): boolean {
  try {
    return writeSync(handle, block) === block.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
