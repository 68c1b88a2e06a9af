import { parseDay, startOfDay } from '@gensvar/kernel';
import { Calendar, SWEDISH_CALENDAR } from '../calendar/calendar';
import type { Step } from '../calendar/explanation';
import { dueOf, type Pause, type Period } from '../calendar/period';
import { STATES, type Witness } from '../evaluate/obligation';
import { dayInWords, momentInWords } from './dates';
import { renderExplanation, renderStep, renderWhy, renderWitness, type Vocabulary } from './render';
import { stateInWords } from './words';

const calendar = new Calendar(SWEDISH_CALENDAR);
const vocabulary: Vocabulary = {
  words: {
    'input.setAside': { sv: 'lagt åt sidan', en: 'set aside' },
    'answer.given': { sv: 'svar lämnat', en: 'answer given' },
    'onlyIf.reachable': { sv: 'avsändaren går inte att nå', en: 'the sender cannot be reached' },
    enquiry: { sv: 'fråga', en: 'enquiry' },
  },
  parameters: { answerWithinWorkingDays: { type: 'workingDays', title: { sv: 'Svara inom', en: 'Answer within' } } },
};

function explain(period: Period, from: string, pauses: readonly Pause[] = []) {
  const day = parseDay(from);
  const { steps } = dueOf(period, day, startOfDay(day), pauses, calendar);
  return { sv: renderExplanation(steps, 'sv', vocabulary), en: renderExplanation(steps, 'en', vocabulary) };
}

describe('an explanation', () => {
  it('names the holiday and the weekend that do not count', () => {
    expect(explain({ workingDays: 2 }, '2026-05-13')).toEqual({
      sv: [
        'dag 0 är onsdag 13 maj 2026',
        'torsdag 14 maj 2026 (Kristi himmelsfärdsdag) räknas inte',
        'lördag 16 maj 2026 och söndag 17 maj 2026 räknas inte',
        'dag 2 är måndag 18 maj 2026',
      ],
      en: [
        'day 0 is Wednesday 13 May 2026',
        'Thursday 14 May 2026 (Ascension Day) does not count',
        'Saturday 16 May 2026 and Sunday 17 May 2026 do not count',
        'day 2 is Monday 18 May 2026',
      ],
    });
  });

  it('tells a pause', () => {
    const pause = { from: parseDay('2026-03-04'), to: parseDay('2026-03-10') };
    expect(explain({ workingDays: 10 }, '2026-03-02', [pause]).sv).toContain(
      'dagarna efter onsdag 4 mars 2026 till och med tisdag 10 mars 2026 räknas inte: avsändaren var tillfrågad',
    );
    expect(renderStep({ pause: '2026-03-04', to: null, limit: null }, 'sv')).toMatch(
      /^vilar sedan onsdag 4 mars 2026: .*bara komplettering eller svar/,
    );
    expect(renderStep({ pause: '2026-03-04', to: null, limit: '2026-04-01' }, 'en')).toMatch(
      /runs again after Wednesday 1 April 2026 without a reply$/,
    );
  });

  it('tells why a statutory end moved', () => {
    expect(explain({ weeks: 3, calendar: 'statutory' }, '2026-05-29')).toEqual({
      sv: [
        'dag 0 är fredag 29 maj 2026',
        'tiden går ut fredag 19 juni 2026',
        'fredag 19 juni 2026 är midsommarafton: flyttas till måndag 22 juni 2026',
      ],
      en: [
        'day 0 is Friday 29 May 2026',
        'the period ends on Friday 19 June 2026',
        'Friday 19 June 2026 is Midsummer Eve: moved to Monday 22 June 2026',
      ],
    });
  });

  it('tells every kind of step in both languages', () => {
    const steps: readonly Step[] = [
      { start: '2026-03-02' },
      { corrected: '2026-03-02', to: '2026-03-03' },
      { kind: 'enquiry', from: '2026-03-04' },
      { skip: '2026-04-03', why: 'goodFriday' },
      { count: 1, date: '2026-03-05' },
      { roll: '2026-03-07', to: '2026-03-09', why: 'saturday' },
      { date: '2026-03-10' },
      { before: '2026-03-10' },
      { before: '2026-03-10', lead: 3, latest: '2026-03-05T22:59:59.999Z' },
      { period: '2026-Q1', from: '2026-01-01', to: '2026-03-31' },
      { given: 1, of: 2 },
      { given: 5, of: 2, nominal: 3 },
      { given: 5, of: 2, nominal: 3, atMost: 4 },
    ];
    expect(steps.map((step) => renderStep(step, 'sv', vocabulary))).toEqual([
      'dag 0 är måndag 2 mars 2026',
      'ankomstdagen rättad från måndag 2 mars 2026 till tisdag 3 mars 2026',
      'räknas som fråga sedan onsdag 4 mars 2026',
      'fredag 3 april 2026 (långfredagen) räknas inte',
      'dag 1 är torsdag 5 mars 2026',
      'lördag 7 mars 2026 är lördag: flyttas till måndag 9 mars 2026',
      'dagen är tisdag 10 mars 2026',
      'före tisdag 10 mars 2026',
      'i god tid före tisdag 10 mars 2026: senast torsdag 5 mars 2026 kl. 23.59',
      'perioden 2026-Q1 är från och med torsdag 1 januari 2026 till och med tisdag 31 mars 2026',
      '1 av minst 2',
      '5 av minst 2 (avsett: omkring 3)',
      '5 av minst 2 (avsett: omkring 3, högst 4)',
    ]);
    expect(steps.map((step) => renderStep(step, 'en', vocabulary))).toEqual([
      'day 0 is Monday 2 March 2026',
      'date of receipt corrected from Monday 2 March 2026 to Tuesday 3 March 2026',
      'counts as enquiry since Wednesday 4 March 2026',
      'Friday 3 April 2026 (Good Friday) does not count',
      'day 1 is Thursday 5 March 2026',
      'Saturday 7 March 2026 is a Saturday: moved to Monday 9 March 2026',
      'the day is Tuesday 10 March 2026',
      'before Tuesday 10 March 2026',
      'ahead of Tuesday 10 March 2026: at the latest Thursday 5 March 2026 at 23:59',
      'the period 2026-Q1 is from Thursday 1 January 2026 up to and including Tuesday 31 March 2026',
      '1 of at least 2',
      '5 of at least 2 (meant: about 3)',
      '5 of at least 2 (meant: about 3, at most 4)',
    ]);
  });
});

describe('a date in words', () => {
  it('is the day in Stockholm, with the time of an instant', () => {
    expect(dayInWords('2026-05-13T22:30:00Z', 'sv')).toBe('torsdag 14 maj 2026');
    expect(momentInWords('2026-05-13T22:30:00Z', 'sv')).toBe('torsdag 14 maj 2026 kl. 00.30');
    expect(momentInWords('2026-01-13T08:05:59Z', 'en')).toBe('Tuesday 13 January 2026 at 09:05');
    expect(momentInWords('2026-05-14', 'en')).toBe('Thursday 14 May 2026');
    expect(momentInWords(0, 'en')).toBe('Thursday 1 January 1970 at 01:00');
  });
});

describe('a reason', () => {
  it.each([
    [
      { state: 'not-measurable', code: 'parameterUnset', subject: 'answerWithinWorkingDays' },
      'inte beslutat: Svara inom',
      'not decided: Answer within',
    ],
    [
      { state: 'not-applicable', code: 'decidedNone', subject: 'answerWithinWorkingDays' },
      'beslutat att inget gäller: Svara inom',
      'decided that nothing is owed: Answer within',
    ],
    [
      { state: 'not-applicable', code: 'onlyIf', subject: 'reachable' },
      'avsändaren går inte att nå',
      'the sender cannot be reached',
    ],
    [{ state: 'not-applicable', code: 'setAside', subject: 'input.setAside' }, 'lagt åt sidan', 'set aside'],
    [
      { state: 'not-applicable', code: 'voided', subject: 'answer.given' },
      'det som inledde den räknas inte: svar lämnat',
      'what began it does not count: answer given',
    ],
    [{ state: 'not-measurable', code: 'dayMissing', subject: 'due' }, 'dagen saknas (due)', 'the day is missing (due)'],
    [{ state: 'not-measurable', code: 'unknown', subject: 'addressee' }, 'okänt: addressee', 'unknown: addressee'],
    [
      { state: 'not-applicable', code: 'level', subject: 'sector' },
      'regeln gäller inte nivån sector',
      'the rule does not speak of the level sector',
    ],
    [{ state: 'not-applicable', code: 'split', subject: 'input.split' }, 'split', 'split'],
  ] as const)('%j', (why, sv, en) => {
    expect(renderWhy(why, 'sv', vocabulary)).toBe(sv);
    expect(renderWhy(why, 'en', vocabulary)).toBe(en);
  });
});

describe('a witness', () => {
  it('is told by what it did, its name and its moment', () => {
    const witness: Witness = {
      event: 'e',
      fact: 'answer.given',
      role: 'met',
      on: '2026-05-15T07:05:00Z',
      recordedAt: '2026-05-15T07:05:00Z',
    };
    expect(renderWitness(witness, 'sv', vocabulary)).toBe('uppfylld genom svar lämnat, fredag 15 maj 2026 kl. 09.05');
    expect(renderWitness(witness, 'en', vocabulary)).toBe('met by answer given, Friday 15 May 2026 at 09:05');
    expect(renderWitness({ ...witness, fact: 'other.fact', on: '2026-05-15' }, 'en')).toBe(
      'met by other.fact, Friday 15 May 2026',
    );
  });
});

describe('a state', () => {
  it('has the interface’s words', () => {
    expect(STATES.map((state) => stateInWords(state, 'sv'))).toEqual([
      'gäller inte',
      'kan inte mätas',
      'pågår',
      'närmar sig sista dag',
      'uppfylld',
      'uppfylld för sent',
      'bruten',
      'beslutat undantag',
    ]);
  });

  it('is never a breach where there was no duty', () => {
    expect(stateInWords('breached', 'sv', 'intention')).toBe('ej uppnått');
    expect(stateInWords('breached', 'en', 'request')).toBe('not reached');
    expect(stateInWords('breached', 'sv', 'permission')).toBe('utanför befogenheten');
    expect(stateInWords('met', 'en', 'permission')).toBe('met');
  });
});
