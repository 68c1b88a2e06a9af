import { AppDatabase } from '@gensvar/database';
import { cursorOf, localDayOf, nameBasedId, parseMoment, parseStreamName } from '@gensvar/kernel';
import { InstantColumn, rowView, ViewEntity, ViewRow } from '@gensvar/projections';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Column, Index } from 'typeorm';
import { AnswerPublished, AnswerRetracted, type InputEvent } from '../input.events';
import type { InputKind, Stance } from '../input.words';
import { readCursor, RegisterRow, type InputState } from '../views/register.view';

type PublicationEvent = Extract<InputEvent, { type: 'inputs.AnswerPublished.v1' | 'inputs.AnswerRetracted.v1' }>;

/**
 * Inputs whose answer, or closing with a stance, was made accessible to everyone. The id is one of its own: an input's id
 * gives its tracking number, by which whoever has seen somebody's letter would find it here.
 */
@ViewEntity('inputs_public_v1')
@Index(['organisation', 'publishedAt', 'id'])
export class PublishedRow extends ViewRow {
  @Column({ type: 'uuid' })
  input!: string;

  /** Event id of the answer, or of the closing. */
  @Column({ type: 'uuid' })
  of!: string;

  @InstantColumn({ name: 'published_at' })
  publishedAt!: string;
}

const publicId = ({ stream }: { readonly stream: string }) =>
  nameBasedId('inputs.public', parseStreamName(stream).object);

export const publishedView = rowView<PublishedRow, PublicationEvent>({
  name: 'inputs.public.v1',
  entity: PublishedRow,
  events: [AnswerPublished, AnswerRetracted],
  key: publicId,
  evolve(row, event) {
    switch (event.type) {
      case 'inputs.AnswerPublished.v1':
        return {
          organisation: event.organisation,
          id: publicId(event),
          input: parseStreamName(event.stream).object,
          of: event.data.of,
          publishedAt: new Date(parseMoment(event.occurredAt).ms).toISOString(),
        };
      // What counts as never given is no longer shown as the authority's answer.
      case 'inputs.AnswerRetracted.v1':
        return row?.of === event.data.answer ? undefined : row;
    }
    return event satisfies never;
  },
});

/** What everybody may know of one input. Days, no times: a time of arrival could tell who stood at the desk. */
export interface PublishedInput {
  readonly id: string;
  /** For what is asked about it here; never shown. */
  readonly input: string;
  readonly kind: InputKind;
  readonly body: string;
  readonly arrived: string;
  readonly state: InputState;
  readonly stance: Stance | null;
  readonly published: string;
}

export interface PublishedPage {
  readonly items: readonly PublishedInput[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/** Newest publications first. @throws DomainError `inputs.cursor` */
export class ListPublished extends Query<PublishedPage> {
  constructor(
    readonly organisation: string,
    readonly filter: { readonly body?: string; readonly kind?: InputKind },
    readonly page: { readonly after?: string; readonly limit: number },
  ) {
    super();
  }
}

@QueryHandler(ListPublished)
export class ListPublishedHandler implements IQueryHandler<ListPublished> {
  constructor(private readonly database: AppDatabase) {}

  execute({ organisation, filter, page: { after, limit } }: ListPublished): Promise<PublishedPage> {
    return this.database.withOrganisation(organisation, async (manager) => {
      const query = manager
        .createQueryBuilder(PublishedRow, 'one')
        .innerJoin(RegisterRow, 'input', 'input.organisation = one.organisation and input.id = one.input')
        .select('one.id', 'id')
        .addSelect('one.input', 'input')
        .addSelect('one.publishedAt', 'publishedAt')
        .addSelect('input.kind', 'kind')
        .addSelect('input.body', 'body')
        .addSelect('input.state', 'state')
        .addSelect('input.stance', 'stance')
        .addSelect('input.arrivedAt', 'arrivedAt')
        .orderBy('one.publishedAt', 'DESC')
        .addOrderBy('one.id', 'DESC')
        .limit(limit + 1);
      if (filter.body !== undefined) query.andWhere('input.body = :body', { body: filter.body });
      if (filter.kind !== undefined) query.andWhere('input.kind = :kind', { kind: filter.kind });
      if (after !== undefined) query.andWhere('(one.publishedAt, one.id) < (:at, :id)', readCursor(after));
      const found = await query.getRawMany<Raw>();
      const last = found.length > limit ? found[limit - 1] : undefined;
      return {
        items: found.slice(0, limit).map(publishedOf),
        ...(last && { next: cursorOf(last.publishedAt.toISOString(), last.id) }),
      };
    });
  }
}

interface Raw extends Pick<PublishedInput, 'id' | 'input' | 'kind' | 'body' | 'state' | 'stance'> {
  readonly publishedAt: Date;
  readonly arrivedAt: Date;
}

function publishedOf({ id, input, kind, body, state, stance, publishedAt, arrivedAt }: Raw): PublishedInput {
  const [arrived, published] = [arrivedAt, publishedAt].map((at) => localDayOf(at.getTime()));
  return { id, input, kind, body, arrived: arrived!, state, stance, published: published! };
}
