import { type Decider, nameBasedId, type RecordedEvent } from '@gensvar/kernel';
import type { CalendarSpec } from '../calendar/calendar';
import { CalendarVersionTaken } from './calendar.events';

/** Organisation of what concerns the whole installation: nobody's, so no row of it is shown to anybody. */
export const INSTALLATION = nameBasedId('gensvar', 'installation');

/** Stream `policy-<installation>-<this>`. */
export const CALENDAR = nameBasedId(INSTALLATION, 'calendar');

export interface TakeCalendar {
  readonly type: 'TakeCalendar';
}

/** The version that is reckoned by; null: the first one that was shipped. */
export interface CalendarInUse {
  readonly version: string | null;
}

/**
 * Takes the newest version that the program ships. A program that does not know the version in use is older than it, and
 * takes nothing: a calendar never goes back.
 * @param shipped versions of one calendar, oldest first
 */
export function calendarDecider(
  shipped: readonly CalendarSpec[],
): Decider<CalendarInUse, TakeCalendar, CalendarVersionTaken> {
  return {
    module: 'policy',
    initial: { version: null },

    decide(command, { version }) {
      switch (command.type) {
        case 'TakeCalendar': {
          const inUse = version === null ? 0 : shipped.findIndex((one) => one.version === version);
          const newest = shipped.at(-1);
          if (!newest || inUse < 0 || inUse === shipped.length - 1) return [];
          const { id: calendar, version: taken, from, to } = newest;
          return [CalendarVersionTaken.of({ calendar, version: taken, from, to })];
        }
        default:
          return command.type satisfies never;
      }
    },

    evolve(_state, event: RecordedEvent<CalendarVersionTaken>) {
      switch (event.type) {
        case 'policy.CalendarVersionTaken.v1':
          return { version: event.data.version };
        default:
          return event.type satisfies never;
      }
    },
  };
}
