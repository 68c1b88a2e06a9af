import { PackLibrary } from '../adoption/pack-library';
import type { SubjectType } from '../facts/fact';
import type { Pack, Rule } from '../packs/pack';

/** Only a duty can be breached, so only a duty can refuse. */
function refuses({ enforce, strength }: Rule): boolean {
  return enforce === 'refuse' && strength === 'duty';
}

/** The shipped packs, of their rules only those that refuse. */
export class RefusingRules {
  readonly library: PackLibrary;
  private readonly packs: ReadonlySet<string>;
  private readonly subjects: ReadonlySet<SubjectType>;

  constructor(library: PackLibrary) {
    const packs = library.packs.map((pack): Pack => ({ ...pack, rules: pack.rules.filter(refuses) }));
    const some = packs.filter(({ rules }) => rules.length > 0);
    this.library = new PackLibrary(packs);
    this.packs = new Set(some.map(({ hash }) => hash));
    this.subjects = new Set(some.flatMap(({ rules }) => rules.map(({ subject }) => subject)));
  }

  /** Nothing that is shipped refuses anything. */
  get none(): boolean {
    return this.packs.size === 0;
  }

  about(type: SubjectType): boolean {
    return this.subjects.has(type);
  }

  /** Has a document with a refusing rule, by its hash. */
  inPack(hash: string): boolean {
    return this.packs.has(hash);
  }
}
