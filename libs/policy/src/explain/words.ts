import type { DayOff } from '../calendar/calendar';
import type { State, Witness } from '../evaluate/obligation';
import type { Strength } from '../packs/pack';
import type { Language } from './dates';

type Both = Readonly<Record<Language, string>>;

/** As the interface says them (product.md §1). */
const STATE_WORDS: Readonly<Record<State, Both>> = {
  'not-applicable': { sv: 'gäller inte', en: 'not applicable' },
  'not-measurable': { sv: 'kan inte mätas', en: 'not measurable' },
  pending: { sv: 'pågår', en: 'pending' },
  'at-risk': { sv: 'närmar sig sista dag', en: 'at risk' },
  met: { sv: 'uppfylld', en: 'met' },
  'met-late': { sv: 'uppfylld för sent', en: 'met late' },
  breached: { sv: 'bruten', en: 'breached' },
  waived: { sv: 'beslutat undantag', en: 'waived' },
};

const NOT_REACHED: Both = { sv: 'ej uppnått', en: 'not reached' };
/** Nobody must use a permission; but who it does not name has none. */
const BEYOND: Both = { sv: 'utanför befogenheten', en: 'beyond the permission' };

/** Only a duty can be breached: a request or an intention that was not met is shown as not reached (rules.md, "Strength"). */
export function stateInWords(state: State, language: Language, strength: Strength = 'duty'): string {
  if (state !== 'breached' || strength === 'duty') return STATE_WORDS[state][language];
  return (strength === 'permission' ? BEYOND : NOT_REACHED)[language];
}

/** Why a day is no working day. */
export const DAYS_OFF: Readonly<Record<DayOff, Both>> = {
  saturday: { sv: 'lördag', en: 'Saturday' },
  sunday: { sv: 'söndag', en: 'Sunday' },
  closed: { sv: 'stängt hos oss', en: 'closed with us' },
  newYearsDay: { sv: 'nyårsdagen', en: "New Year's Day" },
  epiphany: { sv: 'trettondedag jul', en: 'Epiphany' },
  goodFriday: { sv: 'långfredagen', en: 'Good Friday' },
  easterDay: { sv: 'påskdagen', en: 'Easter Day' },
  easterMonday: { sv: 'annandag påsk', en: 'Easter Monday' },
  mayDay: { sv: 'första maj', en: 'May Day' },
  ascensionDay: { sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' },
  whitSunday: { sv: 'pingstdagen', en: 'Whit Sunday' },
  whitMonday: { sv: 'annandag pingst', en: 'Whit Monday' },
  nationalDay: { sv: 'nationaldagen', en: "Sweden's National Day" },
  midsummerDay: { sv: 'midsommardagen', en: 'Midsummer Day' },
  allSaintsDay: { sv: 'alla helgons dag', en: "All Saints' Day" },
  christmasDay: { sv: 'juldagen', en: 'Christmas Day' },
  boxingDay: { sv: 'annandag jul', en: 'Boxing Day' },
  midsummerEve: { sv: 'midsommarafton', en: 'Midsummer Eve' },
  christmasEve: { sv: 'julafton', en: 'Christmas Eve' },
  newYearsEve: { sv: 'nyårsafton', en: "New Year's Eve" },
};

/** What an event did to the obligation, before its name. */
export const WITNESS_ROLES: Readonly<Record<Witness['role'], Both>> = {
  trigger: { sv: 'började med', en: 'began with' },
  before: { sv: 'skulle vara gjort före', en: 'was to be done before' },
  met: { sv: 'uppfylld genom', en: 'met by' },
  pause: { sv: 'vilar från', en: 'paused by' },
  resume: { sv: 'löper igen efter', en: 'resumed by' },
  ended: { sv: 'upphörde genom', en: 'ended by' },
  excused: { sv: 'gäller inte på grund av', en: 'not applicable because of' },
  voided: { sv: 'räknas inte på grund av', en: 'void because of' },
  waived: { sv: 'undantagen genom', en: 'waived by' },
  corrected: { sv: 'rättad genom', en: 'corrected by' },
};
