import { aDay, anInstant, aText, EXAMPLE } from '@gensvar/identity';
import { DIMENSIONS, STATES, STRENGTHS } from '@gensvar/policy';
import { z } from 'zod';
import { rederivation } from './obligations.schema';

const figure = z
  .object({
    definition: aText('Definition and its version: docs/figures.md'),
    value: z.number().nullable().meta({ description: 'A share is 0 to 1; null: see why' }),
    why: z.enum(['fewerThanMinimum', 'noneSettled', 'notReached']).optional(),
    atLeast: z.int().optional().meta({ description: 'Of what was not reached: the longest wait seen' }),
  })
  .meta({ id: 'Figure' });

const row = z
  .object({
    rule: aText('Rule'),
    title: z.object({ sv: z.string(), en: z.string() }),
    strength: z.enum(STRENGTHS),
    body: aText('Body, where asked for').nullish(),
    unit: aText('Unit, where asked for').nullish(),
    kind: aText('Kind, where asked for').nullish(),
    measured: figure,
    answeredShare: figure,
    inTimeShare: figure,
    medianDays: figure,
    ninetiethDays: figure,
    overdue: figure,
    states: z.record(z.enum(STATES), z.int()),
  })
  .meta({ id: 'FigureRow' });

export const figuresSchema = z
  .object({
    at: anInstant('The moment judged'),
    asOf: aText('What was recorded by then').optional(),
    window: z.object({ from: aDay('First day'), to: aDay('Last day') }),
    by: z.array(z.enum(DIMENSIONS)).readonly(),
    minimum: z.int().meta({ description: 'Below so many duties, shares and times are null' }),
    calendar: z.object({ id: z.string(), version: z.string() }),
    rows: z.array(row).readonly(),
    rederivation,
  })
  .meta({ id: 'Figures' });

const example = (definition: string, value: number) => ({ definition, value });

export const FIGURES_EXAMPLE: z.infer<typeof figuresSchema> = {
  at: EXAMPLE.later,
  window: { from: '2025-03-05', to: '2026-03-04' },
  by: [],
  minimum: 10,
  calendar: { id: 'se', version: '1' },
  rows: [
    {
      rule: 'servicelofte.answer',
      title: { sv: 'Svara', en: 'Answer' },
      strength: 'duty',
      measured: example('duties-measured.v1', 412),
      answeredShare: example('answered-share.v1', 0.9175),
      inTimeShare: example('in-time-share.v1', 0.8841),
      medianDays: example('median-working-days.v1', 6),
      ninetiethDays: example('p90-working-days.v1', 14),
      overdue: example('overdue.v1', 11),
      states: {
        ...{ 'not-applicable': 23, 'not-measurable': 0, pending: 19, 'at-risk': 4 },
        ...{ met: 341, 'met-late': 37, breached: 11, waived: 0 },
      },
    },
  ],
};
