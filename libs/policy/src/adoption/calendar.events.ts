import { declareEvent, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';

/**
 * The installation began to reckon by another version of the calendar: from this event's position on, every due date is
 * known by it (policy.md, "Versions"). Its days stand in the program, which ships every version it ever had.
 */
export const CalendarVersionTaken = declareEvent(
  'policy.CalendarVersionTaken.v1',
  z.strictObject({
    /** `CalendarSpec.id` and `.version`. */
    calendar: z.string(),
    version: z.string(),
    /** Covered years, both included. */
    from: z.int(),
    to: z.int(),
  }),
);
export type CalendarVersionTaken = EventOf<typeof CalendarVersionTaken>;
