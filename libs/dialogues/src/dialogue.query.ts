import { EventStore } from '@gensvar/event-store';
import {
  DomainError,
  EventCatalogue,
  streamName,
  type Origin,
  type Position,
  type RecordedEvent,
} from '@gensvar/kernel';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dialogueDecider } from './dialogue.decider';
import type { DialogueEvent } from './dialogue.events';
import { known, type KnownDialogue } from './dialogue.state';

/** One thing that happened to a dialogue: the clear part, and which sealed fields were filled. */
export interface DialogueHappening {
  readonly id: string;
  readonly revision: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly origin: Origin;
  readonly role: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly filled: readonly string[];
}

export interface DialogueDetail extends Omit<KnownDialogue, 'said'> {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly history: readonly DialogueHappening[];
}

/** One dialogue folded from its stream, with its history, so never behind a command: clear parts only. @throws DomainError `dialogues.not-found` */
export class GetDialogue extends Query<DialogueDetail> {
  constructor(
    readonly organisation: string,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(GetDialogue)
export class GetDialogueHandler implements IQueryHandler<GetDialogue> {
  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
  ) {}

  async execute({ organisation, id }: GetDialogue): Promise<DialogueDetail> {
    const stored = await this.store.readStream(organisation, streamName(dialogueDecider.module, organisation, id));
    const events = stored.map((event) => this.catalogue.read(event) as RecordedEvent<DialogueEvent>);
    const newest = events.at(-1);
    if (!newest) throw new DomainError('dialogues.not-found', `There is no ${id}. Check the id.`, 'not-found');
    const { said: _, ...state } = known(events.reduce(dialogueDecider.evolve, dialogueDecider.initial));
    const { revision, position } = newest;
    return { id, revision, position, ...state, history: events.map(happening) };
  }
}

function happening(event: RecordedEvent<DialogueEvent>): DialogueHappening {
  const { id, revision, type, occurredAt, recordedAt, origin, actor, data, sealed } = event;
  const filled = sealed.map((path) => path.slice(1));
  return { id, revision, type, occurredAt, recordedAt, origin, role: actor.role, data, filled };
}
