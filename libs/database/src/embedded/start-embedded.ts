import { spawn } from 'node:child_process';
import { closeSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usableBinaries } from './binaries';
import { clusterExists, ensureDatabase, makeCluster, serverEnvironment } from './cluster';
import { preparePlaces, type Places } from './data-folder';
import { embeddedError } from './embedded-error';
import { signature, signerRuns, withFolderLock } from './folder-lock';
import { serverUser } from './os-user';
import { answers, childrenGone, findPostmaster, pidFile, runs, shutDown, type Postmaster } from './postmaster';
import { readIfThere } from './private-file';
import { choosePort, embeddedUrl, keepPort, loadSecrets, type Secrets } from './secrets';
import { ServerLog } from './server-log';
import { until } from './until';

/** What `startEmbedded` is told. */
export interface EmbeddedOptions {
  /** Made when missing. Everything of the server lies in it: cluster, passwords, log, and copied binaries where needed. */
  readonly dataFolder: string;
  /** 0 or undefined: the port used last, or any free one. */
  readonly port?: number;
  /** Lines for the operator: the server's log while starting and stopping, and what was decided. */
  readonly onLog?: (line: string) => void;
  /** Server settings for this start (`{ max_connections: '300' }`). */
  readonly settings?: Readonly<Record<string, string>>;
  /** false: a crash of the machine loses everything. For tests only. */
  readonly fsync?: boolean;
}

/** A running embedded server. */
export interface EmbeddedServer {
  /** Owner of the database `gensvar`, not a superuser. */
  readonly ownerUrl: string;
  /** Superuser, database `postgres`: for backups and tests. */
  readonly superuserUrl: string;
  readonly port: number;
  /** True when a server was found running: left by a process that was killed, or in use by another one. */
  readonly adopted: boolean;
  /** Fast shutdown, waited for; the last process that uses the server shuts it down, the others only take their leave. */
  stop(): Promise<void>;
}

let registrations = 0;

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that runs there. Safe to call in several processes
 * at once: they share one server.
 * @throws DomainError `database.embedded`, with the last lines of the server's log.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const user = serverUser();
  const places = preparePlaces(options.dataFolder, user);
  const onLog = options.onLog ?? (() => undefined);
  return withFolderLock(places.lock, async () => {
    const log = new ServerLog(places.log, onLog);
    let secrets = loadSecrets(places.secrets, clusterExists(places));
    const found = await adopt(places, secrets, log, onLog);
    if (found) {
      secrets = keepPort(places.secrets, secrets, found.port);
    } else {
      const binaries = usableBinaries(places.root, user);
      if (!clusterExists(places)) await makeCluster(places, binaries, user, secrets, options.fsync !== false);
      secrets = await choosePort(places.secrets, secrets, options.port ?? 0);
      const args = serverArguments(places, secrets, options);
      const file = log.open();
      // A process group of its own: Ctrl-C in a terminal must reach the service alone, which then stops the server.
      const server = spawn(join(binaries, 'bin', 'postgres'), args, {
        ...user,
        cwd: places.root,
        env: serverEnvironment(),
        detached: true,
        stdio: ['ignore', file, file],
      });
      closeSync(file);
      server.unref();
      let ended: string | undefined;
      server.once('error', (error) => (ended = error.message));
      server.once('exit', (code, signal) => (ended = `it ended with ${signal ?? `code ${code}`}`));
      const up = await until(300_000, () => ended !== undefined || isUp(places, secrets));
      log.flush();
      if (up === undefined || ended !== undefined) {
        throw embeddedError(
          `PostgreSQL did not start in ${places.cluster}: ${ended ?? 'no answer in five minutes'}.`,
          log.tail(),
        );
      }
    }
    await ensureDatabase(secrets);
    const registration = register(places);
    return {
      ownerUrl: embeddedUrl(secrets, 'owner'),
      superuserUrl: embeddedUrl(secrets, 'superuser', 'postgres'),
      port: secrets.port,
      adopted: found !== undefined,
      stop: () => withFolderLock(places.lock, () => leave(places, registration, new ServerLog(places.log, onLog))),
    };
  });
}

function serverArguments(places: Places, secrets: Secrets, options: EmbeddedOptions): string[] {
  const settings: Record<string, string> = {
    ...(options.fsync === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
    ...options.settings,
    port: String(secrets.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  };
  return ['-D', places.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function isUp(places: Places, secrets: Secrets): Promise<boolean> {
  return findPostmaster(places.cluster)?.status === 'ready' && answers(embeddedUrl(secrets, 'superuser', 'postgres'));
}

/** A server that runs already and answers; one that hangs is stopped, and the remains of a killed one are waited for. */
async function adopt(
  places: Places,
  secrets: Secrets,
  log: ServerLog,
  onLog: (line: string) => void,
): Promise<Postmaster | undefined> {
  const found = findPostmaster(places.cluster);
  if (found) {
    const url = embeddedUrl({ ...secrets, port: found.port }, 'superuser', 'postgres');
    const settled = await until(found.status === 'ready' ? 10_000 : 300_000, async () => !runs(found) || answers(url));
    if (settled && runs(found)) {
      onLog(`adopted the PostgreSQL that runs in ${places.cluster} (process ${found.pid}, port ${found.port})`);
      return found;
    }
    onLog(`the PostgreSQL found in ${places.cluster} (process ${found.pid}) does not answer: stopping it`);
    if (!(await shutDown(found, 10_000))) {
      throw embeddedError(
        `Process ${found.pid} holds ${places.cluster}, does not answer and does not stop.`,
        log.tail(),
      );
    }
  }
  if (!(await childrenGone(places.cluster))) {
    throw embeddedError(
      `Processes of a killed PostgreSQL are still in ${places.cluster}. End them, then start again.`,
      log.tail(),
    );
  }
  // The pid of a killed server may belong to somebody else by now; PostgreSQL would take that for a running server.
  rmSync(pidFile(places.cluster), { force: true });
  return undefined;
}

function register(places: Places): string {
  const registration = join(places.users, `${process.pid}.${++registrations}`);
  writeFileSync(registration, signature());
  return registration;
}

async function leave(places: Places, registration: string, log: ServerLog): Promise<void> {
  rmSync(registration, { force: true });
  for (const entry of readdirSync(places.users)) {
    const path = join(places.users, entry);
    if (signerRuns(readIfThere(path) ?? '')) return;
    rmSync(path, { force: true });
  }
  const postmaster = findPostmaster(places.cluster);
  if (postmaster && !(await shutDown(postmaster))) {
    throw embeddedError(`PostgreSQL (process ${postmaster.pid}) does not stop.`, log.tail());
  }
  log.flush();
}
