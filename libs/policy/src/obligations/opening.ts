import { dayText, isDay, parseInstant, localDayOf, type LocalDay, type Position } from '@gensvar/kernel';
import type { Catalogue } from '../facts/catalogue';
import { STANDING, type SubjectType } from '../facts/fact';
import { fieldOf, type History } from '../facts/history';

/** The local day a subject opened, as it counts from an instant (epoch ms) on: later corrections move it. */
export interface OpeningDay {
  readonly from: number;
  readonly day: LocalDay;
}

export interface Opening {
  /** The subject's body when it opened, which adoptions must cover. */
  readonly body: string | undefined;
  /** Position of the fact that opened it. */
  readonly position: Position;
  /** First as recorded, then as corrected. */
  readonly days: readonly OpeningDay[];
}

/** undefined until the fact that opens the subject is there. */
export function openingOf(history: History, type: SubjectType, catalogue: Catalogue): Opening | undefined {
  const subject = catalogue.subjects.get(type);
  const opened = subject && history.named(subject.opens)[0];
  if (!opened) return undefined;
  const source = subject.fields.body?.find((one) => one.fact === subject.opens);
  const body = source && 'field' in source ? fieldOf(opened, source.field) : undefined;
  const days: OpeningDay[] = [{ from: -Infinity, day: dayText(opened.day) }];
  for (const placed of history.facts) {
    const corrects = catalogue.facts.get(placed.fact.name)?.corrects;
    if (corrects?.fact !== subject.opens) continue;
    const to = fieldOf(placed, corrects.to);
    if (typeof to === 'string') days.push({ from: placed.ms, day: isDay(to) ? to : localDayOf(parseInstant(to)) });
  }
  return { body: typeof body === 'string' ? body : undefined, position: String(opened.fact.order), days };
}

/** Later than any day: every adoption touches what stands. */
const ALWAYS: LocalDay = '9999-12-31';

/** The latest day that ever counted as the opening: an adoption from a later day cannot touch the subject. */
export function latestDay(opening: Opening, type: SubjectType): LocalDay {
  if (STANDING.has(type)) return ALWAYS;
  return opening.days.reduce((latest, { day }) => (day > latest ? day : latest), '');
}
