import { AppDatabase } from '@gensvar/database';
import { cursorOf, DomainError, isUuid, parseStreamName, wordsOfCursor } from '@gensvar/kernel';
import { rowView, ViewEntity, ViewRow } from '@gensvar/projections';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Column } from 'typeorm';
import type { Addressee } from '../input.words';
import { CHANNEL_EVENTS, type ChannelEvent } from './channel.events';

/** One row a channel, as it stands now; its address is sealed. */
@ViewEntity('inputs_channels_v1')
export class ChannelRow extends ViewRow {
  @Column({ type: 'uuid' })
  body!: string;

  @Column({ type: 'text' })
  way!: string;

  @Column({ type: 'text' })
  addressee!: Addressee;

  /** Kinds of input that it is open for. */
  @Column({ type: 'text', array: true, name: 'open_for' })
  openFor!: string[];

  /** Version of the published handling in force. */
  @Column({ type: 'uuid', nullable: true })
  handling?: string | null;

  @Column({ type: 'text', nullable: true, name: 'degree_of_influence' })
  degreeOfInfluence?: string | null;

  /** Revision of the stream that the row has seen: what If-Match wants. */
  @Column({ type: 'integer' })
  revision!: number;
}

export const channelsView = rowView<ChannelRow, ChannelEvent>({
  name: 'inputs.channels.v1',
  entity: ChannelRow,
  events: CHANNEL_EVENTS,
  key: (event) => parseStreamName(event.stream).object,
  evolve(row, event) {
    const { organisation, revision, stream } = event;
    switch (event.type) {
      case 'inputs.ChannelOpened.v1': {
        const { body, way, addressee, kind } = event.data;
        const { openFor = [], ...known } = row ?? {};
        const place = { organisation, id: parseStreamName(stream).object, body, way, addressee };
        return { ...known, ...place, openFor: [...openFor, kind], revision };
      }
      case 'inputs.ChannelClosed.v1':
        return row && { ...row, openFor: row.openFor.filter((kind) => kind !== event.data.kind), revision };
      case 'inputs.HandlingPublished.v1':
        return row && { ...row, handling: event.id, degreeOfInfluence: event.data.degreeOfInfluence, revision };
    }
    event satisfies never;
  },
});

export interface ChannelPage {
  readonly items: readonly ChannelRow[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/** The organisation's ways in, or one body's. `after` is `next` of the page before; `limit` 1 to 200, default 50. */
export class ListChannels extends Query<ChannelPage> {
  constructor(
    readonly organisation: string,
    readonly body?: string,
    readonly page: { readonly after?: string | undefined; readonly limit?: number | undefined } = {},
  ) {
    super();
  }
}

@QueryHandler(ListChannels)
export class ListChannelsHandler implements IQueryHandler<ListChannels> {
  constructor(private readonly database: AppDatabase) {}

  execute({ organisation, body, page: { after, limit = 50 } }: ListChannels): Promise<ChannelPage> {
    return this.database.withOrganisation(organisation, async (manager) => {
      const query = manager
        .createQueryBuilder(ChannelRow, 'channel')
        .where(body === undefined ? {} : { body })
        .orderBy({ 'channel.body': 'ASC', 'channel.way': 'ASC', 'channel.addressee': 'ASC' })
        .limit(limit + 1);
      if (after !== undefined)
        query.andWhere('(channel.body, channel.way, channel.addressee) > (:of, :way, :addressee)', readCursor(after));
      const found = await query.getMany();
      const items = found.slice(0, limit);
      const last = found.length > limit ? items.at(-1) : undefined;
      return { items, ...(last && { next: cursorOf(last.body, last.way, last.addressee) }) };
    });
  }
}

/** @throws DomainError `inputs.channel-cursor` */
function readCursor(cursor: string): { of: string; way: string; addressee: string } {
  const [of = '', way, addressee] = wordsOfCursor(cursor);
  if (isUuid(of) && way && addressee && !`${way}${addressee}`.includes('\u0000')) return { of, way, addressee };
  throw new DomainError(
    'inputs.channel-cursor',
    'This is no place in the list. Take `next` of the page before as it is.',
  );
}
