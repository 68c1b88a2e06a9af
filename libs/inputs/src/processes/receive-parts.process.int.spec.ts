import { CommandRunner, NoAdoptions, type Invocation } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import { EventCatalogue, FORGOTTEN, newId, streamName, type StoredEvent } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { projectionHarness, type Harness } from '@gensvar/projections/testing';
import { BOARD, receipt, WATER } from '../../testing';
import type { InputCommand } from '../input.commands';
import { inputDecider } from '../input.decider';
import { INPUT_EVENTS } from '../input.events';
import { partId } from '../input.merging.decider';
import { received } from '../input.state';
import { ReceiveParts } from './receive-parts.process';

const catalogue = new EventCatalogue(INPUT_EVENTS);

/** Opens what it sealed, until the key is gone. */
class Erasable extends ClearSealer {
  erased = false;

  override async open(events: readonly StoredEvent[]) {
    const opened = await super.open(events);
    if (!this.erased) return opened;
    return opened.map((paths) => Object.fromEntries(Object.keys(paths).map((path) => [path, FORGOTTEN])));
  }
}

describe('receiving the parts of a split input', () => {
  const store = new MemoryEventStore();
  const sealer = new Erasable();
  const runner = new CommandRunner(store, sealer, catalogue, new NoAdoptions());
  let harness: Harness;
  let organisation: string;
  /** Called before each part that the process receives. */
  let before: (id: string) => void;

  beforeAll(async () => {
    // As the service's runner, but cut where a spec says.
    const cut = Object.assign(Object.create(runner) as CommandRunner, {
      createOrUpdate: async (...command: Parameters<CommandRunner['createOrUpdate']>) => {
        before(command[1]);
        return runner.createOrUpdate(...command);
      },
    });
    const process = new ReceiveParts({ runner: cut, store, sealer });
    harness = await projectionHarness({ catalogue, store, sealer, views: [], processes: [process] });
  });
  beforeEach(() => {
    organisation = newId();
    before = () => undefined;
    sealer.erased = false;
  });
  afterAll(() => harness.close());

  const as = (more: Partial<Invocation> = {}): Invocation => ({
    organisation,
    actor: { id: newId(), role: 'officer' },
    origin: 'live',
    ...more,
  });
  const tell = (id: string, command: InputCommand, more: Partial<Invocation> = {}) =>
    runner.update(inputDecider, id, command, as(more));
  const letter = async (more: Partial<Invocation> = {}) => {
    const body = { ...receipt, type: 'ReceiveInput', kind: 'enquiry', channel: 'letter', parts: 2 } as const;
    return (await runner.create(inputDecider, { ...body, occurredAt: '2026-03-02', lateReason: 'Låg kvar.' }, as(more)))
      .id;
  };
  const parts = [
    { subject: 'När är planen klar', unit: WATER },
    { subject: 'Blir det en badbrygga', text: '2) Blir det en badbrygga?', kind: 'suggestion' as const },
  ];
  const split = (id: string, more: Partial<Invocation> = {}) => tell(id, { type: 'SplitInput', parts }, more);
  const part = (id: string, at: number) => partId(organisation, id, at);
  const history = (id: string) => store.readStream(organisation, streamName('inputs', organisation, id));
  const stateOf = async (id: string) => received((await runner.load(inputDecider, organisation, id))!.state);

  it('gives each the letter’s day and sender, its own kind, unit and words, and no contact', async () => {
    const id = await letter();
    await split(id);
    await harness.catchUp();
    expect(await stateOf(part(id, 1))).toMatchObject({
      arrivedAt: '2026-03-02',
      kind: 'enquiry',
      body: BOARD,
      unit: WATER,
      reachable: true,
      receipt: { parent: id, parts: 1, channel: 'letter', sender: 'named', deemedArrivalDate: '2026-03-02' },
    });
    expect(await stateOf(part(id, 2))).toMatchObject({ kind: 'suggestion', body: BOARD });
    const stored = await history(part(id, 2));
    expect(stored.map(({ meta }) => meta.actor.role)).toEqual(['service']);
    expect(await sealer.open(stored)).toEqual([
      { '/subject': 'Blir det en badbrygga', '/text': '2) Blir det en badbrygga?' },
    ]);
  });

  it('completes what was cut half-way, and receives none twice', async () => {
    const id = await letter();
    let cuts = 0;
    before = (target) => {
      if (target === part(id, 2) && cuts++ === 0) throw new Error('the process died here');
    };
    await split(id);
    await harness.catchUp();
    expect([(await history(part(id, 1))).length, (await history(part(id, 2))).length]).toEqual([1, 0]);
    harness.runner.retryParked();
    while ((await history(part(id, 2))).length === 0) await harness.catchUp();
    expect([(await history(part(id, 1))).length, (await history(part(id, 2))).length]).toEqual([1, 1]);
    expect(cuts).toBe(2);
  });

  it('runs for the demo as for live letters: the parts have the split’s origin', async () => {
    const id = await letter({ origin: 'demo' });
    await split(id, { origin: 'demo' });
    await harness.catchUp();
    expect((await history(part(id, 1))).map(({ meta }) => meta.origin)).toEqual(['demo']);
  });

  it('receives parts without words where they were erased before', async () => {
    const id = await letter();
    sealer.erased = true;
    await split(id);
    await harness.catchUp();
    sealer.erased = false;
    const [stored] = await history(part(id, 1));
    expect([stored!.type, stored!.meta.sealed]).toEqual(['inputs.InputReceived.v1', []]);
  });

  it('carries a correction of the letter’s day into its parts, but not before what was done with one', async () => {
    const id = await letter();
    await split(id);
    await harness.catchUp();
    await tell(part(id, 2), {
      type: 'NoteActivity',
      activity: 'siteVisit',
      occurredAt: '2026-03-03',
      lateReason: 'Sent.',
    });
    await tell(id, { type: 'CorrectReceivedDate', to: '2026-02-27', reason: 'Stämpeln säger fredag.' });
    await harness.catchUp();
    expect((await stateOf(part(id, 1))).arrivedAt).toBe('2026-02-27');
    expect((await stateOf(part(id, 2))).arrivedAt).toBe('2026-02-27');
    await tell(id, { type: 'CorrectReceivedDate', to: '2026-03-04', reason: 'Ändå inte.' });
    await harness.catchUp();
    expect((await stateOf(part(id, 1))).arrivedAt).toBe('2026-03-04');
    expect((await stateOf(part(id, 2))).arrivedAt).toBe('2026-02-27');
    expect(harness.parked).toEqual([expect.objectContaining({ name: 'inputs.receive-parts.v1' })]);
  });

  it('leaves other inputs alone', async () => {
    const id = await letter();
    await tell(id, { type: 'CorrectReceivedDate', to: '2026-02-27', reason: 'Stämpeln säger fredag.' });
    await harness.catchUp();
    expect((await history(id)).map(({ type }) => type)).toEqual([
      'inputs.InputReceived.v1',
      'inputs.InputReceivedDateCorrected.v1',
    ]);
  });
});
