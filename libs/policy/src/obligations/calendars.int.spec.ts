import { CommandRunner, NoAdoptions } from '@gensvar/event-store';
import { newId } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { happened } from '../../testing/invented-inputs';
import { obligationsHarness } from '../../testing/obligations-harness';
import { Calendar, SWEDISH_CALENDAR } from '../calendar/calendar';
import { takeCalendar } from '../adoption/take-calendar';
import { OBLIGATIONS_VIEW } from './obligations.view';

/** The same days, but for one that is closed: 2026-03-10, a Tuesday. */
const SECOND = { ...SWEDISH_CALENDAR, version: '2', closed: ['2026-03-10'] };
const RULE = 'invented.answer';
const TEN = [{ name: 'answerWithinWorkingDays', value: 10 }];
let h: Awaited<ReturnType<typeof obligationsHarness>>;
let organisation: string;

beforeEach(async () => {
  h = await obligationsHarness({ newer: [new Calendar(SECOND)] });
  organisation = newId();
});
afterEach(() => h.close());

const at = (now: string) => {
  h.clock.now = now;
};
const received = (day?: string) => happened('input.received', { kind: 'enquiry', unit: 'roads' }, day);
const take = () =>
  takeCalendar(new CommandRunner(h.store, new ClearSealer(), h.catalogue, new NoAdoptions()), [
    SWEDISH_CALENDAR,
    SECOND,
  ]);
const dues = async (when: { asOf?: string; at?: string }) =>
  (await h.queries.list({ organisation, rule: RULE, ...when })).items.map(({ due }) => due?.slice(0, 10));

describe('a new version of the calendar', () => {
  it('moves what it touches from when it was taken; before, the dates were as they were known', async () => {
    await h.adopt(organisation, '2026-01-01', TEN);
    await h.record(organisation, newId(), [received('2026-02-02')]);
    await h.record(organisation, newId(), [received('2026-02-25')]);
    const answered = newId();
    await h.record(organisation, answered, [received('2026-02-25')]);
    await h.catchUp();
    expect(await dues({ at: '2026-03-02' })).toEqual(['2026-02-16', '2026-03-11', '2026-03-11']);

    at('2026-03-05T08:00:00.000Z');
    await take();
    at('2026-03-06T08:00:00.000Z');
    // A newer fact before the job comes to it, and an input that is new under the new calendar.
    await h.record(organisation, answered, [happened('answer.given', {})]);
    await h.record(organisation, newId(), [received()]);
    await h.catchUp();

    expect(await dues({ asOf: '2026-03-04' })).toEqual(['2026-02-16', '2026-03-11', '2026-03-11']);
    expect(await dues({ asOf: '2026-03-05' })).toEqual(['2026-02-16', '2026-03-12', '2026-03-12']);
    expect(await dues({ at: '2026-03-07' })).toEqual(['2026-02-16', '2026-03-12', '2026-03-12', '2026-03-23']);
    const live = await h.rows(organisation);
    await h.runner.rebuild(OBLIGATIONS_VIEW);
    expect(await h.rows(organisation)).toEqual(live);
  });

  it('is taken once, and reckons for an organisation that comes later', async () => {
    await take();
    const head = await h.store.head();
    await take();
    expect(await h.store.head()).toBe(head);
    await h.adopt(organisation, '2026-01-01', TEN);
    await h.record(organisation, newId(), [received('2026-02-25')]);
    await h.catchUp();
    expect(await dues({ at: '2026-03-02' })).toEqual(['2026-03-12']);
  });

  it('that the program does not ship parks the organisation, and says so', async () => {
    await h.close();
    h = await obligationsHarness();
    await h.catchUp();
    await take();
    await h.adopt(organisation, '2026-01-01', TEN);
    await h.record(organisation, newId(), [received()]);
    await h.catchUp();
    expect(h.parked.map(({ error }) => (error as { code?: string }).code)).toEqual(['policy.calendar-version']);
  });
});
