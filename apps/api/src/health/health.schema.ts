import { anInstant, aNumber, aText } from '@gensvar/identity';
import { z } from 'zod';

export const live = z.object({ status: z.literal('live') }).meta({ id: 'Live' });

const view = z
  .object({
    name: z.string(),
    kind: z.enum(['view', 'process']),
    state: aText('following, or why not'),
    error: aText('Why it stands still, while it does').nullable(),
    lagSeconds: z.number().meta({ description: 'Age of the oldest event it has not handled; 0 at the head' }),
    work: z

      .object({ done: aNumber('Done').optional(), total: aNumber('Of').optional() })
      .nullable()
      .meta({ description: 'Background work that waits, with its progress where known' }),
    parked: z
      .array(
        z.object({
          organisation: z.string(),
          eventId: z.string(),
          eventType: z.string(),
          error: z.string(),
          since: anInstant('Since when'),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'ViewReport' });

/** Whether the service can serve. */
export const ready = z
  .object({
    status: z.enum(['ready', 'degraded', 'not-ready']),
    database: z.enum(['reachable', 'unreachable']),
    views: z.array(view).readonly(),
    warnings: z.array(z.string()).readonly().meta({ description: 'What will hinder it one day' }),
  })
  .meta({ id: 'ReadyReport' });

export const READY_EXAMPLE = {
  status: 'ready',
  database: 'reachable',
  views: [
    {
      name: 'inputs.register.v2',
      kind: 'view',
      state: 'following',
      error: null,
      lagSeconds: 0,
      work: null,
      parked: [],
    },
  ],
  warnings: [],
} satisfies z.infer<typeof ready>;
