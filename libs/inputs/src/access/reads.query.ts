import { EventStore } from '@gensvar/event-store';
import { EventCatalogue, streamName, type Actor, type RecordedEvent } from '@gensvar/kernel';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readsId } from './reads.ids';
import type { ReadEvent } from './reads.events';

/** Who read what of an input, why and when, in clear. */
export interface ReadRecord extends Omit<ReadEvent['data'], 'input'> {
  readonly read: string;
  readonly actor: Actor;
  readonly at: string;
}

export interface ReadsPage {
  readonly items: readonly ReadRecord[];
  /** `cursor` of the page after this one; absent: it was the last. */
  readonly next?: string;
}

/** Reads of an input's personal parts, oldest first, folded from their stream: none for what nobody has read. */
export class ListReads extends Query<ReadsPage> {
  /** @param page `cursor`: digits, as `next` gave them */
  constructor(
    readonly organisation: string,
    readonly input: string,
    readonly page: { readonly cursor?: string | undefined; readonly limit?: number | undefined } = {},
  ) {
    super();
  }
}

@QueryHandler(ListReads)
export class ListReadsHandler implements IQueryHandler<ListReads> {
  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
  ) {}

  async execute({ organisation, input, page: { cursor = '0', limit = 50 } }: ListReads): Promise<ReadsPage> {
    const from = Number(cursor);
    const stream = streamName('inputs', organisation, readsId(input));
    const stored = await this.store.readStream(organisation, stream, { from, limit: limit + 1 });
    const items = stored.slice(0, limit).map((event) => {
      const { id: read, actor, recordedAt: at, data } = this.catalogue.read(event) as RecordedEvent<ReadEvent>;
      const { input: _, ...rest } = data;
      return { read, actor, at, ...rest };
    });
    return stored.length > limit ? { items, next: String(from + limit) } : { items };
  }
}
