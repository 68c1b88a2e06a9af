import { z } from 'zod';
import { declareEvent, personal } from '../src/event-declaration';
import type { GoldenModule } from './golden-file';

/** An event that fills every member of the envelope and every field group. No module stores it. */
export const EnvelopeFilled = declareEvent(
  'kernel.EnvelopeFilled.v1',
  z.strictObject({
    kind: z.enum(['question', 'view']),
    parts: z.int().min(1),
    sender: z.strictObject({
      reachable: z.boolean(),
      name: personal('contact', z.string()),
      email: personal('contact', z.string()),
    }),
    text: personal('content', z.string()),
    note: personal('draft', z.strictObject({ text: z.string(), lines: z.array(z.int()) })),
  }),
);

/** The golden file of the envelope (events.md §9). */
export const GOLDEN: GoldenModule = {
  module: 'kernel',
  declarations: [EnvelopeFilled],
  examples: {
    [EnvelopeFilled.type]: {
      kind: 'question',
      parts: 2,
      sender: { reachable: true, name: 'Åsa Påhittad', email: 'asa@example.invalid' },
      text: 'När öppnar badplatsen vid "Norra" viken?',
      note: { text: 'Fråga fritid.', lines: [1, 2] },
    },
  },
  envelope: {
    actor: {
      id: '00000000-0000-4000-8000-00000000000a',
      role: 'registrar',
      body: '00000000-0000-4000-8000-00000000000b',
    },
    origin: 'import',
    occurredAt: '2026-02-27',
    key: '00000000-0000-5000-8000-00000000000c',
    body: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    correlation: '01890a5d-ac96-774b-bcce-b302099a8055',
    causation: '01890a5d-ac96-774b-bcce-b302099a8056',
    policies: [
      {
        adoption: '01890a5d-ac96-774b-bcce-b302099a8054',
        pack: 'servicelofte',
        version: '1',
        hash: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      },
    ],
  },
};
