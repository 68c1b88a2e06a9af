import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { ROLES } from './roles';

/** Somebody who works for the organisation or is elected to it. The id says nothing: name and address are sealed here and nowhere else. */
export const PersonRegistered = declareEvent(
  'identity.PersonRegistered.v1',
  z.object({
    name: personal('contact', z.string()),
    email: personal('contact', z.string()),
    /** What they are called at work; with a small unit it points out one person, so it is sealed too. */
    title: personal('contact', z.string()),
  }),
);

/** Role in a body, in one of its units, or (neither) in the organisation as a whole. */
const held = { role: z.enum(ROLES), body: z.uuid().optional(), unit: z.uuid().optional() };

export const RoleGranted = declareEvent('identity.RoleGranted.v1', z.object(held));
export const RoleRevoked = declareEvent('identity.RoleRevoked.v1', z.object(held));

export const PERSON_EVENTS = [PersonRegistered, RoleGranted, RoleRevoked];
export type PersonEvent = EventOf<typeof PersonRegistered> | EventOf<typeof RoleGranted> | EventOf<typeof RoleRevoked>;
