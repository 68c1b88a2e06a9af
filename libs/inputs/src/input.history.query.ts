import { EventStore } from '@gensvar/event-store';
import { DomainError, EventCatalogue, parseMoment, streamName, type Origin, type RecordedEvent } from '@gensvar/kernel';
import { resolve, type When } from '@gensvar/policy';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { inputDecider } from './input.decider';
import { ReceiptCodeGiven, type InputEvent } from './input.events';
import { UNRECEIVED, received, type Input, type ReceivedInput } from './input.state';

/** One event of an input, in clear: nothing that was sealed, and of the person who did it the role alone. */
export interface HistoryEntry {
  readonly event: string;
  readonly type: string;
  readonly revision: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly origin: Origin;
  readonly by: { readonly role: string; readonly body?: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** The input as it stood, and the events that made it so, in the order of the log. */
export interface InputHistory {
  readonly id: string;
  /** Of the newest event that counts. */
  readonly revision: number;
  readonly state: Omit<ReceivedInput, 'codeHash'>;
  readonly events: readonly HistoryEntry[];
}

/**
 * One input folded from its stream: what was recorded by `asOf` and had happened by `at` (policy.md, "Time").
 * @throws DomainError `inputs.not-found`, also for what had not come in by then; `policy.moment`
 */
export class ReadInputHistory extends Query<InputHistory> {
  constructor(
    readonly organisation: string,
    readonly id: string,
    readonly when: When = {},
  ) {
    super();
  }
}

@QueryHandler(ReadInputHistory)
export class ReadInputHistoryHandler implements IQueryHandler<ReadInputHistory> {
  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
  ) {}

  async execute({ organisation, id, when }: ReadInputHistory): Promise<InputHistory> {
    const { position, at } = await resolve(when, this.store);
    const judged = Date.parse(at);
    const stored = await this.store.readStream(organisation, streamName('inputs', organisation, id));
    const known = stored
      .map((event) => this.catalogue.read(event) as RecordedEvent<InputEvent>)
      .filter((event) => position === null || event.position <= position)
      .filter(({ occurredAt }) => parseMoment(occurredAt).ms <= judged);
    const state = known.reduce<Input>((folded, event) => inputDecider.evolve(folded, event), UNRECEIVED);
    const last = known.at(-1);
    if (last === undefined || state.status === 'unreceived') {
      throw new DomainError('inputs.not-found', `There is no ${id}, or was none then. Check the id.`, 'not-found');
    }
    const { codeHash: _, ...shown } = received(state);
    return { id, revision: last.revision, state: shown, events: known.map(entryOf) };
  }
}

function entryOf(event: RecordedEvent<InputEvent>): HistoryEntry {
  const { id, type, revision, occurredAt, recordedAt, origin, actor } = event;
  return {
    ...{ event: id, type, revision, occurredAt, recordedAt, origin },
    by: { role: actor.role, ...(actor.body !== undefined && { body: actor.body }) },
    // The hash of a receipt code is of no use to anybody who reads it here.
    data: event.type === ReceiptCodeGiven.type ? {} : (event.data as unknown as Record<string, unknown>),
  };
}
