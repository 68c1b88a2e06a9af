import { aPage, aText } from '@gensvar/identity';
import { DUE_ROW_EXAMPLE, dueRow } from '@gensvar/inputs';
import { z } from 'zod';
import { obligation, OBLIGATION_PAGE_EXAMPLE } from './obligations.schema';

const duty = obligation
  .extend({
    title: z.object({ sv: z.string(), en: z.string() }),
    clause: z.object({
      quote: aText('Exact words of the document'),
      document: aText('The document'),
      paragraph: z.string().optional(),
    }),
  })
  .meta({ id: 'QueuedDuty' });

const item = z.object({ input: dueRow, duties: z.array(duty).readonly() }).meta({ id: 'QueueItem' });

export const queuePage = z.object(aPage(item)).meta({ id: 'QueuePage' });

export const QUEUE_EXAMPLE = {
  input: DUE_ROW_EXAMPLE,
  duties: OBLIGATION_PAGE_EXAMPLE.items.map((one) => ({
    ...one,
    title: { sv: 'Svara', en: 'Answer' },
    clause: {
      quote: 'The adopting body’s own decision on how soon an answer is given',
      document: 'The adopting body’s own decision (document, §, date), named in its adoption',
    },
  })),
};
