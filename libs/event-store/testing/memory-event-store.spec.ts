import { newId } from '@gensvar/kernel';
import { eventStoreContract, plainAppend, readEverything } from './event-store-contract';
import { MemoryEventStore } from './memory-event-store';

eventStoreContract('in memory', async () => new MemoryEventStore());

test('its clock can be set, and recordedAt never falls when it goes back', async () => {
  let now = '2026-03-02T08:00:00.000Z';
  const store = new MemoryEventStore({ now: () => now });
  const organisation = newId();
  for (now of ['2026-03-02T08:00:00.000Z', '2026-03-01T08:00:00.000Z', '2026-03-03T08:00:00.000Z']) {
    await store.append(plainAppend(organisation));
  }
  const times = (await readEverything(store)).map((event) => event.recordedAt.slice(8, 10));
  expect(times).toEqual(['02', '02', '03']);
});
