import { median, milliseconds, type Bench, type BenchSetting } from './bench';
import { psql } from './debian';
import { oneEvent, openStore, storeUrls } from './store';

const EVENTS = 200_000;
const AT_ONCE = 2_000;

/** Everything in order from Node, parsed ÷ psql's COPY of the same rows to nowhere. */
export const readBench: Bench = {
  name: 'read',
  async run({ server, rounds }: BenchSetting) {
    const store = await openStore(server);
    const { viewsUrl } = await storeUrls(server);
    for (let made = 0; made < EVENTS; made += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => store.append(oneEvent())));
    }
    const readAll = async () => {
      let events = 0;
      for await (const batch of store.readAll()) events += batch.length;
      if (events !== EVENTS) throw new Error(`read ${events} events of ${EVENTS}`);
    };
    const copyAll = () => psql(viewsUrl, 'copy (select * from event_store.events order by global_position) to stdout');
    const ours: number[] = [];
    const copy: number[] = [];
    const turns = [
      async () => ours.push(await milliseconds(readAll)),
      async () => copy.push(await milliseconds(copyAll)),
    ];
    await readAll();
    for (let round = 0; round < rounds; round++) {
      for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
    await store.close();
    const rate = (times: number[]) => Math.round((EVENTS * 1000) / median(times));
    return {
      ratio: median(copy.map((each, at) => each / ours[at]!)),
      rounds,
      detail: { events: EVENTS, eventsPerSecond: rate(ours), copyRowsPerSecond: rate(copy) },
    };
  },
};
