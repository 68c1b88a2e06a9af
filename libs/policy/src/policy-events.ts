import { ADOPTION_EVENTS } from './adoption/adoption.events';
import { CalendarVersionTaken } from './adoption/calendar.events';
import { ATTESTATION_EVENTS } from './attestation/attestation.events';
import { WAIVER_EVENTS } from './waiver/waiver.events';

/** Every event type that this library stores. */
export const POLICY_EVENTS = [
  ...ADOPTION_EVENTS,
  CalendarVersionTaken,
  ...WAIVER_EVENTS,
  ...ATTESTATION_EVENTS,
] as const;
