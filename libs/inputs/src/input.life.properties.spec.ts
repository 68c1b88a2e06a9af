import { lifeObject, RandomLife } from '@gensvar/event-store/testing';
import { nameBasedId, type Actor } from '@gensvar/kernel';
import { propertyRuns, type Said } from '@gensvar/kernel/testing';
import fc from 'fast-check';
import {
  anyOf,
  INPUT_THEMES,
  inputLookup,
  inputSaysAnew,
  RANDOM_CHANNEL_COMMANDS,
  RANDOM_INPUT_COMMANDS,
} from '../testing';
import { SAID_BY } from './access/acting-body';
import { channelDecider } from './channel/channel.decider';
import { CHANNEL_EVENTS } from './channel/channel.events';
import type { InputCommand } from './input.commands';
import { inputDecider } from './input.decider';
import { INPUT_EVENTS } from './input.events';

const id = (kind: string, number: number) => nameBasedId('random', kind, String(number));
const ACTORS: readonly Actor[] = ['officer', 'officer', 'approver', 'committeeSecretary'].map((role, at) => ({
  id: id('person', at),
  role,
}));
/** Somebody of the body that it may be forwarded to: refused until it is. */
const OTHER_BODY: Actor = { id: id('person', 9), role: 'officer', body: id('body', 1) };

const RECEIPTS = ['ReceiveInput', 'ReceiveAndAnswerInput', 'ImportInput', 'ReceivePart'] as const;
const step = (on: fc.Arbitrary<number>, said: fc.Arbitrary<Said>) =>
  fc.record({ on, by: fc.nat(4), wait: fc.constantFrom(0, 1, 30), said });
const ALL = Object.keys(RANDOM_INPUT_COMMANDS) as InputCommand['type'][];
const mostlyFirst = fc.nat(5).map((n) => (n === 0 ? 1 : 0));
const livesOf = (types: readonly InputCommand['type'][], maxLength = 40) =>
  fc
    .tuple(step(fc.constant(0), anyOf(RECEIPTS)), fc.array(step(mostlyFirst, anyOf(types)), { maxLength, size: 'max' }))
    .map(([first, rest]) => [first, ...rest]);
const steps = fc.oneof(livesOf(ALL), ...INPUT_THEMES.map((types) => livesOf(types)));

const around = (kind: string, number: number): unknown => {
  if (kind === 'input') return lifeObject(number % 3);
  if (kind === 'ownUnit') return id('unit', 0);
  return ['body', 'unit', 'person', 'dialogue', 'id'].includes(kind) ? id(kind, number) : undefined;
};

/** What others need to have happened. */
const ENABLING = [
  ...(['AnswerInput', 'AskClarification', 'DraftAnswer', 'MakePromise', 'MergeInput', 'CarryAnswer'] as const),
];
const newLife = () =>
  new RandomLife({
    decider: inputDecider,
    declarations: INPUT_EVENTS,
    actors: [...ACTORS, OTHER_BODY],
    saysAnew: inputSaysAnew,
    lookup: (state) => ({
      find: (kind, number) => inputLookup(state)(kind, number) ?? around(kind, number),
      began: state.status === 'unreceived' ? undefined : state.arrivedAt,
    }),
  });

describe('any life of an input, told to a store', () => {
  it('has a generator for every command', () => {
    expect(Object.keys(RANDOM_INPUT_COMMANDS).sort()).toEqual(Object.keys(SAID_BY).sort());
  });

  // Commands that are always refused would prove nothing.
  it.each(ALL)('makes something by %s', async (type) => {
    const lives = fc.sample(livesOf([...ENABLING, type, type], 15), { seed: 1, numRuns: 80 });
    for (const all of lives) {
      const life = newLife();
      await life.live(all);
      if (life.made.has(type)) return;
    }
    throw new Error(`none of ${lives.length} lives took it`);
  });

  it('is the fold of what is read back, refuses without a trace, and says nothing twice', () =>
    fc.assert(
      fc.asyncProperty(steps, (all) => newLife().live(all)),
      propertyRuns('the life of an input', 60),
    ));
});

describe('any life of a channel, told to a store', () => {
  it('is the fold of what is read back, refuses without a trace, and says nothing twice', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(step(fc.constant(0), fc.oneof(...Object.values(RANDOM_CHANNEL_COMMANDS))), { maxLength: 15 }),
        (all) =>
          new RandomLife({
            decider: channelDecider,
            declarations: CHANNEL_EVENTS,
            actors: ACTORS,
            saysAnew: () => false,
            lookup: () => ({ find: around, began: undefined }),
          }).live(all),
      ),
      propertyRuns('the life of a channel', 30),
    ));
});
