import type { Step } from '../calendar/explanation';
import type { Why, Witness } from '../evaluate/obligation';
import type { Words } from '../facts/catalogue';
import type { Pack } from '../packs/pack';
import { dayInWords, type Language, momentInWords } from './dates';
import { DAYS_OFF, WITNESS_ROLES } from './words';

/** Where the names of facts, kinds and parameters come from: the catalogue, and the pack that the rule stands in. */
export interface Vocabulary {
  readonly words: Words;
  readonly parameters?: Pack['parameters'];
}

/** One step of a due date's reckoning, as a clause without a full stop. */
export function renderStep(step: Step, language: Language, vocabulary?: Vocabulary): string {
  const sv = language === 'sv';
  const on = (day: string): string => momentInWords(day, language);
  if ('start' in step) return sv ? `dag 0 är ${on(step.start)}` : `day 0 is ${on(step.start)}`;
  if ('corrected' in step) {
    return sv
      ? `ankomstdagen rättad från ${on(step.corrected)} till ${on(step.to)}`
      : `date of receipt corrected from ${on(step.corrected)} to ${on(step.to)}`;
  }
  if ('kind' in step) {
    const kind = vocabulary?.words[step.kind]?.[language] ?? step.kind;
    return sv ? `räknas som ${kind} sedan ${on(step.from)}` : `counts as ${kind} since ${on(step.from)}`;
  }
  if ('skip' in step) {
    const why = DAYS_OFF[step.why][language];
    // A Saturday's date names the reason already.
    const day = step.why === 'saturday' || step.why === 'sunday' ? on(step.skip) : `${on(step.skip)} (${why})`;
    return sv ? `${day} räknas inte` : `${day} does not count`;
  }
  if ('count' in step) return `${sv ? 'dag' : 'day'} ${step.count} ${sv ? 'är' : 'is'} ${on(step.date)}`;
  if ('pause' in step) return renderPause(step, language);
  if ('roll' in step) {
    const why = DAYS_OFF[step.why][language];
    return sv
      ? `${on(step.roll)} är ${why}: flyttas till ${on(step.to)}`
      : `${on(step.roll)} is ${article(step.why)}${why}: moved to ${on(step.to)}`;
  }
  if ('date' in step) return sv ? `dagen är ${on(step.date)}` : `the day is ${on(step.date)}`;
  if ('before' in step) return renderBefore(step, language);
  if ('period' in step) {
    return sv
      ? `perioden ${step.period} är från och med ${on(step.from)} till och med ${on(step.to)}`
      : `the period ${step.period} is from ${on(step.from)} up to and including ${on(step.to)}`;
  }
  if ('given' in step) return renderGiven(step, language);
  return step satisfies never;
}

function renderBefore(step: Extract<Step, { before: string }>, language: Language): string {
  const event = momentInWords(step.before, language);
  if (step.latest === undefined) return language === 'sv' ? `före ${event}` : `before ${event}`;
  const latest = momentInWords(step.latest, language);
  return language === 'sv' ? `i god tid före ${event}: senast ${latest}` : `ahead of ${event}: at the latest ${latest}`;
}

/** `2 av minst 1 (avsett: omkring 4, högst 6)`: what was meant besides is information. */
function renderGiven({ given, of, nominal, atMost }: Extract<Step, { given: number }>, language: Language): string {
  const sv = language === 'sv';
  const meant = [
    ...(nominal === undefined ? [] : [sv ? `omkring ${nominal}` : `about ${nominal}`]),
    ...(atMost === undefined ? [] : [sv ? `högst ${atMost}` : `at most ${atMost}`]),
  ];
  const text = sv ? `${given} av minst ${of}` : `${given} of at least ${of}`;
  return meant.length === 0 ? text : `${text} (${sv ? 'avsett' : 'meant'}: ${meant.join(', ')})`;
}

const article = (why: string): string => (why === 'saturday' || why === 'sunday' ? 'a ' : '');

function renderPause(step: Extract<Step, { pause: string }>, language: Language): string {
  const from = momentInWords(step.pause, language);
  if (step.to !== null) {
    const to = momentInWords(step.to, language);
    return language === 'sv'
      ? `dagarna efter ${from} till och med ${to} räknas inte: avsändaren var tillfrågad`
      : `the days after ${from} up to and including ${to} do not count: the sender had been asked`;
  }
  const limit = step.limit ? momentInWords(step.limit, language) : undefined;
  if (language === 'sv') {
    return `vilar sedan ${from}: avsändaren är tillfrågad; ${limit ? `löper igen efter ${limit}, om inget svar kommer` : 'bara komplettering eller svar gör att tiden löper igen'}`;
  }
  return `paused since ${from}: the sender has been asked; ${limit ? `runs again after ${limit} without a reply` : 'only the reply or the answer ends it'}`;
}

/**
 * A due date's reckoning in lines: day 0, what does not count and why, the last counted day, moves and pauses. Days that
 * count plainly are left out but the last, and a Saturday with its Sunday is one line.
 */
export function renderExplanation(
  steps: readonly Step[],
  language: Language,
  vocabulary?: Vocabulary,
): readonly string[] {
  const lines: string[] = [];
  const counts = steps.filter((step) => 'count' in step).length;
  steps.forEach((step, i) => {
    const next = steps[i + 1];
    if ('count' in step && steps.slice(i + 1).some((later) => 'count' in later)) return;
    if ('skip' in step && step.why === 'sunday' && isSaturday(steps[i - 1])) return;
    if (isSaturday(step) && next && 'skip' in next && next.why === 'sunday') {
      const [first, last] = [dayInWords(step.skip, language), dayInWords(next.skip, language)];
      lines.push(language === 'sv' ? `${first} och ${last} räknas inte` : `${first} and ${last} do not count`);
      return;
    }
    if ('count' in step && step.count > 1 && counts === 1) lines.push(lastDay(step.date, language));
    else lines.push(renderStep(step, language, vocabulary));
  });
  return lines;
}

/** Periods by the calendar count no single days: weeks, months, hours. */
function lastDay(date: string, language: Language): string {
  const day = momentInWords(date, language);
  return language === 'sv' ? `tiden går ut ${day}` : `the period ends on ${day}`;
}

function isSaturday(step: Step | undefined): step is Extract<Step, { skip: string }> {
  return step !== undefined && 'skip' in step && step.why === 'saturday';
}

/** Why nothing is owed, or why it cannot be told, as a clause without a full stop. */
export function renderWhy(why: Why, language: Language, vocabulary?: Vocabulary): string {
  const { code, subject } = why;
  const sv = language === 'sv';
  const word = (name: string): string | undefined => vocabulary?.words[name]?.[language];
  const parameter = subject === undefined ? '' : (vocabulary?.parameters?.[subject]?.title[language] ?? subject);
  switch (code) {
    case 'parameterUnset':
      return sv ? `inte beslutat: ${parameter}` : `not decided: ${parameter}`;
    case 'decidedNone':
      return sv ? `beslutat att inget gäller: ${parameter}` : `decided that nothing is owed: ${parameter}`;
    case 'dayMissing':
      return sv ? `dagen saknas (${subject})` : `the day is missing (${subject})`;
    case 'onlyIf':
      return (
        word(`onlyIf.${subject}`) ??
        (sv
          ? `förutsättningen saknas: ${word(subject ?? '') ?? subject}`
          : `what it presupposes is not there: ${word(subject ?? '') ?? subject}`)
      );
    case 'unknown':
      return sv ? `okänt: ${word(subject ?? '') ?? subject}` : `unknown: ${word(subject ?? '') ?? subject}`;
    case 'level':
      return sv
        ? `regeln gäller inte nivån ${word(subject ?? '') ?? subject}`
        : `the rule does not speak of the level ${word(subject ?? '') ?? subject}`;
    case 'voided':
      return sv
        ? `det som inledde den räknas inte: ${word(subject ?? '') ?? subject}`
        : `what began it does not count: ${word(subject ?? '') ?? subject}`;
    default:
      return word(subject ?? '') ?? code;
  }
}

/** `uppfylld genom svar lämnat, fredag 15 maj 2026 kl. 09.05`: what an event did, its name and its moment. */
export function renderWitness(witness: Witness, language: Language, vocabulary?: Vocabulary): string {
  const name = vocabulary?.words[witness.fact]?.[language] ?? witness.fact;
  return `${WITNESS_ROLES[witness.role][language]} ${name}, ${momentInWords(witness.on, language)}`;
}
