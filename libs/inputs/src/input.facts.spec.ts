import { recorded, testContext } from '@gensvar/kernel/testing';
import { answerGiven, inputReceived } from '../testing';
import { INPUT_EVENTS, InputAcknowledged } from './input.events';
import { inputFactSource } from './input.fact-source';
import { inputFacts } from './input.facts';

const context = testContext({ actor: { id: testContext().actor.id, role: 'officer', body: 'TN' } });
const dialogue = '00000000-0000-4000-8000-000000000009';

describe('facts of inputs', () => {
  it('give each event its own name, and each clear field that is declared', () => {
    for (const declaration of INPUT_EVENTS) {
      const [fact] = inputFactSource.facts(recorded({ type: declaration.type, data: {} }, 0, context));
      expect(inputFacts.facts).toHaveProperty([fact!.name]);
    }
  });

  it('name no field that the event does not have', () => {
    for (const declaration of INPUT_EVENTS) {
      const [{ name } = { name: '' }] = inputFactSource.facts(
        recorded({ type: declaration.type, data: {} }, 0, context),
      );
      const { fields } = inputFacts.facts[name as keyof typeof inputFacts.facts];
      const missing = Object.keys(fields).filter((field) => !(field in declaration.schema.shape));
      expect([name, missing]).toEqual([name, []]);
      const sealed = Object.entries(fields)
        .filter(([, { type }]) => type === 'sealed')
        .map(([field]) => `/${field}`);
      expect(declaration.personal.map(({ path }) => path)).toEqual(expect.arrayContaining(sealed));
    }
  });

  it('carry the event’s id, times, order, origin and actor', () => {
    const event = recorded(InputAcknowledged.of({ mode: 'letter' }, '2026-03-01'), 3, context);
    expect(inputFactSource.facts(event)).toEqual([
      {
        name: 'input.acknowledged',
        eventId: event.id,
        subject: { type: 'input', id: context.id },
        occurredAt: '2026-03-01',
        recordedAt: context.now,
        order: event.position,
        origin: 'live',
        actor: { role: 'officer', body: 'TN' },
        fields: { mode: 'letter' },
        filled: [],
      },
    ]);
  });

  it('name the sealed fields that were filled', () => {
    const event = { ...recorded(answerGiven(), 1, context), sealed: ['/reasons', '/contact', '/contact/name'] };
    expect(inputFactSource.facts(event)[0]!.filled).toEqual(['reasons', 'contact', 'contact.name']);
  });

  it('concern the dialogue too, when an input is sent into one', () => {
    const facts = inputFactSource.facts(recorded(inputReceived({ dialogue }), 0, context));
    expect(facts.map(({ name, subject }) => [name, subject])).toEqual([
      ['input.received', { type: 'input', id: context.id }],
      ['input.received', { type: 'dialogue', id: dialogue }],
    ]);
    expect(inputFactSource.facts(recorded(inputReceived(), 0, context))).toHaveLength(1);
  });

  it('come of nothing but events of inputs', () =>
    expect(inputFactSource.facts(recorded({ type: 'identity.UnitEstablished.v1', data: {} }, 0, context))).toEqual([]));
});
