import { DomainError } from '@gensvar/kernel';
import { nearest } from './nearest';
import type { Pack, ParameterValue } from './pack';
import { declarationOf, parameterFault, parseParameterValue } from './parameter-value';
import type { ParameterSetting } from './parameters';

type Declared = Pick<Pack, 'id' | 'parameters'>;

/**
 * `name=value` or `name[kind]=value`, as `gensvar policy adopt --set` takes it.
 * @param kinds the kinds that parameters may be set for (the catalogue's)
 * @throws DomainError `policy.parameter-syntax`, `policy.parameter-unknown`, `policy.parameter-per`, `policy.parameter-value`
 */
export function parseSetting(text: string, pack: Declared, kinds: readonly string[]): ParameterSetting {
  const [, name, kind, value] = /^([A-Za-z]\w*)(?:\[([^\]]*)\])?=(.+)$/.exec(text.trim()) ?? [];
  if (name === undefined || value === undefined) {
    throw new DomainError('policy.parameter-syntax', `"${text}" sets nothing: write name=value or name[kind]=value.`);
  }
  const declared = declarationOf(pack, name);
  if (kind !== undefined) refuseKind(name, kind, pack, kinds);
  return { name, ...(kind !== undefined && { kind }), value: named(name, () => parseParameterValue(value, declared)) };
}

/**
 * An adoption's parameters as a YAML map writes them: `{answerWithinWorkingDays: 10, maxPause: {workingDays: 20},
 * perKind: {answerWithinWorkingDays: {praise: none}}}`. Periods are maps.
 * @throws DomainError as parseSetting
 */
export function parametersFromYaml(
  map: Readonly<Record<string, unknown>>,
  pack: Declared,
  kinds: readonly string[],
): ParameterSetting[] {
  const { perKind = {}, ...plain } = map;
  const settings: ParameterSetting[] = Object.entries(plain).map(([name, value]) => ({
    name,
    value: checked(name, value, pack),
  }));
  if (typeof perKind !== 'object' || perKind === null) throw syntax('perKind');
  for (const [name, values] of Object.entries(perKind)) {
    if (typeof values !== 'object' || values === null) throw syntax(`perKind.${name}`);
    for (const [kind, value] of Object.entries(values)) {
      const setting = { name, kind, value: checked(name, value, pack) };
      refuseKind(name, kind, pack, kinds);
      settings.push(setting);
    }
  }
  return settings;
}

function checked(name: string, value: unknown, pack: Declared): ParameterValue {
  const fault = parameterFault(value, declarationOf(pack, name));
  if (fault)
    throw new DomainError('policy.parameter-value', `${name}: ${JSON.stringify(value)} is no value here: ${fault}.`);
  return value as ParameterValue;
}

function refuseKind(name: string, kind: string, pack: Declared, kinds: readonly string[]): void {
  if (!declarationOf(pack, name).per?.includes('kind')) {
    throw new DomainError('policy.parameter-per', `${name} has one value for all kinds: write ${name}=value.`);
  }
  if (!kinds.includes(kind))
    throw new DomainError('policy.parameter-per', `${name}: unknown kind ${kind}.${nearest(kind, kinds)}`);
}

function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof DomainError
      ? new DomainError(error.code, `${name}: ${error.detail}`, error.kind, error.extra)
      : error;
  }
}

function syntax(where: string): DomainError {
  return new DomainError(
    'policy.parameter-syntax',
    `${where} holds kinds with their values: {answerWithinWorkingDays: {praise: none}}.`,
  );
}
