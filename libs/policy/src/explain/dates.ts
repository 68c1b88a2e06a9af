import {
  civilOf,
  isDay,
  localDayNumberOf,
  MS_PER_DAY,
  offsetAt,
  parseDay,
  parseInstant,
  weekdayOf,
} from '@gensvar/kernel';

/** The two languages of explanations. */
export type Language = 'sv' | 'en';

const MONTHS = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

const WEEKDAYS = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** `fredag 15 maj 2026`, `Friday 15 May 2026`: a local day, or that of an instant. @throws RangeError */
export function dayInWords(day: string | number, language: Language): string {
  const number = typeof day === 'number' ? day : isDay(day) ? parseDay(day) : localDayNumberOf(parseInstant(day));
  const { year, month, day: date } = civilOf(number);
  return `${WEEKDAYS[language][weekdayOf(number) - 1]} ${date} ${MONTHS[language][month - 1]} ${year}`;
}

/**
 * A day as above; an instant with its time in Europe/Stockholm: `fredag 15 maj 2026 kl. 09.05`, `Friday 15 May 2026 at
 * 09:05`. Epoch ms or ISO text. @throws RangeError
 */
export function momentInWords(moment: string | number, language: Language): string {
  if (typeof moment === 'string' && isDay(moment)) return dayInWords(moment, language);
  const ms = typeof moment === 'number' ? moment : parseInstant(moment);
  const minutes = Math.floor(((((ms + offsetAt(ms)) % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY) / 60_000);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'));
  const day = dayInWords(localDayNumberOf(ms), language);
  return language === 'sv' ? `${day} kl. ${hour}.${minute}` : `${day} at ${hour}:${minute}`;
}
