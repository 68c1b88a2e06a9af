import { execFileSync, spawnSync } from 'node:child_process';
import { embeddedError } from './embedded-error';

/** Whom the server runs as. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root, so root runs it as the system user `postgres`, made when missing. Everybody else
 * runs it as themselves: undefined.
 */
export function serverUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUp();
  if (known) return known;
  const attempts = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
    ['adduser', '-S', '-D', '-H', NAME],
  ] as const;
  const said: string[] = [];
  for (const [command, ...args] of attempts) {
    const run = spawnSync(command, args, { encoding: 'utf8' });
    said.push(run.error?.message ?? run.stderr.trim());
    const made = lookUp();
    if (made) return made;
  }
  throw embeddedError(`PostgreSQL does not run as root, and the user ${NAME} could not be made: ${said.join('; ')}`);
}

function lookUp(): OsUser | undefined {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, NAME], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
