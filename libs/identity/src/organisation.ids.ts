import { nameBasedId } from '@gensvar/kernel';

/**
 * Ids of an organisation and its parts are made from their names: a slug finds its organisation without a table that
 * every tenant could read, and establishing the same part twice gives the same id. Storage format.
 */
export function organisationId(slug: string): string {
  return nameBasedId('organisation', slug);
}

/** @param code the body's code, unique in its organisation (`KS`) */
export function bodyId(organisation: string, code: string): string {
  return nameBasedId('body', organisation, code);
}

/** @param body id of the body; @param code the unit's code, unique in its body (`kc`) */
export function unitId(body: string, code: string): string {
  return nameBasedId('unit', body, code);
}
