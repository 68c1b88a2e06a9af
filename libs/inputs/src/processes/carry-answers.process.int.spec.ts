import { CommandRunner, NoAdoptions, START, type Invocation } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import { DomainError, EventCatalogue, newId, streamName, type StoredEvent } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { projectionHarness, type Harness } from '@gensvar/projections/testing';
import { Client } from 'pg';
import { answer, receipt } from '../../testing';
import type { InputCommand } from '../input.commands';
import { inputDecider } from '../input.decider';
import { INPUT_EVENTS } from '../input.events';
import { inputsMergedInto, MergeRow, mergesView } from '../views/merges.view';
import { CARRY_ANSWERS, CarryAnswers } from './carry-answers.process';

const catalogue = new EventCatalogue(INPUT_EVENTS);

describe('carrying answers into merged inputs', () => {
  const store = new MemoryEventStore();
  const runner = new CommandRunner(store, new ClearSealer(), catalogue, new NoAdoptions());
  const emil = { id: newId(), role: 'officer' };
  let harness: Harness;
  let organisation: string;
  /** Called after each command that the process sends. */
  let afterwards: () => void;
  let sent: number;

  beforeAll(async () => {
    // As the service's runner, but cut where a spec says.
    const cut = Object.assign(Object.create(runner) as CommandRunner, {
      update: async (...command: Parameters<CommandRunner['update']>) => {
        const result = await runner.update(...command);
        sent++;
        afterwards();
        return result;
      },
    });
    const process = new CarryAnswers({
      runner: cut,
      ...{ store, catalogue, sealer: new ClearSealer() },
      mergedInto: async (of, into, position) => {
        await harness.runner.waitFor(position, { names: [mergesView.name] });
        return inputsMergedInto(harness.app, of, into);
      },
    });
    harness = await projectionHarness({
      ...{ catalogue, store, views: [mergesView], processes: [process], entities: [MergeRow] },
    });
  });
  beforeEach(() => {
    organisation = newId();
    afterwards = () => undefined;
    sent = 0;
  });
  afterAll(() => harness.close());

  const as = (more: Partial<Invocation> = {}): Invocation => ({ organisation, actor: emil, origin: 'live', ...more });
  const receive = async (at: string, changes: object = {}, more: Partial<Invocation> = {}) => {
    const command = { ...receipt, type: 'ReceiveInput', occurredAt: at, lateReason: 'Låg kvar.', ...changes } as const;
    return (await runner.create(inputDecider, command, as(more))).id;
  };
  const tell = (id: string, command: InputCommand, more: Partial<Invocation> = {}) =>
    runner.update(inputDecider, id, Object.assign({ lateReason: 'Låg kvar.' }, command), as(more));
  const merge = (id: string, into: string, at: string) => tell(id, { type: 'MergeInput', into, occurredAt: at });
  const give = (id: string, at: string, changes: object = {}, more: Partial<Invocation> = {}) =>
    tell(id, { ...answer, type: 'AnswerInput', occurredAt: at, ...changes }, more);

  async function newest(id: string): Promise<StoredEvent> {
    const [event] = await store.readStream(organisation, streamName('inputs', organisation, id), {
      direction: 'backward',
      limit: 1,
    });
    return event!;
  }

  /** What the process wrote into a stream: type without module and version, and the day it is dated. */
  async function carried(id: string) {
    await harness.catchUp();
    const events = await store.readStream(organisation, streamName('inputs', organisation, id));
    return events.filter(({ meta }) => meta.actor.role === 'service');
  }
  const lines = (events: readonly StoredEvent[]) =>
    events.map(({ type, meta }) => `${type.split('.')[1]} ${meta.occurredAt!.slice(0, 10)}`);

  it('brings the answer with its words, and a delivery record of its own, to each', async () => {
    const first = await receive('2026-02-02');
    const [second, third] = [await receive('2026-02-03'), await receive('2026-02-04')];
    for (const id of [second, third]) await merge(id, first, '2026-02-05');
    await give(first, '2026-02-10');
    const given = await newest(first);
    expect(await carried(first)).toEqual([]);
    for (const id of [second, third]) {
      const [copy, delivery, ...more] = await carried(id);
      expect([copy!.type, copy!.meta.occurredAt, copy!.data]).toEqual([
        'inputs.AnswerGiven.v1',
        '2026-02-10',
        { ...given.data, carriedFrom: given.id },
      ]);
      expect(await new ClearSealer().open([copy!])).toEqual([
        { '/reasons': answer.reasons, '/contact': answer.contact },
      ]);
      expect(delivery!.data).toEqual({ of: copy!.id, recipient: id, mode: 'message' });
      expect(more).toEqual([]);
    }
  });

  it('brings with a merge what was answered before it, dated by the merge, and what comes later as it comes', async () => {
    const [first, second] = [await receive('2026-02-02', { parts: 2 }), await receive('2026-02-03', { parts: 2 })];
    await give(first, '2026-02-10', { covers: [1] });
    await merge(second, first, '2026-02-12');
    await give(first, '2026-02-16', { covers: [2] });
    const events = await carried(second);
    expect(lines(events)).toEqual([
      'AnswerGiven 2026-02-12',
      'DeliveryMade 2026-02-12',
      'AnswerGiven 2026-02-16',
      'DeliveryMade 2026-02-16',
    ]);
    expect(events.map(({ data }) => data.covers)).toEqual([[1], undefined, [2], undefined]);
  });

  it('brings corrections and retractions, each naming the copy there', async () => {
    const [first, second] = [await receive('2026-02-02'), await receive('2026-02-03')];
    await merge(second, first, '2026-02-05');
    await give(first, '2026-02-10');
    const { id: corrects } = await newest(first);
    const { reasons, contact } = answer;
    await tell(first, { type: 'CorrectAnswer', corrects, reasons, contact, occurredAt: '2026-02-11' });
    const manager = { actor: { id: newId(), role: 'approver' } };
    await tell(
      first,
      { type: 'RetractAnswer', answer: corrects, reason: 'mistaken', occurredAt: '2026-02-13' },
      manager,
    );
    const retraction = await newest(first);
    const [copy, , correction, , retracted, ...more] = await carried(second);
    expect(correction!.data).toMatchObject({ corrects: copy!.id, covers: [1] });
    expect(correction!.data).not.toHaveProperty('recipients');
    expect(retracted!.data).toEqual({ answer: copy!.id, reason: 'mistaken', carriedFrom: retraction.id });
    expect(lines([retracted!])).toEqual(['AnswerRetracted 2026-02-13']);
    expect(more).toEqual([]);
  });

  it('stops with the unmerging, and takes nothing away', async () => {
    const [first, second] = [await receive('2026-02-02', { parts: 2 }), await receive('2026-02-03', { parts: 2 })];
    await merge(second, first, '2026-02-05');
    await give(first, '2026-02-10', { covers: [1] });
    await tell(second, { type: 'UnmergeInput', reason: 'En annan skola', occurredAt: '2026-02-12' });
    await give(first, '2026-02-16', { covers: [2] });
    expect(lines(await carried(second))).toEqual(['AnswerGiven 2026-02-10', 'DeliveryMade 2026-02-10']);
  });

  it('shows it on the page of a code, and records no delivery to whom nothing reaches', async () => {
    const first = await receive('2026-02-02');
    const nobody = { sender: 'anonymous', contact: undefined };
    const coded = await receive('2026-02-03', { ...nobody, tracking: true });
    const unreachable = await receive('2026-02-03', nobody);
    for (const id of [coded, unreachable]) await merge(id, first, '2026-02-05');
    await give(first, '2026-02-10');
    expect((await carried(coded)).map(({ data }) => data.mode)).toEqual(['onScreen', 'onScreen']);
    expect(lines(await carried(unreachable))).toEqual(['AnswerGiven 2026-02-10']);
  });

  it('passes what came through one merge on through another, under the first answer’s id', async () => {
    const [first, second, third] = [
      await receive('2026-02-02'),
      await receive('2026-02-03'),
      await receive('2026-02-04'),
    ];
    await merge(third, second, '2026-02-05');
    await merge(second, first, '2026-02-06');
    await give(first, '2026-02-10');
    const { id } = await newest(first);
    expect((await carried(second))[0]!.data.carriedFrom).toBe(id);
    expect((await carried(third))[0]!.data.carriedFrom).toBe(id);
  });

  it.each(['live', 'import', 'demo'] as const)('runs for the origin %s, which the copy has', async (origin) => {
    const [first, second] = [await receive('2026-02-02', {}, { origin }), await receive('2026-02-03', {}, { origin })];
    await tell(second, { type: 'MergeInput', into: first, occurredAt: '2026-02-05' }, { origin });
    await give(first, '2026-02-10', {}, { origin });
    expect((await carried(second)).map(({ meta }) => meta.origin)).toEqual([origin, origin]);
  });

  it('carries exactly once, wherever it is cut', async () => {
    const [first, second, third] = [
      await receive('2026-02-02'),
      await receive('2026-02-03'),
      await receive('2026-02-03'),
    ];
    for (const id of [second, third]) await merge(id, first, '2026-02-05');
    let cuts = 0;
    // After each command once: what it wrote stays, and that it did is forgotten.
    const cutAfter = new Set([1, 3, 6]);
    afterwards = () => {
      if (!cutAfter.delete(sent)) return;
      cuts++;
      throw new DomainError('spec.cut', 'The process died here.', 'unavailable');
    };
    await give(first, '2026-02-10');
    for (const id of [second, third]) {
      expect(lines(await carried(id))).toEqual(['AnswerGiven 2026-02-10', 'DeliveryMade 2026-02-10']);
    }
    expect([cuts, sent]).toEqual([3, 10]);
  });

  it('carries nothing again when everything is delivered again', async () => {
    await harness.catchUp();
    const head = await store.head();
    await harness.runner.stop();
    const client = new Client({ connectionString: harness.database.viewsUrl });
    await client.connect();
    await client.query('update projection.checkpoint set position = $1 where name = $2', [START, CARRY_ANSWERS]);
    await client.end();
    await harness.catchUp();
    expect(sent).toBeGreaterThan(0);
    expect(await store.head()).toBe(head);
  });
});
