import { parseStreamName } from '@gensvar/kernel';
import { factOfEvent, type FactSource } from '@gensvar/policy';
import { INPUT_EVENTS } from './input.events';
import { inputFacts } from './input.facts';

/** `input.setAside` ↔ `inputs.InputSetAside`: the stored type of a fact, without its version. */
const factOfType = new Map(Object.keys(inputFacts.facts).map((fact) => [typeOfFact(fact), fact]));

function typeOfFact(fact: string): string {
  return `inputs.${fact
    .split('.')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')}`;
}

/**
 * How events of an input become facts: mechanically. `fields` is the clear payload; `filled` names the sealed fields
 * that were filled, parts of one joined by dots (`contact.name`). What is sent into a dialogue concerns both.
 */
export const inputFactSource: FactSource = {
  module: inputFacts,
  events: INPUT_EVENTS,
  facts(event) {
    const name = factOfType.get(event.type.replace(/\.v\d+$/, ''));
    if (name === undefined) return [];
    const fact = factOfEvent(event, {
      name,
      subject: { type: 'input', id: parseStreamName(event.stream).object },
      fields: event.data,
      filled: event.sealed.map((path) => path.slice(1).replaceAll('/', '.')),
    });
    const { dialogue } = event.data;
    const concernsDialogue = inputFacts.facts[name as keyof typeof inputFacts.facts].subjects.includes(
      'dialogue' as never,
    );
    if (!concernsDialogue || typeof dialogue !== 'string') return [fact];
    return [fact, { ...fact, subject: { type: 'dialogue', id: dialogue } }];
  },
};
