import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';

/** What one variable may hold: the words of docs/configuration.md, and the checks behind them. */
export interface Kind {
  readonly bounds: string;
  readonly checks: readonly PropertyDecorator[];
}

/** One setting as declared: everything docs/configuration.md says of it but its default, which is the field's. */
export interface Declared {
  readonly name: string;
  readonly what: string;
  readonly bounds: string;
  /** Where the default differs from machine to machine, or is no value: how it comes about. */
  readonly otherwise?: string;
}

const declared = new Map<object, Declared[]>();

/**
 * A field of a settings class: its name is the variable's. One declaration for the check at start and for the document.
 * @param setting `optional`: may be left out, and has no default
 */
export function Setting(setting: {
  readonly what: string;
  readonly of: Kind;
  readonly optional?: true;
  readonly otherwise?: string;
}): PropertyDecorator {
  const { what, of, optional, otherwise } = setting;
  return applyDecorators(
    (target: object, name: string | symbol) => {
      const all = declared.get(target) ?? [];
      declared.set(target, [...all, { name: String(name), what, bounds: of.bounds, otherwise }]);
    },
    ...(optional ? [IsOptional()] : []),
    ...of.checks,
  );
}

/** The settings of a class, in the order of its fields. */
export function settingsOf(type: { readonly prototype: object }): readonly Declared[] {
  return declared.get(type.prototype) ?? [];
}

export const text: Kind = { bounds: 'text', checks: [IsString(), MinLength(1)] };

export const flag: Kind = {
  bounds: '`true` or `false`',
  checks: [
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean({ message: '$property must be true or false' }),
  ],
};

export function whole(min: number, max: number): Kind {
  return {
    bounds: `whole number, ${min} to ${max}`,
    checks: [
      Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : Number(value))),
      IsInt(),
      Min(min),
      Max(max),
    ],
  };
}

export function oneOf(values: readonly string[]): Kind {
  return { bounds: values.map((value) => `\`${value}\``).join(', '), checks: [IsIn([...values])] };
}

/** @param bounds what the pattern says, in words: also the message, since the value itself may be a secret */
export function matching(pattern: RegExp, bounds: string): Kind {
  return { bounds, checks: [Matches(pattern, { message: `$property must be ${bounds}` })] };
}

export const databaseUrl = matching(/^postgres(ql)?:\/\/.+/, 'a postgres:// URL');

export const httpUrl: Kind = {
  bounds: 'an http(s) URL',
  checks: [
    IsUrl(
      { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
      { message: '$property must be an http(s) URL' },
    ),
  ],
};
