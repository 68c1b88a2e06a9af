import { CommandRunner, NoAdoptions } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import {
  declareEvent,
  EventCatalogue,
  newId,
  type Decider,
  type DomainEvent,
  type RecordedEvent,
} from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { z } from 'zod';
import { asViews } from '../testing/as-views';
import { NoteMarked, NoteThrown, NoteWritten } from '../testing/notes.fixture';
import { projectionHarness, type Harness } from '../testing';
import { effectKey, type Process } from '.';

const ReplySent = declareEvent('replies.ReplySent.v1', z.object({ to: z.string() }));
const replies: Decider<null, string, DomainEvent> = {
  module: 'replies',
  initial: null,
  decide: (to) => [ReplySent.of({ to })],
  evolve: (state) => state,
};
const CATALOGUE = new EventCatalogue([NoteWritten, NoteMarked, NoteThrown, ReplySent]);

describe('a process', () => {
  const store = () => new MemoryEventStore();
  let harness: Harness;
  let interrupt: (event: RecordedEvent) => Promise<void>;
  let calls: string[];
  beforeEach(() => {
    interrupt = async () => undefined;
    calls = [];
  });
  afterEach(() => harness.close());

  /** Sends a reply to every note: by a command, so that the reply is in the store or it is not. */
  async function start(definition: Partial<Process>, events: MemoryEventStore = store()): Promise<void> {
    const commands = new CommandRunner(events, new ClearSealer(), CATALOGUE, new NoAdoptions());
    const process: Process = {
      name: 'replies.acknowledge.v1',
      begins: 'start',
      events: new Set([NoteWritten.type]),
      tellsOutside: false,
      async handle(event) {
        calls.push(String(event.data['title']));
        const target = event.stream.slice(-36);
        await commands.create(replies, target, {
          organisation: event.organisation,
          actor: { id: newId(), role: 'service' },
          origin: event.origin,
          key: effectKey({ name: 'replies.acknowledge.v1' }, event, target),
          body: { target },
          causation: event.id,
        });
        await interrupt(event);
      },
      ...definition,
    };
    harness = await projectionHarness({ catalogue: CATALOGUE, views: [], processes: [process], store: events });
  }

  async function sent(): Promise<unknown[]> {
    const found: unknown[] = [];
    for await (const batch of harness.store.readAll())
      found.push(...batch.filter((event) => event.type === ReplySent.type).map((event) => event.data['to']));
    return found;
  }

  const write = (organisation: string, id: string, origin: 'live' | 'import' = 'live', title = '') =>
    harness.record(organisation, id, [NoteWritten.of({ title })], { origin });

  it('has its effect once, though it is cut between the effect and the checkpoint', async () => {
    await start({});
    const [organisation, ids] = [newId(), [newId(), newId(), newId()]];
    let cuts = 0;
    interrupt = async () => {
      // As if the runner had died here and another had come: what it did stays, where it stood is lost.
      if (cuts++ % 2 === 0) await asViews(harness.database, 'update projection.checkpoint set epoch = epoch + 1');
    };
    for (const id of ids) await write(organisation, id);
    await harness.catchUp();
    expect(calls).toHaveLength(6);
    expect(await sent()).toEqual(ids);
  });

  it('that tells somebody outside acts on live events only', async () => {
    await start({ tellsOutside: true });
    const [organisation, live] = [newId(), newId()];
    await write(organisation, newId(), 'import');
    await write(organisation, live);
    await harness.catchUp();
    expect(await sent()).toEqual([live]);
  });

  it('that begins now does nothing about what was recorded before it existed, and all after, also while it was stopped', async () => {
    const events = store();
    await start({ begins: 'now' }, events);
    const organisation = newId();
    await write(organisation, newId());
    await harness.catchUp();
    await harness.runner.stop();
    const later = newId();
    await write(organisation, later);
    await harness.catchUp();
    expect(await sent()).toEqual([later]);
  });

  it('that fails parks one organisation, and resumes it in order', async () => {
    await start({});
    const [first, second] = [newId(), newId()];
    const failing = { value: true };
    interrupt = async (event) => {
      if (failing.value && event.data['title'] === 'bad') throw new Error('no such address');
    };
    await write(first, newId(), 'live', 'bad');
    await write(second, newId(), 'live', 'good');
    await write(first, newId(), 'live', 'later');
    await harness.catchUp();
    expect(calls.filter((title) => title !== 'bad')).toEqual(['good']);
    expect((await harness.runner.status())[0]!.parked).toEqual([
      expect.objectContaining({ organisation: first, error: 'Error: no such address' }),
    ]);
    failing.value = false;
    harness.runner.retryParked();
    while ((await harness.runner.status())[0]!.parked.length > 0);
    expect(calls.slice(-2)).toEqual(['bad', 'later']);
    expect(await sent()).toHaveLength(3);
  });
});
