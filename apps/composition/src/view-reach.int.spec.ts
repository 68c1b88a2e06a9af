import { declareEvent, EventCatalogue, newId } from '@gensvar/kernel';
import type { Process, View } from '@gensvar/projections';
import { projectionHarness, type Harness } from '@gensvar/projections/testing';
import { z } from 'zod';
import { ViewReach } from './view-reach';

const Said = declareEvent('replies.Said.v1', z.object({ word: z.string() }));

/** A view without tables, held up where the spec wants, and a process that needs it. */
describe('a process that waits for a view', () => {
  let harness: Harness;
  let handled: string[];
  let project: (word: string) => Promise<void>;

  beforeEach(async () => {
    handled = [];
    project = async () => undefined;
    const view: View = {
      ...{ name: 'replies.slow.v1', tables: [], ddl: '', events: new Set([Said.type]) },
      async project(events) {
        for (const event of events) await project(String(event.data['word']));
      },
    };
    const reach = new ViewReach(() => harness.runner, view.name);
    const process: Process = {
      ...{ name: 'replies.waiting.v1', begins: 'start', events: new Set([Said.type]), tellsOutside: false },
      async handle({ organisation, position, data }) {
        await reach.until(organisation, position);
        handled.push(String(data['word']));
      },
    };
    harness = await projectionHarness({ catalogue: new EventCatalogue([Said]), views: [view], processes: [process] });
    // On an empty store: it is followed then, and not built.
    await harness.catchUp();
  });
  afterEach(() => harness.close());

  const say = (organisation: string, word: string) => harness.record(organisation, newId(), [Said.of({ word })]);

  it('handles its event after the view has it', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let seen = () => {};
    const projecting = new Promise<void>((resolve) => (seen = resolve));
    project = (word) => {
      if (word !== 'second') return Promise.resolve();
      seen();
      return held;
    };
    const organisation = newId();
    await say(organisation, 'first');
    await harness.catchUp();
    expect(handled).toEqual(['first']);
    await say(organisation, 'second');
    await projecting;
    expect(handled).toEqual(['first']);
    release();
    await harness.catchUp();
    expect(handled).toEqual(['first', 'second']);
  });

  it('waits where the view stands still for an organisation, and goes on in order when that does', async () => {
    const [here, elsewhere] = [newId(), newId()];
    let broken = true;
    project = async (word) => {
      if (broken && word === 'bad') throw new TypeError('bad');
    };
    await say(here, 'bad');
    await say(elsewhere, 'good');
    await say(here, 'later');
    await harness.catchUp();
    expect(handled).toEqual(['good']);
    broken = false;
    const parked = async () => (await harness.runner.status()).flatMap((one) => one.parked);
    while ((await parked()).length > 0) harness.runner.retryParked();
    expect(handled).toEqual(['good', 'bad', 'later']);
  });

  it('lets the runner stop meanwhile, and has its event again afterwards', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let seen = () => {};
    const projecting = new Promise<void>((resolve) => (seen = resolve));
    project = () => {
      seen();
      return held;
    };
    await say(newId(), 'word');
    await projecting;
    const stopped = harness.runner.stop();
    release();
    await stopped;
    project = async () => undefined;
    await harness.catchUp();
    expect(handled).toEqual(['word']);
  });
});
