import type { Title } from '../packs/pack';

/** Below this many, a share or a time says more of single persons than of how a body answers, and is not shown. */
export const MINIMUM_SHOWN = 10;

/** What a number means. A changed meaning is a new version: a figure always says by which it was reckoned. */
export interface Metric {
  readonly id: string;
  readonly version: number;
  readonly title: Title;
  readonly definition: Title;
  readonly unit: 'count' | 'share' | 'workingDays';
}

/** Every figure that FigureQueries gives; docs/figures.md is generated from it. */
export const METRICS = {
  measured: {
    id: 'duties-measured',
    version: 1,
    unit: 'count',
    title: { sv: 'Skyldigheter som mäts', en: 'Duties measured' },
    definition: {
      sv: 'Skyldigheter som uppstod i perioden (för ett svar: det som kom in i den), som gäller och som kan mätas, även de som beslutats undantagna. Det som återtogs eller lämnades till annan ordning i tid, eller avfördes, gäller inte.',
      en: 'Duties that arose in the window (for a reply: inputs that arrived in it), apply and can be measured, those waived among them. What was withdrawn or handed to another legal order in time, or set aside, does not apply.',
    },
  },
  answeredShare: {
    id: 'answered-share',
    version: 1,
    unit: 'share',
    title: { sv: 'Andel besvarade', en: 'Answered share' },
    definition: {
      sv: 'Av skyldigheterna som mäts: de som har uppfyllts, i tid eller för sent. De som väntar räknas som inte besvarade, så andelen för en färsk period växer med tiden.',
      en: 'Of the duties measured: those that have been met, in time or late. What still waits counts as not answered, so the share of a recent window grows as it ages.',
    },
  },
  inTimeShare: {
    id: 'in-time-share',
    version: 1,
    unit: 'share',
    title: { sv: 'Andel i tid', en: 'In-time share' },
    definition: {
      sv: 'Av skyldigheter som är avgjorda (uppfyllda, uppfyllda för sent eller brutna): de som uppfylldes senast sista dagen. Det som pågår och beslutade undantag räknas inte.',
      en: 'Of duties that are settled (met, met late or breached): those met on or before the due day. What is pending, and what is waived, is left out.',
    },
  },
  medianDays: {
    id: 'median-working-days',
    version: 1,
    unit: 'workingDays',
    title: { sv: 'Median, arbetsdagar', en: 'Median working days' },
    definition: {
      sv: 'Minsta antal arbetsdagar inom vilket hälften är uppfyllda, skattat med Kaplan–Meier: det som väntar räknas som väntande till och med dagen som frågan gäller. Dag 0 är dagen då skyldigheten uppstod; väntan på avsändaren räknas med.',
      en: 'The least number of working days within which half are met, by the Kaplan–Meier estimate: what waits is censored on the day asked about. Day 0 is the day the duty arose; waiting for the sender counts too.',
    },
  },
  ninetiethDays: {
    id: 'p90-working-days',
    version: 1,
    unit: 'workingDays',
    title: { sv: '90:e percentilen, arbetsdagar', en: '90th percentile working days' },
    definition: {
      sv: 'Minsta antal arbetsdagar inom vilket nio av tio är uppfyllda, skattat som medianen.',
      en: 'The least number of working days within which nine of ten are met, estimated as the median is.',
    },
  },
  overdue: {
    id: 'overdue',
    version: 1,
    unit: 'count',
    title: { sv: 'Försenade', en: 'Overdue' },
    definition: {
      sv: 'Skyldigheter i perioden som inte är uppfyllda och vars sista dag har gått: tillståndet bruten.',
      en: 'Duties of the window that are not met and whose due day has passed: the state breached.',
    },
  },
} as const satisfies Record<string, Metric>;
export type MetricName = keyof typeof METRICS;

/** How a figure names its definition: `answered-share.v1`. */
export function definitionOf(name: MetricName): string {
  const { id, version } = METRICS[name];
  return `${id}.v${version}`;
}
