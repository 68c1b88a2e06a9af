import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

export interface Finished {
  /** Exit code, or the signal that ended it. */
  readonly ended: number | NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartedCli {
  readonly process: ChildProcess;
  readonly finished: Promise<Finished>;
}

/** `gensvar …` in a process of its own, from the sources. It sees these variables and nothing else of the environment. */
export function startCli(args: readonly string[], environment: Readonly<Record<string, string>>): StartedCli {
  const child = spawn(
    process.execPath,
    ['-r', join(ROOT, 'tools/register-typescript.cjs'), join(ROOT, 'apps/cli/src/main.ts'), ...args],
    { cwd: ROOT, env: { PATH: process.env.PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const finished = new Promise<Finished>((done, fails) => {
    child.once('error', fails);
    child.once('close', (code, signal) => done({ ended: code ?? signal!, stdout, stderr }));
  });
  return { process: child, finished };
}

export function runCli(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Finished> {
  return startCli(args, environment).finished;
}
