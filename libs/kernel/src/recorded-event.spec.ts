import { z } from 'zod';
import { goldenRead, goldenStored, openGolden } from '../testing';
import { declareEvent, personal } from './event-declaration';
import { EventCatalogue, type Upcaster } from './recorded-event';
import { FORGOTTEN, isForgotten } from './sealer';

const V1 = declareEvent(
  'letters.LetterReceived.v1',
  z.strictObject({ kind: z.string(), name: personal('contact', z.string()), text: personal('content', z.string()) }),
);
const V3 = declareEvent(
  'letters.LetterReceived.v3',
  z.strictObject({
    kinds: z.array(z.string()),
    sender: z.strictObject({ name: personal('contact', z.string()), initial: personal('contact', z.string()) }),
    text: personal('content', z.string()),
  }),
);
const upcasters: Upcaster[] = [
  { from: V1.type, to: 'letters.LetterReceived.v2', upcast: ({ kind, ...rest }) => ({ ...rest, kinds: [kind] }) },
  {
    from: 'letters.LetterReceived.v2',
    to: V3.type,
    upcast: ({ name, ...rest }) => ({
      ...rest,
      sender: name === undefined ? {} : { name, initial: isForgotten(name) ? FORGOTTEN : (name as string)[0] },
    }),
  },
];
const catalogue = new EventCatalogue([V3], upcasters);
const stored = goldenRead(
  goldenStored(V1, { kind: 'question', name: 'Åsa', text: 'När?' }, { occurredAt: '2026-02-27' }),
);

test('reading is open, then upcast: personal fields move with the upcasters', () => {
  const event = catalogue.read(stored, openGolden(stored));
  expect(event.type).toBe(V3.type);
  expect(event.data).toEqual({ kinds: ['question'], sender: { name: 'Åsa', initial: 'Å' }, text: 'När?' });
  expect(() => V3.schema.parse(event.data)).not.toThrow();
});

test('upcasters are total over forgotten fields, all or one group, and over closed boxes', () => {
  const forgotten = { '/name': FORGOTTEN, '/text': FORGOTTEN };
  expect(catalogue.read(stored, forgotten).data).toEqual({
    kinds: ['question'],
    sender: { name: FORGOTTEN, initial: FORGOTTEN },
    text: FORGOTTEN,
  });
  expect(catalogue.read(stored, { ...openGolden(stored), '/name': FORGOTTEN }).data).toMatchObject({ text: 'När?' });
  expect(catalogue.read(stored).data).toEqual({ kinds: ['question'], sender: {} });
});

test('the stored event stays as it was', () => {
  const before = JSON.stringify(stored);
  catalogue.read(stored, openGolden(stored));
  expect(JSON.stringify(stored)).toBe(before);
});

test('what happened when nobody said happened when it was recorded', () => {
  expect(catalogue.read(stored).occurredAt).toBe('2026-02-27');
  const { occurredAt: _, ...meta } = stored.meta;
  expect(catalogue.read({ ...stored, meta }).occurredAt).toBe(stored.recordedAt);
});

test('a catalogue knows old types by their upcasters, and no type twice', () => {
  expect([V1.type, V3.type, 'letters.LetterSent.v1'].map((type) => catalogue.knows(type))).toEqual([true, true, false]);
  expect(catalogue.newest(V1.type)).toBe(V3.type);
  expect(() => catalogue.declaration('letters.LetterSent.v1')).toThrow('no declaration');
  expect(() => new EventCatalogue([V1, V1])).toThrow('declared twice');
});

test('FORGOTTEN is known after a way through JSON too, and nothing else is', () => {
  expect([FORGOTTEN, JSON.parse(JSON.stringify(FORGOTTEN)) as unknown].every(isForgotten)).toBe(true);
  expect([undefined, null, '', {}, { forgotten: 'yes' }].some(isForgotten)).toBe(false);
});
