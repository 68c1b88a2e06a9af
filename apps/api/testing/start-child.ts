import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** `npm start` in a process of its own: `url` once it serves, `ended` with its exit code or signal. */
export interface StartedChild {
  readonly process: ChildProcess;
  readonly url: string;
  /** What it said on standard output, and its log. */
  readonly output: () => string;
  readonly log: () => string;
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** @throws with everything it said when it ends before it serves */
export function startChild(environment: Record<string, string>): Promise<StartedChild> {
  const child = spawn(
    process.execPath,
    ['-r', join(ROOT, 'tools/register-typescript.cjs'), join(ROOT, 'apps/api/src/main.ts')],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  let complained = '';
  const ended = new Promise<number | NodeJS.Signals>((done) => {
    child.once('exit', (code, signal) => done(code ?? signal!));
  });
  child.stderr.on('data', (data) => (complained += data));
  return new Promise((serves, fails) => {
    child.stdout.on('data', (data) => {
      said += data;
      const url = /serves on (\S+)/.exec(said)?.[1];
      if (url) serves({ process: child, url, output: () => said, log: () => complained, ended });
    });
    void ended.then((how) => fails(new Error(`ended with ${how}:\n${said}${complained}`)));
  });
}
