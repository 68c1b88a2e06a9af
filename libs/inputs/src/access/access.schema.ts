import { aMoment, anId, anInstant, aNumber, aPage, aPosition, aRevision, aText, EXAMPLE } from '@gensvar/identity';
import { FIELD_GROUPS } from '@gensvar/kernel';
import { z } from 'zod';
import { PURPOSES, RIGHTS } from './access.words';

const groups = z.array(z.enum(FIELD_GROUPS)).readonly();
const field = { field: aText('As the event names it: contact.name'), group: z.enum(FIELD_GROUPS) };

const personalEvent = z
  .object({
    event: anId('The event'),
    type: aText('Its stored name'),
    revision: aRevision,
    occurredAt: aMoment('When it happened'),
    recordedAt: anInstant('When it was recorded'),
    fields: z
      .array(
        z.union([
          z.object({ ...field, value: z.unknown() }),
          z.object({ ...field, forgotten: z.literal(true).meta({ description: 'Erased, or weeded at a closing' }) }),
        ]),
      )
      .readonly(),
  })
  .meta({ id: 'PersonalEvent' });

/** What is personal of an input, as it is answered. */
export const personalParts = z
  .object({
    id: anId('The input'),
    revision: aRevision,
    right: z.enum(RIGHTS),
    purpose: z.enum(PURPOSES),
    groups,
    read: z
      .object({ revision: aNumber('Of the record of reads'), position: aPosition })
      .meta({ description: 'Where the reading is recorded' }),
    events: z.array(personalEvent).readonly(),
  })
  .meta({ id: 'PersonalParts' });

export const PERSONAL_EXAMPLE = {
  id: EXAMPLE.id,
  revision: 0,
  right: 'holder',
  purpose: 'handling',
  groups: ['contact'],
  read: { revision: 0, position: EXAMPLE.position },
  events: [
    {
      event: EXAMPLE.event,
      type: 'inputs.InputReceived.v1',
      revision: 0,
      occurredAt: EXAMPLE.instant,
      recordedAt: EXAMPLE.instant,
      fields: [{ field: 'contact.name', group: 'contact', value: 'Gunvor Kvarnlid' }],
    },
  ],
} satisfies z.infer<typeof personalParts>;

const readRecord = z
  .object({
    read: anId('The record'),
    actor: z.object({
      id: aText('Who read'),
      role: aText('In which role'),
      body: anId('For which body').optional(),
    }),
    at: anInstant('When'),
    purpose: z.enum(PURPOSES),
    right: z.enum(RIGHTS),
    holder: anId('The body that had the input'),
    groups,
    revision: aRevision,
  })
  .meta({ id: 'ReadRecord' });

/** The record of reads as it is answered. */
export const readsPage = z.object(aPage(readRecord)).meta({ id: 'ReadsPage' });

export const READS_PAGE_EXAMPLE = {
  items: [
    {
      read: EXAMPLE.event,
      actor: { id: EXAMPLE.person, role: 'officer', body: EXAMPLE.body },
      at: EXAMPLE.instant,
      purpose: 'handling',
      right: 'holder',
      holder: EXAMPLE.body,
      groups: ['contact'],
      revision: 0,
    },
  ],
} satisfies z.infer<typeof readsPage>;
