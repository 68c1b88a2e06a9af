import { z } from 'zod';
import { declareEvent, joinPersonal, partPersonal, personal, type EventOf } from './event-declaration';
import { FORGOTTEN } from './sealer';

const LetterReceived = declareEvent(
  'letters.LetterReceived.v1',
  z.strictObject({
    kind: z.enum(['question', 'view']),
    sender: z.strictObject({ reachable: z.boolean(), name: personal('contact', z.string()) }),
    place: z.strictObject({ exact: personal('content', z.string()) }).optional(),
    texts: personal('content', z.array(z.string())),
    note: personal('draft', z.strictObject({ text: z.string() })),
  }),
);
const data = {
  kind: 'question',
  sender: { reachable: true, name: 'Åsa' },
  texts: ['a', 'b'],
  note: { text: 'n' },
} satisfies EventOf<typeof LetterReceived>['data'];

test('the personal fields come from the schema, in order, through optional objects', () => {
  expect(LetterReceived.personal).toEqual([
    { path: '/sender/name', group: 'contact' },
    { path: '/place/exact', group: 'content' },
    { path: '/texts', group: 'content' },
    { path: '/note', group: 'draft' },
  ]);
});

test('an event is checked when made, and says when it happened only if it was not now', () => {
  expect(LetterReceived.of(data)).toEqual({ type: 'letters.LetterReceived.v1', data });
  expect(LetterReceived.of(data, '2026-03-01').occurredAt).toBe('2026-03-01');
  expect(() => LetterReceived.of({ ...data, kind: 'shout' as 'view' })).toThrow(z.ZodError);
  expect(() => LetterReceived.of({ ...data, extra: 1 } as never)).toThrow(z.ZodError);
});

test('parting leaves the payload as it was, and joining undoes it', () => {
  const before = structuredClone(data);
  const { clear, personal: filled } = partPersonal(LetterReceived, data);
  expect(data).toEqual(before);
  expect(clear).toEqual({ kind: 'question', sender: { reachable: true } });
  expect(filled).toEqual([
    { path: '/sender/name', group: 'contact', value: 'Åsa' },
    { path: '/texts', group: 'content', value: ['a', 'b'] },
    { path: '/note', group: 'draft', value: { text: 'n' } },
  ]);
  const opened = Object.fromEntries(filled.map(({ path, value }) => [path, value]));
  expect(joinPersonal(clear, opened)).toEqual(data);
  expect(clear.sender).toEqual({ reachable: true });
});

test('a field that is undefined is neither sealed nor kept, and an emptied object keeps its place', () => {
  const { clear, personal: filled } = partPersonal(LetterReceived, {
    ...data,
    note: undefined,
    texts: undefined,
    place: { exact: 'Storgatan 1' },
  });
  expect(filled.map(({ path }) => path)).toEqual(['/sender/name', '/place/exact']);
  expect(clear).toEqual({ kind: 'question', sender: { reachable: true }, place: {} });
  expect(joinPersonal(clear, { '/place/exact': FORGOTTEN })).toMatchObject({ place: { exact: FORGOTTEN } });
});

test('joining passes over a path whose object is gone', () => {
  expect(joinPersonal({ kind: 'view' }, { '/sender/name': 'Åsa' })).toEqual({ kind: 'view' });
});

test.each([
  ['a list', z.array(z.object({ name: personal('contact', z.string()) }))],
  ['a union', z.union([z.string(), z.object({ name: personal('contact', z.string()) })])],
  ['a record', z.record(z.string(), personal('contact', z.string()))],
  ['a default', z.object({ name: personal('contact', z.string()) }).default({})],
  ['a lazy object', z.lazy(() => z.object({ name: personal('contact', z.string()) }))],
])('a personal field in %s is refused: it would be stored in clear', (_title, field) => {
  expect(() => declareEvent('letters.LetterReceived.v1', z.object({ field }))).toThrow(/\/field: a personal field/);
});

test.each(['LetterReceived', 'letters.LetterReceived', 'letters.letterReceived.v1', 'letters.LetterReceived.v0'])(
  '%s is no name of an event type',
  (type) => expect(() => declareEvent(type, z.object({}))).toThrow('not an event type name'),
);

test('a field name that a JSON pointer would have to escape is refused', () => {
  expect(() => declareEvent('letters.LetterReceived.v1', z.object({ 'a~b': personal('contact', z.string()) }))).toThrow(
    'no place',
  );
});
