import type { ParameterDeclaration, ParameterValue } from './pack';

/** One value as an adoption sets it: storage format (clear payload of `policy.PackAdopted.v1`). */
export interface ParameterSetting {
  readonly name: string;
  readonly kind?: string;
  /** Unit at receipt: its id. */
  readonly unit?: string;
  readonly value: ParameterValue;
}

/** What an adoption set, with the pack's declarations: what it leaves out is `unset`, unless the pack has a default. */
export interface Parameters {
  readonly declared: Readonly<Record<string, ParameterDeclaration>>;
  readonly settings: readonly ParameterSetting[];
}

/** The most specific setting wins: unit and kind, unit, kind, none. */
export function parameterValue(parameters: Parameters, name: string, kind?: string, unit?: string): ParameterValue {
  let best: ParameterSetting | undefined;
  let rank = -1;
  for (const setting of parameters.settings) {
    if (setting.name !== name) continue;
    if ((setting.kind !== undefined && setting.kind !== kind) || (setting.unit !== undefined && setting.unit !== unit))
      continue;
    const own = (setting.unit !== undefined ? 2 : 0) + (setting.kind !== undefined ? 1 : 0);
    if (own > rank) [best, rank] = [setting, own];
  }
  return best?.value ?? parameters.declared[name]?.default ?? 'unset';
}
