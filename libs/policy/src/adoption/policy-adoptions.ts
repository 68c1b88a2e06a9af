import { AdoptionsInForce, type EventStore } from '@gensvar/event-store';
import type { Adopted, EventCatalogue, LocalDay, PolicyReference, RecordedEvent } from '@gensvar/kernel';
import { adoptionOf, adoptionsFor, adoptionsStream, referenceTo, type Adoption } from './adoption';
import { parameterValue } from '../packs/parameters';
import type { PackAdopted } from './adoption.events';
import { PackLibrary } from './pack-library';

interface Followed {
  readonly adoptions: Adoption[];
  /** Revision to read from next. */
  next: number;
  /** A read under way, and one that has not begun: who asks now may share only the latter, which sees what is appended by now. */
  reading?: Promise<void>;
  waiting?: Promise<void>;
}

/** Adoptions in force, followed in each organisation's stream: a question reads what is new there, mostly nothing. */
export class PolicyAdoptions extends AdoptionsInForce {
  private readonly followed = new Map<string, Followed>();

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    /** Whose packs declare what holds where an adoption leaves a parameter out. */
    private readonly library = new PackLibrary([]),
  ) {
    super();
  }

  override async at(organisation: string, body: string | undefined, day: LocalDay): Promise<PolicyReference[]> {
    return adoptionsFor(await this.all(organisation), body, day).map(referenceTo);
  }

  override async values(organisation: string): Promise<Adopted> {
    const adoptions = await this.all(organisation);
    return (name, { body, day, kind, unit }) => {
      for (const { pack, hash, parameters: settings } of adoptionsFor(adoptions, body, day)) {
        const declared = this.library.packs.find((one) => one.id === pack && one.hash === hash)?.parameters ?? {};
        const isKnown = declared[name] !== undefined || settings.some((setting) => setting.name === name);
        if (isKnown) return parameterValue({ declared, settings }, name, kind, unit);
      }
      return undefined;
    };
  }

  /** Every adoption of an organisation recorded by now, in order. */
  async all(organisation: string): Promise<readonly Adoption[]> {
    let followed = this.followed.get(organisation);
    if (!followed) this.followed.set(organisation, (followed = { adoptions: [], next: 0 }));
    await this.refresh(organisation, followed);
    return followed.adoptions;
  }

  private refresh(organisation: string, followed: Followed): Promise<void> {
    if (followed.waiting) return followed.waiting;
    const start = (): Promise<void> => {
      followed.waiting = undefined;
      const reading = this.read(organisation, followed).finally(() => {
        if (followed.reading === reading) followed.reading = undefined;
      });
      return (followed.reading = reading);
    };
    if (!followed.reading) return start();
    return (followed.waiting = followed.reading.then(start, start));
  }

  private async read(organisation: string, followed: Followed): Promise<void> {
    const events = await this.store.readStream(organisation, adoptionsStream(organisation), { from: followed.next });
    for (const stored of events) {
      followed.adoptions.push(adoptionOf(this.catalogue.read(stored) as unknown as RecordedEvent<PackAdopted>));
      followed.next = stored.revision + 1;
    }
  }
}
