import { canonicalJson, DomainError } from '@gensvar/kernel';
import type { Pack } from '../packs/pack';
import { declarationOf, parameterFault } from '../packs/parameter-value';
import type { ParameterSetting } from '../packs/parameters';

/**
 * Refuses settings that the pack does not know, that are given twice, that are no value of the parameter, or that are
 * for a kind or unit where the pack allows none.
 * @throws DomainError `policy.parameter-unknown`, `policy.parameter-twice`, `policy.parameter-per`, `policy.parameter-value`
 */
export function refuseSettings(pack: Pack, settings: readonly ParameterSetting[]): void {
  const seen = new Set<string>();
  for (const { name, kind, unit, value } of settings) {
    const declared = declarationOf(pack, name);
    const place = canonicalJson([name, kind ?? null, unit ?? null]);
    if (seen.has(place)) throw new DomainError('policy.parameter-twice', `${name} is set twice. Set it once.`);
    seen.add(place);
    if (kind !== undefined && !declared.per?.includes('kind')) refusePer(name, 'kind');
    if (unit !== undefined && !declared.per?.includes('unit')) refusePer(name, 'unit');
    const fault = parameterFault(value, declared);
    if (fault !== undefined) throw new DomainError('policy.parameter-value', `${name}: ${fault}.`);
  }
}

function refusePer(name: string, per: 'kind' | 'unit'): never {
  throw new DomainError('policy.parameter-per', `${name} takes no value per ${per}: set it for all.`);
}
