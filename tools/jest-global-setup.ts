import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import Module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '@jest/types';

const NEEDS_SERVER = /\.(int|e2e)\.spec\.ts$/;

declare global {
  var stopTestServer: (() => Promise<void>) | undefined;
}

/**
 * Starts one PostgreSQL for all specs of the run, in a temporary folder, without fsync, unless no spec asked for needs it.
 * GENSVAR_TEST_SERVER names it by its superuser's URL; when that is set already, that server is used.
 */
export default async function startTestServer(config: Config.GlobalConfig): Promise<void> {
  if (process.env.GENSVAR_TEST_SERVER || !serverNeeded(config)) return;
  const folder = mkdtempSync(join(tmpdir(), 'gensvar-test-'));
  chmodSync(folder, 0o711);
  const { startEmbedded } = librariesByName(config.rootDir);
  const server = await startEmbedded({
    dataFolder: folder,
    fsync: false,
    settings: { max_connections: '300', jit: 'off', max_wal_size: '512MB' },
  });
  process.env.GENSVAR_TEST_SERVER = server.superuserUrl;
  // Removes server and folder also when this process is interrupted or killed.
  const guard = fork(join(__dirname, 'jest-server-guard.cjs'), [folder], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  guard.unref();
  guard.channel?.unref();
  globalThis.stopTestServer = () =>
    new Promise((stopped) => {
      guard.ref();
      guard.once('exit', () => stopped());
      guard.disconnect();
    });
}

function serverNeeded(config: Config.GlobalConfig): boolean {
  const asked = config.testPathPatterns.toExecutor({ rootDir: config.rootDir });
  return ['apps', 'libs', 'bench', 'tools'].some((folder) =>
    filesIn(join(config.rootDir, folder)).some((path) => NEEDS_SERVER.test(path) && asked.isMatch(path)),
  );
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  } catch {
    return [];
  }
}

/** Jest maps no module names in here, so `@gensvar/…` is taught to Node's own resolution. */
function librariesByName(root: string): typeof import('../libs/database/src/embedded/start-embedded') {
  const resolution = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };
  const original = resolution._resolveFilename;
  resolution._resolveFilename = (request, ...rest) => {
    const lib = /^@gensvar\/([^/]+)$/.exec(request)?.[1];
    return original.call(Module, lib ? join(root, 'libs', lib, 'src/index.ts') : request, ...rest);
  };
  try {
    return require('../libs/database/src/embedded/start-embedded');
  } finally {
    resolution._resolveFilename = original;
  }
}
