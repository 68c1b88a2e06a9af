import { subjectFieldAt } from '../evaluate/scope';
import { catalogueOf, declareFacts } from '../facts/catalogue';
import type { Fact } from '../facts/fact';
import { History } from '../facts/history';
import { SubjectFields } from './subject-fields';

const id = { type: 'id' } as const;
const declared = (fields: Record<string, typeof id>) => ({ what: 'invented', subjects: ['input'] as const, fields });
const catalogue = catalogueOf([
  declareFacts({
    module: 'letters',
    subjects: {
      input: {
        opens: 'letter.received',
        fields: {
          unit: [
            { fact: 'letter.received', field: 'unit' },
            { fact: 'letter.assigned', field: 'unit' },
            { fact: 'letter.forwarded', field: 'toUnit', clears: true },
          ],
        },
      },
    },
    facts: {
      'letter.received': declared({ unit: id }),
      'letter.assigned': declared({ unit: id }),
      'letter.forwarded': declared({ toUnit: id }),
    },
  }),
]);

const on = (day: number, name: string, fields: Record<string, string> = {}): Fact => ({
  ...{ name, fields, filled: [], origin: 'live', order: day, eventId: `e${day}` },
  subject: { type: 'input', id: 'one' },
  occurredAt: `2026-03-0${day}`,
  recordedAt: `2026-03-0${day}T12:00:00.000Z`,
  actor: { role: null, body: null },
});

describe('what a subject is grouped by', () => {
  const history = new History([
    on(1, 'letter.received', { unit: 'streets' }),
    on(2, 'letter.assigned'),
    on(3, 'letter.forwarded'),
    on(4, 'letter.forwarded', { toUnit: 'water' }),
  ]);

  test.each([
    [0, 'what received it says', 'streets'],
    [1, 'a fact that leaves the field out changes nothing', 'streets'],
    [2, 'unless it takes the value away', undefined],
    [3, 'and a later one brings another', 'water'],
  ])('at fact %i: %s', (i, _, unit) => {
    const fields = new SubjectFields(history, 'input', catalogue);
    expect(fields.at(history.facts[i]!.ms).unit).toBe(unit ?? null);
    expect(subjectFieldAt(catalogue, 'input', 'unit', history, i)).toBe(unit);
  });
});
