import { ClearSealer } from '@gensvar/kernel/testing';
import { ViewRunner } from '../src';
import { noteHistory, slowStore } from './note-history.fixture';
import { NOTES, notesList } from './notes.fixture';

/**
 * A process to be killed: runs the list of notes on `database`, while `count` events of the history are appended.
 * `present` of them are there from the start; `rebuild` rebuilds instead, and says when it is in the midst of it.
 */
async function main(): Promise<void> {
  const { database, present, count, rebuild } = JSON.parse(process.argv[2]!) as {
    database: { appUrl: string; viewsUrl: string };
    present: number;
    count: number;
    rebuild?: boolean;
  };
  const store = slowStore();
  const history = noteHistory(store, count);
  for (let at = 0; at < present; at++) await history.next();
  const runner = ViewRunner.open({ store, catalogue: NOTES, sealer: new ClearSealer(), database, views: [notesList] });
  if (rebuild) {
    await runner.rebuild(notesList.name, (progress) => {
      if (progress.phase !== 'events') return;
      process.send!('in the midst');
      // Holds the second set of tables and its checkpoint until it is killed.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
    });
  }
  runner.start();
  process.send!('started');
  for await (const _ of history) await new Promise(setImmediate);
}

void main();
