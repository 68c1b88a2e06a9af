import { spawnSync } from 'node:child_process';
import { chownSync, chmodSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { embeddedError } from './embedded-error';
import type { OsUser } from './os-user';

/**
 * Where the service keeps its data when nobody says otherwise: /var/lib/gensvar for root (PostgreSQL's user cannot enter
 * /root), otherwise in the user's data directory (XDG Base Directory Specification).
 */
export function defaultDataFolder(): string {
  if (process.getuid?.() === 0) return '/var/lib/gensvar';
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'gensvar');
}

/** Paths of the embedded server inside a data folder. */
export interface Places {
  readonly root: string;
  /** PGDATA. */
  readonly cluster: string;
  readonly secrets: string;
  readonly log: string;
  readonly lock: string;
  /** One file for each process that uses the server. */
  readonly users: string;
}

/**
 * Makes the data folder. When root: others may pass through it but not list it, so that the server's user reaches its part.
 * @throws DomainError `database.embedded` when the server's user cannot reach it.
 */
export function preparePlaces(dataFolder: string, user: OsUser | undefined): Places {
  const root = resolve(dataFolder);
  const places = {
    root,
    cluster: join(root, 'postgres'),
    secrets: join(root, 'postgres.json'),
    log: join(root, 'postgres.log'),
    lock: join(root, 'postgres.lock'),
    users: join(root, 'postgres.users'),
  };
  const isNew = !existsSync(root);
  mkdirSync(places.users, { recursive: true, mode: 0o700 });
  if (isNew) chmodSync(root, user ? 0o711 : 0o700);
  if (user && spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', root], { ...user, cwd: '/' }).status !== 0) {
    throw embeddedError(
      `The data folder ${root} is out of reach for the user postgres, as whom the server runs when you are root. ` +
        'Name another one with GENSVAR_DATA (for example /var/lib/gensvar), or let others pass through (chmod o+x) it and every folder above it.',
    );
  }
  return places;
}

/** Gives a folder or file to the server's user. */
export function giveTo(user: OsUser | undefined, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}
