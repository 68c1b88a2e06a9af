import { RandomLife } from '@gensvar/event-store/testing';
import { nameBasedId, type Actor } from '@gensvar/kernel';
import { propertyRuns, type Said } from '@gensvar/kernel/testing';
import { COMMAND_HANDLER_METADATA } from '@nestjs/cqrs/dist/decorators/constants';
import fc from 'fast-check';
import { dialogueLookup, dialogueSaysAnew, RANDOM_DIALOGUE_COMMANDS } from '../testing';
import type { DialogueCommand } from './dialogue.commands';
import { dialogueDecider } from './dialogue.decider';
import { DIALOGUE_EVENTS } from './dialogue.events';
import { DIALOGUE_HANDLERS } from './dialogue.handlers';

const id = (kind: string, number: number) => nameBasedId('random', kind, String(number));
const ACTORS: readonly Actor[] = ['officer', 'committeeSecretary'].map((role, at) => ({ id: id('person', at), role }));
const TYPES = Object.keys(RANDOM_DIALOGUE_COMMANDS) as DialogueCommand['type'][];

/** As the handler gives it on: with the level of the body that acts. */
const withLevel = (said: Said): Said => ({ ...said, bodyLevel: said.body === '$body:0' ? 'council' : 'committee' });
const any = (types: readonly DialogueCommand['type'][]) =>
  fc.oneof(...types.map((type) => RANDOM_DIALOGUE_COMMANDS[type])).map(withLevel);
const step = (said: fc.Arbitrary<Said>) =>
  fc.record({ on: fc.constant(0), by: fc.nat(1), wait: fc.constantFrom(0, 1, 30), said });

/** Half of them are made ready to be opened at once, since chance seldom does. */
const READY: readonly Said[] = [
  { type: 'DecideDialogue', body: '$body:1', bodyLevel: 'committee', level: 'sector', basis: 'assignment' },
  { type: 'PlanDialogue', dialogueType: 'userDialogue', forms: ['walk'] },
  { type: 'OpenDialogue', body: '$body:1', bodyLevel: 'committee' },
];
const ready = fc.constantFrom([], READY).map((all) => all.map((said) => ({ on: 0, by: 0, wait: 0, said })));
const livesOf = (types: readonly DialogueCommand['type'][], maxLength = 40) =>
  fc
    .tuple(step(any(['ConsiderInvolvement'])), ready, fc.array(step(any(types)), { maxLength, size: 'max' }))
    .map(([first, before, rest]) => [first, ...before, ...rest]);

const newLife = () =>
  new RandomLife({
    decider: dialogueDecider,
    declarations: DIALOGUE_EVENTS,
    actors: ACTORS,
    saysAnew: dialogueSaysAnew,
    lookup: (state) => ({
      find: (kind, number) => dialogueLookup(state)(kind, number) ?? (kind === 'member' ? undefined : id(kind, number)),
      began: undefined,
    }),
  });

describe('any life of a dialogue, told to a store', () => {
  it('has a generator for every command', () => {
    const handled = DIALOGUE_HANDLERS.map((handler) => {
      return (Reflect.getMetadata(COMMAND_HANDLER_METADATA, handler) as { name: string }).name;
    });
    expect([...TYPES].sort()).toEqual(handled.sort());
  });

  // Commands that are always refused would prove nothing.
  it.each(TYPES)('makes something by %s', async (type) => {
    const enabled = ['NameParticipant', 'StateNoElected', 'RecordResult', type] as const;
    const lives = fc.sample(livesOf(enabled, 15), { seed: 1, numRuns: 60 });
    for (const steps of lives) {
      const life = newLife();
      await life.live(steps);
      if (life.made.has(type)) return;
    }
    throw new Error(`none of ${lives.length} lives took it`);
  });

  it('is the fold of what is read back, refuses without a trace, and says nothing twice', () =>
    fc.assert(
      fc.asyncProperty(livesOf(TYPES), (steps) => newLife().live(steps)),
      propertyRuns('the life of a dialogue', 60),
    ));
});
