import 'reflect-metadata';
// Before what it patches.
import './telemetry/at-start';
import { setFlagsFromString } from 'node:v8';
import { DomainError } from '@gensvar/kernel';
import { start, type Started } from './start';

// V8 lets a heap grow to four times of what lives in it where the machine has memory for that, and gives little back: here
// it is the garbage of requests, 200 MB of it under load. The machine is PostgreSQL's too, whose cache needs that more.
setFlagsFromString('--heap-growing-percent=100');

// Standard output is for whoever started it; the log and the database's lines go to standard error.
const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** Ctrl-C twice ends it at once: whatever is half done is undone by the database. */
function stopOnSignals(started: Promise<Started>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(130);
      stopping = true;
      say('Gensvar stops.');
      started
        .then(({ stop }) => stop())
        .then(
          () => process.exit(0),
          (error) => fail(error),
        );
    });
  }
}

function fail(error: unknown): never {
  if (error instanceof DomainError) complain(`${error.code}: ${error.detail}`);
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}

const started = start(process.env, complain);
stopOnSignals(started);
started.then(({ url, dataFolder }) => say(`Gensvar serves on ${url} (data folder: ${dataFolder})`), fail);
