import { DomainError, isDay, parseDay } from '@gensvar/kernel';
import type { Period } from '../calendar/period';
import { nearest } from './nearest';
import type { Pack, ParameterDeclaration, ParameterValue } from './pack';

type Words = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Words => typeof value === 'object' && value !== null && !Array.isArray(value);
const count = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const UNITS = ['workingDays', 'hours', 'days', 'weeks', 'months', 'years'] as const;

/** What is wrong with a period as a pack or a parameter writes it (policy.md, "Time"), or undefined. */
export function periodFault(value: unknown): string | undefined {
  const expected =
    'expected a period: {workingDays: n}, {days: n}, {weeks: n}, {hours: n}, or {months: n, calendar: statutory}';
  if (!isMap(value)) return expected;
  const units = UNITS.filter((unit) => unit in value);
  const unit = units[0];
  if (unit === undefined || units.length > 1 || !count(value[unit])) return expected;
  for (const key of Object.keys(value)) {
    if (key !== unit && key !== 'roll' && key !== 'calendar')
      return `unknown key ${key} in a period.${nearest(key, [...UNITS, 'roll', 'calendar'])}`;
  }
  const { roll, calendar } = value;
  if (roll !== undefined && roll !== 'none' && roll !== 'nextWorkingDay') return 'roll is none or nextWorkingDay';
  if (roll !== undefined && (calendar !== undefined || !['days', 'weeks'].includes(unit)))
    return `a period of ${unit} does not say roll`;
  if (calendar !== undefined && calendar !== 'statutory') return 'calendar is statutory';
  if (calendar !== undefined && !['weeks', 'months', 'years'].includes(unit))
    return `a period of ${unit} has no calendar (lagen 1930:173)`;
  if (calendar === undefined && ['months', 'years'].includes(unit))
    return `a period of ${unit} says calendar: statutory: only a statute sets one`;
  return undefined;
}

/** What is wrong with a parameter's value, or undefined. `unset` and `none` fit every parameter but a choice without it. */
export function parameterFault(value: unknown, declared: ParameterDeclaration): string | undefined {
  if (value === 'unset') return undefined;
  if (value === 'none' && declared.type !== 'choice') return undefined;
  const { type, min, max } = declared;
  switch (type) {
    case 'workingDays':
    case 'integer': {
      if (typeof value !== 'number' || !Number.isInteger(value))
        return type === 'workingDays'
          ? 'expected a number of working days, unset or none'
          : 'expected an integer, unset or none';
      if ((min !== undefined && value < min) || (max !== undefined && value > max))
        return `expected ${min ?? 'any'} to ${max ?? 'any'}`;
      return undefined;
    }
    case 'period':
      return periodFault(value);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'expected true, false or unset';
    case 'date':
      return isExistingDay(value) ? undefined : 'expected a day (YYYY-MM-DD) or unset';
    case 'choice':
      return declared.values?.includes(String(value))
        ? undefined
        : `expected one of ${declared.values?.join(', ')} or unset`;
    default:
      return type satisfies never;
  }
}

function isExistingDay(value: unknown): boolean {
  if (typeof value !== 'string' || !isDay(value)) return false;
  try {
    parseDay(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * A value as the command line writes it: an integer, `none`, `unset`, `true`, `false`, `10wd` (working days), `14d`,
 * `2w`, `48h`, a day, or a word of a choice. A plain integer is working days where the parameter holds a period.
 * @throws DomainError `policy.parameter-value`
 */
export function parseParameterValue(text: string, declared: ParameterDeclaration): ParameterValue {
  const value = read(text.trim(), declared);
  const fault = parameterFault(value, declared);
  if (fault) throw new DomainError('policy.parameter-value', `"${text}" is no value here: ${fault}.`);
  return value;
}

function read(text: string, declared: ParameterDeclaration): ParameterValue {
  const [, digits, unit] = /^(\d{1,6})(wd|d|w|h)?$/.exec(text) ?? [];
  if (digits !== undefined) {
    const n = Number(digits);
    if (declared.type === 'workingDays') return unit === undefined || unit === 'wd' ? n : text;
    if (declared.type !== 'period') return unit === undefined ? n : text;
    const periods: Record<string, Period> = {
      wd: { workingDays: n },
      d: { days: n },
      w: { weeks: n },
      h: { hours: n },
    };
    return periods[unit ?? 'wd'] ?? text;
  }
  return text === 'true' ? true : text === 'false' ? false : text;
}

/** @throws DomainError `policy.parameter-unknown` */
export function declarationOf(pack: Pick<Pack, 'id' | 'parameters'>, name: string): ParameterDeclaration {
  const declared = Object.hasOwn(pack.parameters, name) ? pack.parameters[name] : undefined;
  if (declared) return declared;
  throw new DomainError(
    'policy.parameter-unknown',
    `${pack.id} has no parameter ${name}.${nearest(name, Object.keys(pack.parameters))}`,
  );
}
