import { AppDatabase } from '@gensvar/database';
import { parseStreamName } from '@gensvar/kernel';
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

/** The organisation's ways in, or one body's. */
export class ListChannels extends Query<ChannelRow[]> {
  constructor(
    readonly organisation: string,
    readonly body?: string,
  ) {
    super();
  }
}

@QueryHandler(ListChannels)
export class ListChannelsHandler implements IQueryHandler<ListChannels> {
  constructor(private readonly database: AppDatabase) {}

  execute({ organisation, body }: ListChannels): Promise<ChannelRow[]> {
    const where = body === undefined ? {} : { body };
    const order = { body: 'ASC', way: 'ASC', addressee: 'ASC' } as const;
    return this.database.withOrganisation(organisation, (manager) => manager.find(ChannelRow, { where, order }));
  }
}
