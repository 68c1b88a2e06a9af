import type { EventStore } from '@gensvar/event-store';
import type { RecordedEvent } from '@gensvar/kernel';
import type { PrivacySealer } from '@gensvar/privacy';
import type { Process } from '@gensvar/projections';
import { DraftsWeeded } from '../input.events';

/**
 * Destroys the keys of drafts and internal notes once their tombstone is recorded: before, nothing is gone without a
 * trace; after a cut between, the next delivery finishes it. One key seals all draft words of an input between two
 * closings, so what is drafted after a reopening gets a new one; drafted in the moment before this ran, it goes along.
 */
export class WeedDrafts implements Process {
  readonly name = 'inputs.weed-drafts.v1';
  readonly begins = 'start';
  readonly events = new Set([DraftsWeeded.type]);
  readonly tellsOutside = false;

  constructor(
    private readonly store: EventStore,
    private readonly sealer: Pick<PrivacySealer, 'destroyKeys'>,
  ) {}

  /** @throws DomainError `privacy.on-hold`: then the organisation waits, and it is tried again */
  async handle({ organisation, stream, revision, data }: RecordedEvent): Promise<void> {
    const weeded = new Set(data.events as string[]);
    const history = await this.store.readStream(organisation, stream, { limit: revision });
    const handles = history.filter(({ id }) => weeded.has(id)).flatMap(({ pd }) => (pd?.draft ? [pd.draft.h] : []));
    await this.sealer.destroyKeys(organisation, { handles: [...new Set(handles)] });
  }
}
