import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { embeddedError } from './embedded-error';
import { readIfThere, writePrivateFile } from './private-file';

/** Storage format of `postgres.json` (0600) in the data folder. */
export interface Secrets {
  readonly port: number;
  readonly superuser: { readonly name: string; readonly password: string };
  /** Owns the database and runs migrations; no superuser, so that it is the same thing as on an outside server. */
  readonly owner: { readonly name: string; readonly password: string };
}

export const DATABASE_NAME = 'gensvar';

/** Reads the secrets, or makes them for a folder that holds no cluster yet. */
export function loadSecrets(path: string, clusterExists: boolean): Secrets {
  const text = readIfThere(path);
  if (text !== undefined) return JSON.parse(text) as Secrets;
  if (clusterExists)
    throw embeddedError(
      `${path} with the database's passwords is missing. Restore it from the backup of the data folder.`,
    );
  const password = () => randomBytes(24).toString('hex');
  const secrets: Secrets = {
    port: 0,
    superuser: { name: 'postgres', password: password() },
    owner: { name: 'gensvar', password: password() },
  };
  writePrivateFile(path, JSON.stringify(secrets, null, 2));
  return secrets;
}

/**
 * The secrets with a port that is free now: the wanted one, or the one used last, or any; what is chosen is kept.
 * @throws DomainError `database.embedded` when the wanted port is taken.
 */
export async function choosePort(path: string, secrets: Secrets, wanted: number): Promise<Secrets> {
  const port = (await freePort(wanted || secrets.port)) ?? (wanted ? undefined : await freePort(0));
  if (port === undefined)
    throw embeddedError(`Port ${wanted} is taken by another program. Name another port, or none.`);
  return keepPort(path, secrets, port);
}

/** Records the port in use. */
export function keepPort(path: string, secrets: Secrets, port: number): Secrets {
  if (secrets.port === port) return secrets;
  const changed = { ...secrets, port };
  writePrivateFile(path, JSON.stringify(changed, null, 2));
  return changed;
}

function freePort(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

/** A connection URL to a database of the embedded server. */
export function embeddedUrl(secrets: Secrets, role: 'superuser' | 'owner', database = DATABASE_NAME): string {
  const { name, password } = secrets[role];
  return `postgres://${name}:${password}@127.0.0.1:${secrets.port}/${database}`;
}
