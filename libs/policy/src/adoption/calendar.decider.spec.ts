import { given } from '@gensvar/kernel/testing';
import type { CalendarSpec } from '../calendar/calendar';
import { calendarDecider } from './calendar.decider';
import { CalendarVersionTaken } from './calendar.events';

const version = (name: string): CalendarSpec => ({ id: 'se', version: name, from: 1990, to: 2060 });
const [one, two, three] = ['1', '2', '3'].map(version);
const taken = (name: string) => CalendarVersionTaken.of({ calendar: 'se', version: name, from: 1990, to: 2060 });
const take = { type: 'TakeCalendar' } as const;

describe('TakeCalendar', () => {
  it('takes the newest version that is shipped', () => {
    given(calendarDecider([one!, two!]))
      .when(take)
      .then(taken('2'));
    given(calendarDecider([one!, two!, three!]), taken('2'))
      .when(take)
      .then(taken('3'));
  });

  it('takes nothing twice, and not the first version, which is in use from the start', () => {
    given(calendarDecider([one!]))
      .when(take)
      .then();
    given(calendarDecider([one!, two!]), taken('2'))
      .when(take)
      .then();
  });

  it('never goes back: an older program leaves a version that it does not know', () =>
    given(calendarDecider([one!, two!]), taken('3'))
      .when(take)
      .then());
});
