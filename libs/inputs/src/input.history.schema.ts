import { aMoment, anId, anInstant, aRevision, aText, EXAMPLE } from '@gensvar/identity';
import { z } from 'zod';
import { INPUT_DETAIL_EXAMPLE, inputDetail } from './input.schema';

const entry = z
  .object({
    event: anId('The event'),
    type: aText('Its stored name'),
    revision: aRevision,
    occurredAt: aMoment('When it happened'),
    recordedAt: anInstant('When it was recorded'),
    origin: z.enum(['live', 'import', 'demo']),
    by: z.object({ role: aText('In which role'), body: aText('For which body').optional() }),
    data: z.record(z.string(), z.unknown()).readonly().meta({ description: 'Its clear fields' }),
  })
  .meta({ id: 'HistoryEntry' });

export const inputHistory = z
  .object({
    id: anId('The input'),
    revision: aRevision,
    state: inputDetail.omit({ id: true, revision: true, position: true }).meta({ id: 'InputState' }),
    events: z.array(entry).readonly(),
  })
  .meta({ id: 'InputHistory' });

const { id, revision, position: _, ...state } = INPUT_DETAIL_EXAMPLE;

export const INPUT_HISTORY_EXAMPLE = {
  ...{ id, revision, state },
  events: [
    {
      ...{ event: EXAMPLE.event, type: 'inputs.InputReceived.v1', revision: 0, origin: 'live' },
      ...{ occurredAt: EXAMPLE.instant, recordedAt: EXAMPLE.instant, by: { role: 'registrar', body: EXAMPLE.body } },
      data: { kind: 'comment', channel: 'email', sender: 'named' },
    },
  ],
} satisfies z.infer<typeof inputHistory>;
