import { CommandRunner, NoAdoptions } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import { DomainError, EventCatalogue, nameBasedId, streamName } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import type { Fact } from '@gensvar/policy';
import type { InputCommand } from '../src/input.commands';
import { inputDecider } from '../src/input.decider';
import { INPUT_EVENTS } from '../src/input.events';
import { inputFactSource } from '../src/input.fact-source';
import { BOARD, EMIL } from './examples';
import { factsOf, judged, recordedAt, TOLD, type Happening, type More, type Told } from './story';
import { commandOf, importOf, replacementOf, type Said } from './story-commands';

const ORGANISATION = nameBasedId('story', 'organisation');
const INPUT = nameBasedId('story', 'input');
const STREAM = streamName('inputs', ORGANISATION, INPUT);
const catalogue = new EventCatalogue(INPUT_EVENTS);

/**
 * Tells every story of the file once more, by commands on a memory store, and expects of each rule the same: state, due
 * day, when it was met, why, and what is missing. Some stories the decider refuses, or no command makes (`no-command`):
 * they are counted by code, so that none more nor fewer become so unnoticed. Called last in a file.
 */
export function sameByCommands(refused: Readonly<Record<string, number>>): void {
  it('the same by commands, but for what these refuse', async () => {
    const counts: Record<string, number> = {};
    for (const { happened, now, asked } of TOLD) {
      const made = await factsByCommands(happened);
      if (typeof made === 'string') counts[made] = (counts[made] ?? 0) + 1;
      else {
        const byHand = shapeOf(judged(factsOf(happened), now, asked));
        expect([happened, shapeOf(judged(made, now, asked))]).toEqual([happened, byHand]);
      }
    }
    expect(TOLD.length).toBeGreaterThan(0);
    expect(counts).toEqual(refused);
  });
}

/** Facts of the events that commands made; or the code of a refusal. */
async function factsByCommands(happened: readonly Happening[]): Promise<readonly Fact[] | string> {
  const play = new Play();
  const told = promisesFirst(happened);
  const isImported = ([, , , more]: Happening) => more?.origin === 'import';
  const imported = isImported(told[0]!) ? told.filter(isImported) : [];
  try {
    if (imported.length > 0) await play.say(importOf(imported), '', imported[0]![3]);
    const rest = told.filter((happening) => !imported.includes(happening));
    for (let at = 0; at < rest.length; at++) {
      const happening = rest[at]!;
      const [when, name, , more] = happening;
      const next = rest[at + 1];
      if (name === 'promise.replaced' && next?.[1] === 'promise.made') {
        await play.say(replacementOf(happening, next, play.names), when, more);
        at++;
        continue;
      }
      const command = commandOf(happening, play.names);
      // Only a case's whole history is imported.
      if (command === undefined || isImported(happening)) return 'no-command';
      await play.say(command, when, more);
    }
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return play.facts();
}

/** An answer that something is being investigated rests on a promise that was made before it. */
function promisesFirst(happened: readonly Happening[]): readonly Happening[] {
  const order = ([when, name]: Happening) => `${when} ${name === 'promise.made' ? 0 : 1}`;
  const isAnswer = ([, name, fields]: Happening) => name === 'answer.given' && fields?.stance === 'underInvestigation';
  const answer = happened.find(isAnswer);
  if (!answer) return happened;
  const rest = happened.filter((one) => one !== answer);
  const at = rest.findIndex((one) => order(one) > order(answer));
  return at < 0 ? [...rest, answer] : [...rest.slice(0, at), answer, ...rest.slice(at)];
}

/** One story on a store of its own, whose clock follows what is recorded when. */
class Play {
  /** Ids that the store gave to what the story calls by a name. */
  readonly names = new Map<string, string>();
  private clock = '';
  private readonly store = new MemoryEventStore({ now: () => this.clock });
  private readonly runner = new CommandRunner(this.store, new ClearSealer(), catalogue, new NoAdoptions());

  async say(command: Said, when: string, more: More | undefined): Promise<void> {
    const recorded = new Date(Date.parse(recordedAt(more?.recorded ?? when))).toISOString();
    if (recorded > this.clock) this.clock = recorded;
    // Another person in another role retracts an answer.
    const actor = command.type === 'RetractAnswer' ? { id: BOARD, role: 'approver' } : { id: EMIL, role: 'officer' };
    const before = (await this.store.readStream(ORGANISATION, STREAM)).length;
    await this.runner.createOrUpdate(inputDecider, INPUT, command as unknown as InputCommand, {
      organisation: ORGANISATION,
      actor,
      origin: more?.origin ?? 'live',
      now: this.clock,
    });
    const made = await this.store.readStream(ORGANISATION, STREAM, { from: before });
    const [first] = made;
    if (first && more?.id !== undefined) this.names.set(more.id, first.id);
    const replaced = made.find(({ type }) => type === 'inputs.PromiseReplaced.v1');
    if (replaced) this.names.set('p-2', String(replaced.data['by']));
  }

  async facts(): Promise<readonly Fact[]> {
    const stored = await this.store.readStream(ORGANISATION, STREAM);
    return stored.flatMap((event) => inputFactSource.facts(catalogue.read(event)));
  }
}

/** Of each rule what is compared; L12 rests on a publication of the channel, which no story makes. */
function shapeOf(all: Readonly<Record<string, Told>>) {
  return Object.fromEntries(
    Object.entries(all)
      .filter(([rule]) => rule !== 'L12')
      .map(([rule, { state, due, metAt, why, missing }]) => [rule, { state, due, metAt, why: why?.code, missing }]),
  );
}
