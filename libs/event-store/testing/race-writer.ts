import { setTimeout as sleep } from 'node:timers/promises';
import { pool } from '@gensvar/database';
import { newId } from '@gensvar/kernel';
import { PostgresEventStore, WrongExpectedRevision } from '@gensvar/event-store';
import { plainAppend } from './event-store-contract';

/**
 * A process of the race test with two stores, so two writers: `race-writer.ts <app url> <views url> <milliseconds>`.
 * Sends its parent the ids of all events that were stored.
 */
async function main([appUrl, viewsUrl, milliseconds]: string[]): Promise<void> {
  const end = Date.now() + Number(milliseconds);
  const options = { appUrl: appUrl!, viewsUrl: viewsUrl! };
  const stores = await Promise.all([PostgresEventStore.open(options), PostgresEventStore.open(options)]);
  const stored = await Promise.all([
    ...stores.flatMap((store) => [write(store, end), write(store, end)]),
    linger(appUrl!, end),
  ]);
  await Promise.all(stores.map((store) => store.close()));
  process.send!(stored.flat(), () => process.disconnect());
}

/** Appends of one to five events, alone and several at once, to new and known streams, with pauses and conflicts. */
async function write(store: PostgresEventStore, end: number): Promise<string[]> {
  const organisation = newId();
  const stored: string[] = [];
  let last: { object: string; revision: number } | undefined;
  while (Date.now() < end) {
    const object = newId();
    const appends = [
      plainAppend(organisation, 'none', 1 + random(5), object),
      ...Array.from({ length: random(4) }, () => plainAppend(organisation, 'none', 1 + random(3))),
      ...(last ? [plainAppend(organisation, last.revision, 1, last.object)] : []),
      // Somebody has this stream already: refused among neighbours that pass.
      ...(last ? [plainAppend(organisation, 'none', 1, last.object)] : []),
    ];
    const outcomes = await Promise.allSettled(appends.map((append) => store.append(append)));
    outcomes.forEach((outcome, at) => {
      if (outcome.status === 'fulfilled') stored.push(...appends[at]!.events.map((event) => event.id));
      else if (!(outcome.reason instanceof WrongExpectedRevision)) throw outcome.reason;
    });
    last = { object, revision: appends[0]!.events.length - 1 };
    if (random(3) === 0) await sleep(random(8));
  }
  return stored;
}

/**
 * Transactions that append and hold the lock for a while. Some are committed; most are rolled back or fail, and each of
 * those leaves a hole in the positions.
 */
async function linger(appUrl: string, end: number): Promise<string[]> {
  const connections = pool(appUrl, { name: 'race', size: 1 });
  const client = await connections.connect();
  const stored: string[] = [];
  while (Date.now() < end) {
    const { organisation, stream, events } = plainAppend(newId(), 'none', 1 + random(3));
    await client.query('begin');
    await client.query('select event_store.append($1, $2, -1, $3)', [organisation, stream, JSON.stringify(events)]);
    await sleep(random(10));
    const ending = random(3);
    if (ending === 0) await client.query('select 1 / 0').catch(() => undefined);
    await client.query(ending === 2 ? 'commit' : 'rollback');
    if (ending === 2) stored.push(...events.map((event) => event.id));
    await sleep(random(30));
  }
  client.release();
  await connections.end();
  return stored;
}

function random(below: number): number {
  return Math.floor(Math.random() * below);
}

void main(process.argv.slice(2));
