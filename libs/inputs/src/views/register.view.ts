import { AppDatabase } from '@gensvar/database';
import { cursorOf, DomainError, instantPlace, parseStreamName, wordsOfCursor } from '@gensvar/kernel';
import { InstantColumn, rowView, ViewEntity, ViewRow } from '@gensvar/projections';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Column, Index } from 'typeorm';
import { INPUT_EVENTS, type InputEvent } from '../input.events';
import type { Delivery, Ending } from '../input.state';
import type { Channel, InputKind, RegistrationWay, Sender, Stance, Verdict } from '../input.words';
import type { RegisterAnswer } from './register.answers';
import { evolveRegister } from './register.fold';

/** `answered`: every part is; the next three took it out of our hands for good; the last two stand above them all. */
export const INPUT_STATES = ['open', 'answered', 'withdrawn', 'diverted', 'split', 'setAside', 'closed'] as const;
export type InputState = (typeof INPUT_STATES)[number];

/** The register: one row per input, as it stands now. No personal column: it outlives every erasure. */
@ViewEntity('inputs_register_v2')
@Index(['organisation', 'arrivedAt', 'id'])
@Index(['organisation', 'activeAt', 'id'])
@Index(['organisation', 'officer', 'arrivedAt'])
@Index(['organisation', 'mergedInto'])
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

  /** Registration (OSL 5:1): its way, and the number where it has one. */
  @Column({ name: 'registered_as', type: 'text', nullable: true })
  registeredAs?: RegistrationWay | null;

  @Column({ name: 'register_number', type: 'text', nullable: true })
  registerNumber?: string | null;

  /** The input it is a part of, follows, or is answered together with. */
  @Column({ type: 'uuid', nullable: true })
  parent?: string | null;

  @Column({ type: 'uuid', nullable: true })
  follows?: string | null;

  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  mergedInto?: string | null;

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

  @Column({ type: 'text' })
  state!: InputState;

  /** What took it out of our hands, also while it is closed. */
  @Column({ type: 'text', nullable: true })
  ended?: Ending | null;

  /** How many questions to the sender wait for a reply, and how often the sender asked again. */
  @Column({ type: 'integer' })
  questions!: number;

  @Column({ type: 'integer' })
  reminders!: number;

  /** Day by which the sender was told to expect an answer. */
  @Column({ name: 'expected_by', type: 'date', nullable: true })
  expectedBy?: string | null;

  /** Answers that were given, and what became of sending them: what others are derived from, in no list. */
  @Column({ type: 'jsonb', select: false })
  answers!: readonly RegisterAnswer[];

  @Column({ type: 'jsonb', select: false })
  deliveries!: readonly Delivery[];

  /** What was decided last on making the result accessible to everyone. */
  @Column({ type: 'text', nullable: true })
  publication?: 'published' | 'withheld' | null;

  /** The sender's own last word. */
  @Column({ type: 'text', nullable: true })
  verdict?: Verdict | string | null;

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

  /** When something was last recorded of it. */
  @InstantColumn({ name: 'active_at' })
  activeAt!: string;

  /** Revision of the stream that the row has seen: what If-Match wants. */
  @Column({ type: 'integer' })
  revision!: number;
}

export const registerView = rowView<RegisterRow, InputEvent>({
  name: 'inputs.register.v2',
  entity: RegisterRow,
  events: INPUT_EVENTS,
  key: (event) => parseStreamName(event.stream).object,
  evolve: (row, event) => ({ ...evolveRegister(row, event), activeAt: event.recordedAt }),
});

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
      if (after !== undefined) query.andWhere('(input.arrivedAt, input.id) < (:at, :id)', readCursor(after));
      const found = await query.getMany();
      const items = found.slice(0, limit);
      return { items, ...(found.length > limit && { next: cursorOf(items.at(-1)!.arrivedAt, items.at(-1)!.id) }) };
    });
  }
}

/** Where a page ended, of the register, of a search or of what is published. @throws DomainError `inputs.cursor` */
export function readCursor(cursor: string): { at: string; id: string } {
  const place = instantPlace(wordsOfCursor(cursor));
  if (place) return place;
  throw new DomainError('inputs.cursor', 'This is no place in the register. Take `next` of the page before as it is.');
}
