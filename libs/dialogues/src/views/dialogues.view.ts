import { AppDatabase } from '@gensvar/database';
import {
  DomainError,
  cursorOf,
  instantPlace,
  wordsOfCursor,
  parseMoment,
  parseStreamName,
  type EventOf,
  type RecordedEvent,
} from '@gensvar/kernel';
import { InputReceived } from '@gensvar/inputs/contract';
import { InstantColumn, rowView, ViewEntity, ViewRow, type View } from '@gensvar/projections';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Column, Index } from 'typeorm';
import { DIALOGUE_EVENTS, type DialogueEvent } from '../dialogue.events';
import type { Degree, DialogueLevel, DialogueType, Outcome } from '../dialogue.words';

export const DIALOGUE_STATES = ['considered', 'notToBeHeld', 'decided', 'open', 'closed'] as const;
export type DialogueState = (typeof DIALOGUE_STATES)[number];

/** One row per dialogue, as it stands now. No personal column: it outlives every erasure. */
@ViewEntity('dialogues_dialogues_v2')
@Index(['organisation', 'consideredAt', 'id'])
export class DialogueRow extends ViewRow {
  @Column({ type: 'text' })
  title!: string;

  /** Whose matter it is; the owner's once one was named. */
  @Column({ type: 'uuid' })
  body!: string;

  @Column({ type: 'uuid', nullable: true })
  unit?: string | null;

  @Column({ type: 'text', nullable: true })
  type?: DialogueType | null;

  @Column({ type: 'text', nullable: true })
  level?: DialogueLevel | null;

  @Column({ type: 'text' })
  outcome!: Outcome;

  @Column({ type: 'text' })
  state!: DialogueState;

  @Column({ type: 'text', array: true })
  forms!: string[];

  /** As published, else as planned. */
  @Column({ type: 'text', nullable: true, name: 'degree_of_influence' })
  degreeOfInfluence?: Degree | null;

  /** Version of the published handling in force. */
  @Column({ type: 'uuid', nullable: true })
  handling?: string | null;

  @InstantColumn({ name: 'considered_at' })
  consideredAt!: string;

  /** The first decision to hold it. */
  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt?: string | null;

  @InstantColumn({ name: 'opened_at', nullable: true })
  openedAt?: string | null;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt?: string | null;

  @InstantColumn({ name: 'feedback_at', nullable: true })
  feedbackAt?: string | null;

  /** Where everyone can read the result. */
  @Column({ type: 'text', nullable: true })
  published?: string | null;

  /** Inputs that were sent into it, and how many of their senders can be reached; what became of them is the register's. */
  @Column({ type: 'integer' })
  inputs!: number;

  @Column({ type: 'integer', name: 'reachable_inputs' })
  reachableInputs!: number;

  /** Revision of the stream that the row has seen: what If-Match wants. */
  @Column({ type: 'integer' })
  revision!: number;
}

type Seen = DialogueEvent | EventOf<typeof InputReceived>;

const rows = rowView<DialogueRow, Seen>({
  name: 'dialogues.dialogues.v2',
  entity: DialogueRow,
  events: [...DIALOGUE_EVENTS, InputReceived],
  key: (event) =>
    event.type === 'inputs.InputReceived.v1' ? event.data.dialogue! : parseStreamName(event.stream).object,
  evolve: (row, event) =>
    event.type === 'inputs.InputReceived.v1' ? row && collected(row, event.data) : evolveDialogue(row, event),
});

/** Most inputs are sent into no dialogue; parts of one that was split are it over again. */
export const dialoguesView: View = {
  ...rows,
  project: (events, session) => {
    const seen = events as readonly RecordedEvent<Seen>[];
    const own = seen.filter(
      ({ type, data }) =>
        type !== 'inputs.InputReceived.v1' || (data.dialogue !== undefined && data.parent === undefined),
    );
    return rows.project(own as readonly RecordedEvent[], session);
  },
};

function collected(row: DialogueRow, { reachable }: EventOf<typeof InputReceived>['data']): DialogueRow {
  return { ...row, inputs: row.inputs + 1, reachableInputs: row.reachableInputs + (reachable ? 1 : 0) };
}

export function evolveDialogue(
  row: DialogueRow | undefined,
  event: RecordedEvent<DialogueEvent>,
): DialogueRow | undefined {
  if (!row) return event.type === 'dialogues.InvolvementConsidered.v1' ? considered(event) : undefined;
  return { ...row, ...changes(row, event), revision: event.revision };
}

function considered(
  event: Extract<RecordedEvent<DialogueEvent>, { type: 'dialogues.InvolvementConsidered.v1' }>,
): DialogueRow {
  const { organisation, stream, revision } = event;
  const { title = '', body, unit, type, level, outcome } = event.data;
  return {
    organisation,
    id: parseStreamName(stream).object,
    ...{ title, body, unit, type, level, outcome, revision },
    state: stateOf(outcome),
    forms: [],
    inputs: 0,
    reachableInputs: 0,
    consideredAt: instant(event),
  };
}

function changes(row: DialogueRow, event: RecordedEvent<DialogueEvent>): Partial<DialogueRow> {
  switch (event.type) {
    case 'dialogues.InvolvementConsidered.v1':
      return { outcome: event.data.outcome, state: stateOf(event.data.outcome, row.decidedAt) };
    case 'dialogues.DialogueDecided.v1':
      return {
        level: event.data.level,
        state: row.state === 'considered' ? 'decided' : row.state,
        decidedAt: row.decidedAt ?? instant(event),
      };
    case 'dialogues.DialogueOwnerNamed.v1':
      return { body: event.data.body, unit: event.data.unit ?? row.unit };
    case 'dialogues.DialoguePlanned.v1': {
      const { type = row.type, forms = row.forms, degreeOfInfluence = row.degreeOfInfluence } = event.data;
      return { type, forms, degreeOfInfluence };
    }
    case 'dialogues.HandlingPublished.v1':
      return { handling: event.id, degreeOfInfluence: event.data.degreeOfInfluence };
    case 'dialogues.DialogueOpened.v1':
      return { state: 'open', level: event.data.level, type: event.data.type, openedAt: instant(event) };
    case 'dialogues.DialogueClosed.v1':
      return { state: 'closed', closedAt: instant(event) };
    case 'dialogues.FeedbackGiven.v1':
      return { feedbackAt: row.feedbackAt ?? instant(event) };
    case 'dialogues.ResultPublished.v1':
      return { published: event.data.address };
    case 'dialogues.FormOffered.v1':
    case 'dialogues.ConsultationHeld.v1':
    case 'dialogues.DialogueParticipantNamed.v1':
    case 'dialogues.DialogueParticipantEnded.v1':
    case 'dialogues.DialogueNoElectedStated.v1':
    case 'dialogues.DialogueElectedTookPart.v1':
    case 'dialogues.DialogueResultRecorded.v1':
    case 'dialogues.PublicationWithheld.v1':
    case 'dialogues.EvaluationRecorded.v1':
      return {};
  }
  event satisfies never;
}

/** Before the opening. */
function stateOf(outcome: Outcome, decidedAt?: string | null): DialogueState {
  if (outcome === 'doNotInvolve') return 'notToBeHeld';
  return decidedAt ? 'decided' : 'considered';
}

function instant(event: { readonly occurredAt: string }): string {
  return new Date(parseMoment(event.occurredAt).ms).toISOString();
}

export interface DialogueFilter {
  readonly body?: string;
  readonly unit?: string;
  readonly type?: DialogueType;
  readonly level?: DialogueLevel;
  readonly state?: DialogueState;
}

export interface DialoguePage {
  readonly items: readonly DialogueRow[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/** Newest considered first. `after` is `next` of the page before; `limit` 1 to 200, default 50. */
export class ListDialogues extends Query<DialoguePage> {
  constructor(
    readonly organisation: string,
    readonly filter: DialogueFilter = {},
    readonly page: { readonly after?: string; readonly limit?: number } = {},
  ) {
    super();
  }
}

@QueryHandler(ListDialogues)
export class ListDialoguesHandler implements IQueryHandler<ListDialogues> {
  constructor(private readonly database: AppDatabase) {}

  execute({ organisation, filter, page: { after, limit = 50 } }: ListDialogues): Promise<DialoguePage> {
    const { body, unit, type, level, state } = filter;
    const wanted = Object.entries({ body, unit, type, level, state }).filter(([, value]) => value !== undefined);
    return this.database.withOrganisation(organisation, async (manager) => {
      const query = manager
        .createQueryBuilder(DialogueRow, 'dialogue')
        .where(Object.fromEntries(wanted))
        .orderBy('dialogue.consideredAt', 'DESC')
        .addOrderBy('dialogue.id', 'DESC')
        .limit(limit + 1);
      if (after !== undefined) query.andWhere('(dialogue.consideredAt, dialogue.id) < (:at, :id)', readCursor(after));
      const found = await query.getMany();
      const items = found.slice(0, limit);
      return { items, ...(found.length > limit && { next: cursorOf(items.at(-1)!.consideredAt, items.at(-1)!.id) }) };
    });
  }
}

/** @throws DomainError `dialogues.cursor` */
function readCursor(cursor: string): { at: string; id: string } {
  const place = instantPlace(wordsOfCursor(cursor));
  if (place) return place;
  throw new DomainError('dialogues.cursor', 'This is no place in the list. Take `next` of the page before as it is.');
}
