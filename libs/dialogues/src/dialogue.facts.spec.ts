import { recorded, testContext } from '@gensvar/kernel/testing';
import { closedEvent, COMMITTEE, considered } from '../testing';
import { DIALOGUE_EVENTS, FormOffered } from './dialogue.events';
import { dialogueFacts, dialogueFactSource } from './dialogue.facts';
import { DIALOGUE_FACT_WORDS } from './dialogue.fact-words';

const context = testContext();
const factOf = (type: string) => dialogueFactSource.facts(recorded({ type, data: {} }, 0, context))[0];

describe('facts of dialogues', () => {
  it('give each event its own name, and have words in both languages', () => {
    const names = DIALOGUE_EVENTS.map(({ type }) => factOf(type)?.name);
    expect(new Set(names).size).toBe(DIALOGUE_EVENTS.length);
    const declared = Object.keys(dialogueFacts.facts);
    expect(names.filter((name) => name !== 'publication.withheld' && !declared.includes(name!))).toEqual([]);
    expect(declared.filter((name) => !(name in DIALOGUE_FACT_WORDS))).toEqual([]);
  });

  it('name no field that the event does not have, and call sealed what is sealed', () => {
    const ofChannels = ['channel'];
    for (const declaration of DIALOGUE_EVENTS) {
      const name = factOf(declaration.type)!.name;
      if (!(name in dialogueFacts.facts)) continue;
      const { fields } = dialogueFacts.facts[name as keyof typeof dialogueFacts.facts];
      const missing = Object.keys(fields).filter(
        (field) => !(field in declaration.schema.shape) && !ofChannels.includes(field),
      );
      expect([name, missing]).toEqual([name, []]);
      const sealed = Object.entries(fields).flatMap(([field, { type }]) => (type === 'sealed' ? [`/${field}`] : []));
      const personal = declaration.personal.map(({ path }) => path);
      expect(personal).toEqual(expect.arrayContaining(sealed));
    }
  });

  it('say which parts of a stand were filled', () => {
    const event = { ...recorded(considered(), 0, context), sealed: ['/purpose', '/reason'] };
    expect(dialogueFactSource.facts(event)).toEqual([
      expect.objectContaining({
        name: 'involvement.considered',
        subject: { type: 'dialogue', id: context.id },
        filled: ['purpose', 'reason'],
      }),
    ]);
  });

  it('count a form for the body that offers it', () =>
    expect(
      dialogueFactSource
        .facts(recorded(FormOffered.of({ body: COMMITTEE, form: 'walk' }), 0, context))
        .map(({ name, subject }) => [name, subject.type]),
    ).toEqual([
      ['form.offered', 'dialogue'],
      ['form.offered', 'body'],
    ]));

  it('count a closing for the body’s period too', () =>
    expect(
      dialogueFactSource.facts(recorded(closedEvent(), 0, context)).map(({ name, subject }) => [name, subject]),
    ).toEqual([
      ['dialogue.closed', { type: 'dialogue', id: context.id }],
      ['dialogue.closed', { type: 'unit-year', id: COMMITTEE }],
      ['dialogue.closed', { type: 'body', id: COMMITTEE }],
    ]));
});
