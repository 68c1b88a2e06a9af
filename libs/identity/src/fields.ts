import { applyDecorators } from '@nestjs/common';
import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { isDay, parseMoment } from '@gensvar/kernel';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * Fields of request bodies: validation and OpenAPI from one decorator (the swagger plugin does nothing under swc).
 * `null` is never a value: a field is filled or left out.
 */
interface FieldOptions {
  readonly what: string;
  readonly optional?: true;
  readonly example?: unknown;
}

/** Several lines at most; what canonical JSON cannot hold is refused here, where the caller can still mend it (events.md §8). */
export function TextField(options: FieldOptions & { max: number; pattern?: RegExp }) {
  const { max, pattern } = options;
  const bounds = { minLength: 1, maxLength: max, ...(pattern && { pattern: pattern.source }) };
  return field(options, { type: 'string', ...bounds }, [
    FilledText(),
    MaxLength(options.max),
    ...(options.pattern ? [Matches(options.pattern)] : []),
  ]);
}

export function EmailField(options: FieldOptions) {
  return field(options, { type: 'string', format: 'email' }, [IsEmail(), MaxLength(254)]);
}

export function ChoiceField(options: FieldOptions & { values: readonly string[]; list?: true }) {
  const { values, list } = options;
  return field(options, { enum: [...values], isArray: list === true }, [
    IsIn([...values], { each: list === true }),
    ...(list ? [IsArray(), ArrayMaxSize(values.length)] : []),
  ]);
}

/** `list`: one id at least, and each but once. */
export function IdField(options: FieldOptions & { list?: true }) {
  const each = { each: options.list === true };
  return field(options, { type: 'string', format: 'uuid', isArray: options.list === true }, [
    IsUUID(undefined, each),
    Matches(/^[0-9a-f-]+$/, { ...each, message: '$property must be written in lower case' }),
    ...(options.list ? [IsArray(), ArrayMinSize(1), ArrayMaxSize(100), ArrayUnique()] : []),
  ]);
}

export function FlagField(options: FieldOptions) {
  return field(options, { type: 'boolean' }, [IsBoolean()]);
}

export function NumberField(options: FieldOptions & { min: number; max: number; list?: true }) {
  const { min, max, list } = options;
  const each = { each: list === true };
  return field(options, { type: 'integer', minimum: min, maximum: max, isArray: list === true }, [
    IsInt(each),
    Min(min, each),
    Max(max, each),
    ...(list ? [IsArray(), ArrayMaxSize(max)] : []),
  ]);
}

/** Rows of a page, in a query: digits, for `Number` would take `0x10` and `1e2` for numbers too. */
export function LimitField({ max, usual }: { max: number; usual: number }) {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (/^[1-9]\d{0,5}$/.test(String(value)) ? Number(value) : value)),
    field({ what: 'Rows of a page', optional: true }, { type: 'integer', minimum: 1, maximum: max, default: usual }, [
      IsInt(),
      Min(1),
      Max(max),
    ]),
  );
}

/** A day, `YYYY-MM-DD`. */
export function DayField(options: FieldOptions) {
  return field(options, { type: 'string', format: 'date' }, [
    check(
      'isDay',
      (value) => typeof value === 'string' && isDay(value) && isMoment(value),
      '$property must be an existing day, YYYY-MM-DD',
    ),
  ]);
}

/** When it happened: an instant with offset, or a day (events.md §1). */
export function MomentField(options: FieldOptions) {
  return field(options, { type: 'string', examples: ['2026-03-02T09:15:00+01:00', '2026-03-02'] }, [
    check(
      'isMoment',
      isMoment,
      '$property must be an instant with offset (2026-03-02T09:15:00+01:00) or an existing day (2026-03-02)',
    ),
  ]);
}

/** @param options.list least and most of a list of them */
export function ObjectField(options: FieldOptions & { of: new () => object; list?: { min: number; max: number } }) {
  const { of, list } = options;
  const each = list !== undefined;
  const bounds = list === undefined ? {} : { isArray: true, minItems: list.min, maxItems: list.max };
  return field(options, { type: () => of, ...bounds }, [
    ValidateNested({ each }),
    Type(() => of),
    // class-validator looks at what a list holds, and at nothing where nothing is: both would pass for an object.
    ...(list ? [] : [check('isOne', isOne, '$property must be an object')]),
    ...(list ? [IsArray(), ArrayMinSize(list.min), ArrayMaxSize(list.max)] : []),
  ]);
}

/** The command's name, which the class itself sets. It is no part of the request: another value is refused. */
export function CommandName(name: string) {
  return applyDecorators(ApiHideProperty(), Equals(name));
}

function field(options: FieldOptions, schema: object, checks: readonly PropertyDecorator[]) {
  const { what, optional, example } = options;
  return applyDecorators(
    ApiProperty({ description: what, required: !optional, ...(example === undefined ? {} : { example }), ...schema }),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...checks,
  );
}

function FilledText() {
  const filled = (value: unknown) =>
    typeof value === 'string' && value.trim() !== '' && value.isWellFormed() && !value.includes('\u0000');
  return check(
    'isFilledText',
    filled,
    '$property must be a text that is not blank and holds no U+0000 or lone surrogate',
  );
}

function isOne(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** PostgreSQL knows no year 0. */
function isMoment(value: unknown): boolean {
  if (typeof value !== 'string' || value.startsWith('0000')) return false;
  try {
    parseMoment(value);
    return true;
  } catch {
    return false;
  }
}

function check(name: string, validate: (value: unknown) => boolean, message: string) {
  return ValidateBy({ name, validator: { validate, defaultMessage: () => message } });
}
