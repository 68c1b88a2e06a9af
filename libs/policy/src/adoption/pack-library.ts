import { DomainError } from '@gensvar/kernel';
import type { Pack } from '../packs/pack';

/** The packs that this program ships. */
export class PackLibrary {
  constructor(readonly packs: readonly Pack[]) {}

  /**
   * The very document that was adopted: a subject is never judged by another text.
   * @throws DomainError `policy.pack-document` when it is not shipped
   */
  adopted(reference: { readonly pack: string; readonly version: string; readonly hash: string }): Pack {
    const found = this.packs.find((pack) => pack.id === reference.pack && pack.hash === reference.hash);
    if (found) return found;
    throw new DomainError(
      'policy.pack-document',
      `The adopted document of ${reference.pack} ${reference.version} (${reference.hash}) is not among the packs of this program. Put it back beside the newer one.`,
    );
  }

  /** @throws DomainError `policy.rule-unknown` */
  rule(id: string) {
    for (const pack of this.packs) {
      const rule = pack.rules.find((one) => one.id === id);
      if (rule) return rule;
    }
    throw new DomainError(
      'policy.rule-unknown',
      `There is no rule ${id} in any pack. See gensvar policy list.`,
      'not-found',
    );
  }
}
