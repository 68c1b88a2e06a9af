import { AppDatabase } from '@gensvar/database';
import { DomainError, isUuid, parseMoment, parseStreamName, type RecordedEvent } from '@gensvar/kernel';
import { InstantColumn, rowView, ViewEntity, ViewRow } from '@gensvar/projections';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Column, Index } from 'typeorm';
import { INPUT_EVENTS, type InputEvent } from '../input.events';
import { allParts } from '../input.state';
import type { Channel, InputKind, Sender, Stance } from '../input.words';

export const INPUT_STATES = ['open', 'answered', 'closed'] as const;
export type InputState = (typeof INPUT_STATES)[number];

/** The register: one row per input, as it stands now. No personal column: it outlives every erasure. */
@ViewEntity('inputs_register_v1')
@Index(['organisation', 'arrivedAt', 'id'])
export class RegisterRow extends ViewRow {
  @Column({ type: 'text' })
  kind!: InputKind;

  @Column({ type: 'text' })
  channel!: Channel | string;

  @Column({ type: 'text' })
  sender!: Sender;

  @Column({ type: 'boolean' })
  reachable!: boolean;

  @Column({ type: 'uuid' })
  body!: string;

  @Column({ type: 'uuid', nullable: true })
  unit?: string | null;

  @Column({ type: 'uuid', nullable: true })
  officer?: string | null;

  /** Tracking number, once acknowledged. */
  @Column({ type: 'text', nullable: true })
  number?: string | null;

  @Column({ type: 'text', array: true })
  flags!: string[];

  @Column({ type: 'integer' })
  parts!: number;

  /** Parts that no answer covers yet. */
  @Column({ type: 'integer', array: true })
  unanswered!: number[];

  /** Answered = every part is, and it is not closed. */
  @Column({ type: 'text' })
  state!: InputState;

  /** Of the newest answer, or of the closing. */
  @Column({ type: 'text', nullable: true })
  stance?: Stance | null;

  /** What is known to the day only counts from its 00:00 in Stockholm. */
  @InstantColumn({ name: 'arrived_at' })
  arrivedAt!: string;

  @InstantColumn({ name: 'acknowledged_at', nullable: true })
  acknowledgedAt?: string | null;

  @InstantColumn({ name: 'answered_at', nullable: true })
  answeredAt?: string | null;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt?: string | null;

  /** Revision of the stream that the row has seen: what If-Match wants. */
  @Column({ type: 'integer' })
  revision!: number;
}

export const registerView = rowView<RegisterRow, InputEvent>({
  name: 'inputs.register.v1',
  entity: RegisterRow,
  events: INPUT_EVENTS,
  key: (event) => parseStreamName(event.stream).object,
  evolve(row, event) {
    const { revision } = event;
    if (event.type === 'inputs.InputReceived.v1') return opened(event);
    if (row === undefined) throw new TypeError(`${event.stream} does not begin with its receipt`);
    switch (event.type) {
      case 'inputs.InputAcknowledged.v1':
        return {
          ...row,
          revision,
          number: event.data.number ?? null,
          acknowledgedAt: row.acknowledgedAt ?? instant(event),
        };
      case 'inputs.InputAssigned.v1':
        return { ...row, revision, unit: event.data.unit ?? row.unit, officer: event.data.officer ?? row.officer };
      case 'inputs.AnswerGiven.v1':
        return answered(row, event);
      case 'inputs.InputClosed.v1':
        return { ...row, revision, state: 'closed', stance: event.data.stance ?? row.stance, closedAt: instant(event) };
      case 'inputs.ActivityNoted.v1':
      case 'inputs.InputMerged.v1':
      case 'inputs.InputUnmerged.v1':
      case 'inputs.PromiseMade.v1':
      case 'inputs.PromiseKept.v1':
        return { ...row, revision };
    }
    event satisfies never;
  },
});

function opened(event: Extract<RecordedEvent<InputEvent>, { type: 'inputs.InputReceived.v1' }>): RegisterRow {
  const { organisation, stream, revision } = event;
  const { kind, channel, sender, reachable, body, unit, flags, parts } = event.data;
  return {
    organisation,
    id: parseStreamName(stream).object,
    kind,
    channel,
    sender,
    reachable,
    body,
    unit,
    flags,
    parts,
    unanswered: allParts(parts),
    state: 'open',
    arrivedAt: instant(event),
    revision,
  };
}

function answered(
  row: RegisterRow,
  event: Extract<RecordedEvent<InputEvent>, { type: 'inputs.AnswerGiven.v1' }>,
): RegisterRow {
  const { covers, stance } = event.data;
  const unanswered = row.unanswered.filter((part) => !covers.includes(part));
  const complete = unanswered.length === 0;
  return {
    ...row,
    revision: event.revision,
    stance,
    unanswered,
    state: complete && row.state === 'open' ? 'answered' : row.state,
    answeredAt: complete ? (row.answeredAt ?? instant(event)) : null,
  };
}

function instant(event: { readonly occurredAt: string }): string {
  return new Date(parseMoment(event.occurredAt).ms).toISOString();
}

export interface RegisterFilter {
  readonly kind?: InputKind;
  readonly channel?: Channel;
  readonly body?: string;
  readonly unit?: string;
  readonly officer?: string;
  readonly state?: InputState;
}

export interface RegisterPage {
  readonly items: readonly RegisterRow[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/** Newest arrivals first. `after` is `next` of the page before; `limit` 1 to 200, default 50. */
export class ListInputs extends Query<RegisterPage> {
  constructor(
    readonly organisation: string,
    readonly filter: RegisterFilter = {},
    readonly page: { readonly after?: string; readonly limit?: number } = {},
  ) {
    super();
  }
}

@QueryHandler(ListInputs)
export class ListInputsHandler implements IQueryHandler<ListInputs> {
  constructor(private readonly database: AppDatabase) {}

  execute({ organisation, filter, page: { after, limit = 50 } }: ListInputs): Promise<RegisterPage> {
    const { kind, channel, body, unit, officer, state } = filter;
    const wanted = Object.entries({ kind, channel, body, unit, officer, state }).filter(
      ([, value]) => value !== undefined,
    );
    return this.database.withOrganisation(organisation, async (manager) => {
      const query = manager
        .createQueryBuilder(RegisterRow, 'input')
        .where(Object.fromEntries(wanted))
        .orderBy('input.arrivedAt', 'DESC')
        .addOrderBy('input.id', 'DESC')
        .limit(limit + 1);
      if (after !== undefined) query.andWhere('(input.arrivedAt, input.id) < (:arrivedAt, :id)', readCursor(after));
      const found = await query.getMany();
      const items = found.slice(0, limit);
      return { items, ...(found.length > limit && { next: cursorOf(items.at(-1)!) }) };
    });
  }
}

function cursorOf({ arrivedAt, id }: RegisterRow): string {
  return Buffer.from(`${arrivedAt} ${id}`).toString('base64url');
}

/** @throws DomainError `inputs.cursor` */
function readCursor(text: string): { arrivedAt: string; id: string } {
  const [arrivedAt = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  if (isUuid(id) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(arrivedAt)) return { arrivedAt, id };
  throw new DomainError('inputs.cursor', 'This is no place in the register. Take `next` of the page before as it is.');
}
