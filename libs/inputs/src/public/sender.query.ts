import { EventStore } from '@gensvar/event-store';
import {
  DomainError,
  EventCatalogue,
  Sealer,
  streamName,
  type FieldGroup,
  type RecordedEvent,
  type StoredEvent,
} from '@gensvar/kernel';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { inputDecider } from '../input.decider';
import type { InputEvent } from '../input.events';
import { UNRECEIVED, type Input } from '../input.state';
import { senderView } from './sender-view';
import type { SenderView } from './sender-view.schema';

/** What was said to the sender, and in which groups its words are sealed. Nothing else is opened. */
const SAID: Readonly<Partial<Record<InputEvent['type'], readonly FieldGroup[]>>> = {
  'inputs.NoticeGiven.v1': ['content'],
  'inputs.ClarificationAsked.v1': ['content'],
  'inputs.AnswerGiven.v1': ['content', 'contact'],
  'inputs.InputReferred.v1': ['content'],
  'inputs.InputDiverted.v1': ['content'],
  'inputs.PromiseMade.v1': ['content'],
  'inputs.InputClosed.v1': ['content'],
};

/**
 * An input for whoever holds its receipt code, its sender: their own matter, so that no reading is recorded.
 * @throws DomainError `inputs.code-unknown` (not-found), the same whatever is wrong with the code
 */
export class ReadAsSender extends Query<SenderView> {
  /** @param id what FindByReceiptCode found */
  constructor(
    readonly organisation: string,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(ReadAsSender)
export class ReadAsSenderHandler implements IQueryHandler<ReadAsSender> {
  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    private readonly sealer: Sealer,
  ) {}

  async execute({ organisation, id }: ReadAsSender): Promise<SenderView> {
    const stored = await this.store.readStream(organisation, streamName('inputs', organisation, id));
    if (stored.length === 0) throw codeUnknown();
    const said = stored.map(withWhatWasSaid);
    const opened = await this.sealer.open(said);
    const history = said.map((event, at) => this.catalogue.read(event, opened[at]) as RecordedEvent<InputEvent>);
    const state = history.reduce<Input>((folded, event) => inputDecider.evolve(folded, event), UNRECEIVED);
    return senderView(id, history, state);
  }
}

export function codeUnknown(): DomainError {
  return new DomainError(
    'inputs.code-unknown',
    'No input has this receipt code here. Write it as it was given; the tracking number is not it.',
    'not-found',
  );
}

/** The event with the boxes alone that hold what was said. */
function withWhatWasSaid(event: StoredEvent): StoredEvent {
  const groups = SAID[event.type as InputEvent['type']] ?? [];
  const pd = Object.fromEntries(groups.flatMap((group) => (event.pd?.[group] ? [[group, event.pd[group]]] : [])));
  return { ...event, pd };
}
