import { ADOPTION_EVENTS } from './adoption/adoption.events';
import { CalendarVersionTaken } from './adoption/calendar.events';
import { WAIVER_EVENTS } from './waiver/waiver.events';

/** Every event type that this library stores. */
export const POLICY_EVENTS = [...ADOPTION_EVENTS, CalendarVersionTaken, ...WAIVER_EVENTS] as const;
