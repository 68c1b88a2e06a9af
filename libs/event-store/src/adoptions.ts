import type { Adopted, LocalDay, PolicyReference } from '@gensvar/kernel';

/** What the runner asks when an event opens a subject of policies (events.md §10). libs/policy implements it. */
export abstract class AdoptionsInForce {
  /** Adoptions in force for a body (undefined: for the whole organisation) on a day, sorted by pack. */
  abstract at(organisation: string, body: string | undefined, day: LocalDay): Promise<readonly PolicyReference[]>;
  /** The values of parameters, as all that is recorded by now sets them: for deciders that ask. */
  async values(_organisation: string): Promise<Adopted> {
    return () => undefined;
  }
}

/** Nobody has adopted anything. */
export class NoAdoptions extends AdoptionsInForce {
  override async at(): Promise<readonly PolicyReference[]> {
    return [];
  }
}
