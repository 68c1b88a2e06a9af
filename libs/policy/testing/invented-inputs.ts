import { declareEvent, parseStreamName, type EventDeclaration } from '@gensvar/kernel';
import { z } from 'zod';
import { declareFacts, type FieldType } from '../src/facts/catalogue';
import { factOfEvent, type FactSource } from '../src/facts/source';

const text: FieldType = { type: 'text' };
const facts = {
  'input.received': { kind: text, unit: text, body: text, channel: text },
  'input.acknowledged': {},
  'input.assigned': { unit: text },
  'input.classified': { kind: text },
  'input.withdrawn': {},
  'input.setAside': {},
  'input.receivedDateCorrected': { to: { type: 'day' } as FieldType },
  'clarification.asked': { question: text },
  'clarification.given': { question: text },
  'answer.given': {},
  'activity.noted': {},
} as const;
export type InventedFact = keyof typeof facts;

/** Facts of an invented kind of input: enough to judge by, without the module of inputs. */
export const inventedFacts = declareFacts({
  module: 'inputs',
  kinds: ['enquiry', 'praise', 'complaint'],
  subjects: {
    input: {
      opens: 'input.received',
      fields: {
        kind: [
          { fact: 'input.received', field: 'kind' },
          { fact: 'input.classified', field: 'kind' },
        ],
        unit: [
          { fact: 'input.received', field: 'unit' },
          { fact: 'input.assigned', field: 'unit' },
        ],
        body: [{ fact: 'input.received', field: 'body' }],
        channel: [{ fact: 'input.received', field: 'channel' }],
      },
    },
  },
  facts: Object.fromEntries(
    Object.entries(facts).map(([name, fields]) => [
      name,
      {
        what: name,
        subjects: ['input'] as const,
        fields,
        ...(name === 'input.receivedDateCorrected' && { corrects: { fact: 'input.received', to: 'to' } }),
        ...((name === 'input.receivedDateCorrected' || name === 'input.setAside') && { exception: true as const }),
      },
    ]),
  ),
});

function typeOf(fact: string): string {
  return `inputs.${fact
    .split('.')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')}.v1`;
}

const byType = new Map<string, string>();
const declarations = new Map<string, EventDeclaration>();
for (const name of Object.keys(facts)) {
  byType.set(typeOf(name), name);
  declarations.set(name, declareEvent(typeOf(name), z.looseObject({})) as EventDeclaration);
}
export const INVENTED_EVENTS = [...declarations.values()];

/** An invented event, by its fact. */
export function happened(fact: InventedFact, data: Record<string, unknown>, occurredAt?: string) {
  return { type: typeOf(fact), data, ...(occurredAt !== undefined && { occurredAt }) };
}

export const inventedSource: FactSource = {
  module: inventedFacts,
  events: INVENTED_EVENTS,
  facts: (event) => [
    factOfEvent(event, {
      name: byType.get(event.type)!,
      subject: { type: 'input', id: parseStreamName(event.stream).object },
      fields: event.data,
      filled: [],
    }),
  ],
};
