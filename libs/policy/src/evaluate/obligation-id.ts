import { nameBasedId } from '@gensvar/kernel';

/** Storage format: waivers name obligations by it, and it survives versions of packs and calendars (policy.md, "Versions"). */
export function obligationId(organisation: string, rule: string, subject: string, occurrence: string): string {
  return nameBasedId(organisation, rule, subject, occurrence);
}
