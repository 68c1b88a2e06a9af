import { declareEvent, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { BODY_LEVELS } from './roles';

export const OrganisationRegistered = declareEvent(
  'identity.OrganisationRegistered.v1',
  z.object({
    /** Its name in addresses: lower-case letters, digits and hyphens. Never changes, since the id is made from it. */
    slug: z.string(),
    name: z.string(),
    type: z.enum(['municipality', 'region']),
    /** ISO 639 codes, the first is the default: Swedish and the minority languages of its area (law.md 2.7). */
    languages: z.array(z.string()).min(1),
  }),
);

/** A body is an authority of its own: register, secrecy and personal data (product.md §1). */
export const BodyEstablished = declareEvent(
  'identity.BodyEstablished.v1',
  z.object({ body: z.uuid(), code: z.string(), name: z.string(), level: z.enum(BODY_LEVELS) }),
);

export const UnitEstablished = declareEvent(
  'identity.UnitEstablished.v1',
  z.object({ unit: z.uuid(), body: z.uuid(), code: z.string(), name: z.string() }),
);

export const ORGANISATION_EVENTS = [OrganisationRegistered, BodyEstablished, UnitEstablished];
export type OrganisationEvent =
  EventOf<typeof OrganisationRegistered> | EventOf<typeof BodyEstablished> | EventOf<typeof UnitEstablished>;
