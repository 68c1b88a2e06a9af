import { declareEvent, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { BODY_LEVELS } from '../facts/catalogue';

/** Level of a body: product.md §1. */
export type BodyLevel = (typeof BODY_LEVELS)[number];

/** A period as `calendar/period.ts` declares it. */
const period = z.union([
  z.strictObject({ workingDays: z.int() }),
  z.strictObject({ days: z.int(), roll: z.enum(['none', 'nextWorkingDay']).optional() }),
  z.strictObject({ weeks: z.int(), roll: z.enum(['none', 'nextWorkingDay']).optional() }),
  z.strictObject({ weeks: z.int(), calendar: z.literal('statutory') }),
  z.strictObject({ months: z.int(), calendar: z.literal('statutory') }),
  z.strictObject({ years: z.int(), calendar: z.literal('statutory') }),
  z.strictObject({ hours: z.int() }),
]);

/** One value, for all or for one kind or unit: see `packs/parameters.ts`. */
const setting = z.strictObject({
  name: z.string(),
  kind: z.string().optional(),
  unit: z.string().optional(),
  value: z.union([z.int(), z.boolean(), z.string(), period]),
});

/**
 * A body took a pack into use from a day (policy.md, "Versions"). Nothing here is personal: whoever judges or proves a
 * subject reads it in clear. What `parameters` leaves out is unset. Recorded after `from`, the adoption is retroactive.
 */
export const PackAdopted = declareEvent(
  'policy.PackAdopted.v1',
  z.strictObject({
    pack: z.string(),
    version: z.string(),
    /** Base64 SHA-256 of the pack's document. */
    hash: z.string(),
    /** The adopting body's id and level. */
    body: z.string(),
    level: z.enum(BODY_LEVELS),
    /** In force from this local day. */
    from: z.iso.date(),
    /** Where the decision is found, as the organisation writes it: "KS 2011-05-10 § 82". */
    decision: z.string().optional(),
    /** Sorted by name, kind and unit. */
    parameters: z.array(setting),
  }),
);
export type PackAdopted = EventOf<typeof PackAdopted>;

export const ADOPTION_EVENTS = [PackAdopted] as const;
