import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { platformPackage, usableBinaries } from './binaries';
import { serverUser } from './os-user';
import { findPostmaster, shutDown } from './postmaster';
import { startEmbedded } from './start-embedded';

const root = resolve(__dirname, '../../../..');
const AS_ROOT = process.getuid?.() === 0;

interface Said {
  readonly url: string;
  readonly port: number;
  readonly adopted: boolean;
  readonly error?: string;
}

/** A Node process that holds the server of a folder. */
class Holder {
  private constructor(
    private readonly child: ChildProcess,
    readonly said: Said,
  ) {}

  static async start(folder: string, port = 0): Promise<Holder> {
    const args = [
      '-r',
      join(root, 'tools/register-typescript.cjs'),
      join(root, 'libs/database/testing/hold-embedded.ts'),
    ];
    const child = spawn(process.execPath, [...args, folder, String(port)], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
    return new Holder(child, JSON.parse(line) as Said);
  }

  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.stdin!.write('stop\n');
    expect(await gone).toEqual([0, null]);
  }
}

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded server', () => {
  let folder: string;
  const cluster = () => join(folder, 'postgres');
  const postmaster = () => findPostmaster(cluster());
  const write = (url: string) => query(url, 'create table kept as select 42 as answer');
  const read = (url: string) => query(url, 'select answer from kept');
  const kept = [{ answer: 42 }];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gensvar-embedded-'));
    chmodSync(folder, 0o711);
  });
  afterEach(async () => {
    const left = postmaster();
    if (left) await shutDown(left);
    rmSync(folder, { recursive: true, force: true });
  });

  test('starts, stops, and a second start resumes with the same port', async () => {
    const first = await startEmbedded({ dataFolder: folder, fsync: false });
    await write(first.ownerUrl);
    const [owner] = await query(first.ownerUrl, 'select rolsuper from pg_roles where rolname = current_user');
    expect(owner).toEqual({ rolsuper: false });
    for (const file of ['postgres.json', 'postgres.log']) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(statSync(cluster()).mode & 0o777).toBe(0o700);
    await first.stop();
    expect(postmaster()).toBeUndefined();
    const second = await startEmbedded({ dataFolder: folder, fsync: false });
    expect([second.adopted, second.port]).toEqual([false, first.port]);
    expect(await read(second.ownerUrl)).toEqual(kept);
    await second.stop();
    expect(readdirSync(join(folder, 'postgres.users'))).toEqual([]);
  });

  test('two processes that start at once share one server; the last one stops it', async () => {
    const [a, b] = await Promise.all([Holder.start(folder), Holder.start(folder)]);
    expect([a.said.adopted, b.said.adopted].sort()).toEqual([false, true]);
    expect(a.said.port).toBe(b.said.port);
    await write(a.said.url);
    await a.stop();
    expect(await read(b.said.url)).toEqual(kept);
    await b.stop();
    expect(postmaster()).toBeUndefined();
  });

  test('kill -9 of PostgreSQL: the next start recovers', async () => {
    const first = await Holder.start(folder);
    await write(first.said.url);
    process.kill(postmaster()!.pid, 'SIGKILL');
    await first.stop();
    const second = await startEmbedded({ dataFolder: folder, fsync: false });
    expect(second.adopted).toBe(false);
    expect(await read(second.superuserUrl)).toEqual(kept);
    await second.stop();
  });

  test('kill -9 of Node: the orphan is adopted, and stopped by its new owner', async () => {
    const first = await Holder.start(folder);
    await write(first.said.url);
    const { pid } = postmaster()!;
    await first.kill();
    const second = await startEmbedded({ dataFolder: folder, fsync: false });
    expect([second.adopted, postmaster()!.pid]).toEqual([true, pid]);
    expect(await read(second.superuserUrl)).toEqual(kept);
    await second.stop();
    expect(postmaster()).toBeUndefined();
  });

  test('kill -9 of both: the next start recovers', async () => {
    const first = await Holder.start(folder);
    await write(first.said.url);
    process.kill(postmaster()!.pid, 'SIGKILL');
    await first.kill();
    const second = await startEmbedded({ dataFolder: folder, fsync: false });
    expect(second.adopted).toBe(false);
    expect(await read(second.superuserUrl)).toEqual(kept);
    await second.stop();
  });

  test('a wanted port that is taken is a clear error, and one that was used last is replaced', async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
    const { port } = taken.address() as { port: number };
    const start = startEmbedded({ dataFolder: folder, fsync: false, port });
    await expect(start).rejects.toThrow(`database.embedded: Port ${port} is taken by another program`);
    await new Promise((closed) => taken.close(closed));
    const first = await startEmbedded({ dataFolder: folder, fsync: false, port });
    await first.stop();
    const squatter = createServer();
    await new Promise<void>((listening) => squatter.listen(port, '127.0.0.1', listening));
    const second = await startEmbedded({ dataFolder: folder, fsync: false });
    expect(second.port).not.toBe(port);
    await second.stop();
    await new Promise((closed) => squatter.close(closed));
  });

  test('a start that fails says what the server said', async () => {
    const start = startEmbedded({ dataFolder: folder, fsync: false, settings: { work_mem: 'plenty' } });
    await expect(start).rejects.toThrow(/did not start in .*: it ended with code 1[^]*Its log ends:[^]*work_mem/);
    const server = await startEmbedded({ dataFolder: folder, fsync: false });
    await server.stop();
  });

  test('passwords that are missing are a clear error, and the cluster stays as it is', async () => {
    await (await startEmbedded({ dataFolder: folder, fsync: false })).stop();
    rmSync(join(folder, 'postgres.json'));
    await expect(startEmbedded({ dataFolder: folder })).rejects.toThrow(/postgres\.json .* is missing\. Restore it/);
    expect(existsSync(cluster())).toBe(true);
  });

  const asRoot = AS_ROOT ? test : test.skip;
  const why = AS_ROOT ? '' : ' (skipped: needs root)';

  asRoot(`as root, a data folder that postgres cannot enter is a clear error${why}`, async () => {
    chmodSync(folder, 0o700);
    const start = startEmbedded({ dataFolder: join(folder, 'data'), fsync: false });
    await expect(start).rejects.toThrow(/out of reach for the user postgres.*GENSVAR_DATA/);
  });

  asRoot(`as root, binaries that postgres cannot reach are copied once into the data folder${why}`, async () => {
    // The package is hidden from postgres by a folder only root enters, as a project in /root is.
    const hidden = join(folder, 'home');
    mkdirSync(hidden, { mode: 0o700 });
    const user = serverUser();
    const { folder: packaged, version } = platformPackage();
    cpSync(packaged, join(hidden, 'native'), { recursive: true, verbatimSymlinks: true });
    const unreachable = { folder: join(hidden, 'native'), version };
    const copy = usableBinaries(folder, user, unreachable);
    expect(copy).toBe(join(folder, `postgres-bin-${version}`));
    const made = statSync(copy).mtimeMs;
    expect(usableBinaries(folder, user, unreachable)).toBe(copy);
    expect(statSync(copy).mtimeMs).toBe(made);
    expect(readFileSync(join(copy, 'bin/postgres')).length).toBeGreaterThan(1_000_000);
  });

  test('a lock left by a process that is gone is taken over, by one of several that want it', async () => {
    // Our own pid with another start time: the pid was given to somebody else since.
    writeFileSync(join(folder, 'postgres.lock'), `${process.pid} 1`);
    const starts = await Promise.all([1, 2, 3].map(() => startEmbedded({ dataFolder: folder, fsync: false })));
    expect(starts.map((server) => server.adopted).sort()).toEqual([false, true, true]);
    for (const server of starts) await server.stop();
    expect(postmaster()).toBeUndefined();
    expect(existsSync(join(folder, 'postgres.lock'))).toBe(false);
  });
});
