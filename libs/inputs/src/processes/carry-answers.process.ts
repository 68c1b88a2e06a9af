import type { CommandRunner, EventStore, Invocation } from '@gensvar/event-store';
import {
  isForgotten,
  nameBasedId,
  parseStreamName,
  streamName,
  type EventCatalogue,
  type Position,
  type RecordedEvent,
  type Sealer,
} from '@gensvar/kernel';
import { effectKey, type Process } from '@gensvar/projections';
import type { CarryingCommand } from '../input.carrying.commands';
import { inputDecider } from '../input.decider';
import { AnswerGiven, AnswerRetracted, InputMerged, type InputEvent } from '../input.events';
import { received, type ReceivedInput } from '../input.state';

type OneOf<T extends InputEvent['type']> = Extract<RecordedEvent<InputEvent>, { type: T }>;
type Given = OneOf<'inputs.AnswerGiven.v1'>;
type Retracted = OneOf<'inputs.AnswerRetracted.v1'>;

export interface CarryingNeeds {
  readonly runner: CommandRunner;
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly sealer: Sealer;
  /** Inputs ever merged into this one by events up to the position, or later. @throws when that is not known yet */
  mergedInto(organisation: string, into: string, position: Position): Promise<readonly string[]>;
}

export const CARRY_ANSWERS = 'inputs.carry-answers.v1';

/**
 * Carries what an input is answered into each input merged into it: the answer, its corrections and retractions, and a
 * delivery record of its own (policy-packs.md, case 6). What was answered before a merge comes with the merge, the rest when
 * it is given; what a merged input gets is decided by its own stream (`input.carrying.decider`). It only carries, so it
 * runs for every origin; each effect has a key of its own, so a cut anywhere between is mended by the next delivery.
 */
export class CarryAnswers implements Process {
  readonly name = CARRY_ANSWERS;
  readonly begins = 'start';
  readonly events = new Set([AnswerGiven.type, AnswerRetracted.type, InputMerged.type]);
  readonly tellsOutside = false;

  constructor(private readonly needs: CarryingNeeds) {}

  async handle(event: RecordedEvent): Promise<void> {
    const { organisation, stream, position } = event;
    const object = parseStreamName(stream).object;
    if (event.type === InputMerged.type) return this.catchUp(object, event as OneOf<'inputs.InputMerged.v1'>);
    const merged = await this.needs.mergedInto(organisation, object, position);
    if (merged.length > 0) await this.carry(event as Given | Retracted, merged, event);
  }

  /** What was answered before the merge was recorded, and still stands: the rest comes by its own event. */
  private async catchUp(input: string, merge: OneOf<'inputs.InputMerged.v1'>): Promise<void> {
    const { organisation, data, position } = merge;
    const { store, catalogue } = this.needs;
    const history = (await store.readStream(organisation, streamName('inputs', organisation, data.into)))
      .filter((event) => event.position < position)
      .map((event) => catalogue.read(event) as RecordedEvent<InputEvent>);
    const retracted = new Set(
      history.flatMap((event) => (event.type === 'inputs.AnswerRetracted.v1' ? [event.data.answer] : [])),
    );
    for (const event of history) {
      if (event.type === 'inputs.AnswerGiven.v1' && !retracted.has(event.id)) await this.carry(event, [input], merge);
    }
  }

  /** @param cause the event that is handled, whose origin the copies have */
  private async carry(event: Given | Retracted, inputs: readonly string[], cause: RecordedEvent): Promise<void> {
    const commands = await this.commandsOf(event);
    for (const input of inputs) {
      for (const command of commands) {
        const invocation: Invocation = {
          organisation: event.organisation,
          actor: { id: nameBasedId(event.organisation, this.name), role: 'service' },
          origin: cause.origin,
          key: effectKey(this, event, `${input} ${command.type}`),
          correlation: cause.meta.correlation,
          causation: cause.id,
        };
        await this.needs.runner.update(inputDecider, input, command, invocation);
      }
    }
  }

  private async commandsOf(event: Given | Retracted): Promise<CarryingCommand[]> {
    const from = parseStreamName(event.stream).object;
    const found = await this.needs.runner.load(inputDecider, event.organisation, from);
    const source = received(found!.state);
    const words = await this.words(event);
    if (event.type === 'inputs.AnswerRetracted.v1') {
      const { answer, reason, carriedFrom = event.id } = event.data;
      const retraction = { from, carriedFrom, answer: originOf(answer, source), reason, ...words };
      return [{ type: 'CarryRetraction', retractedAt: event.occurredAt, ...retraction }];
    }
    const { stance, mode, by, covers, nextStep, language, corrects } = event.data;
    const carriedFrom = originOf(event.id, source);
    const answer: CarryingCommand = {
      type: 'CarryAnswer',
      ...{ from, carriedFrom, stance, mode, by, covers, nextStep, words },
      parts: source.receipt.parts,
      answeredAt: event.occurredAt,
      ...(language !== undefined && { language }),
      ...(corrects !== undefined && { corrects: originOf(corrects, source) }),
    };
    return [answer, { type: 'CarryDelivery', carriedFrom }];
  }

  /** Opened, for the copy's own boxes; what is forgotten stays forgotten. */
  private async words({ organisation, stream, revision }: Given | Retracted): Promise<Record<string, string>> {
    const stored = await this.needs.store.readStream(organisation, stream, { from: revision, limit: 1 });
    const [opened] = await this.needs.sealer.open(stored);
    const words = Object.entries(opened!).filter(
      ([path, value]) => path !== '/lateReason' && typeof value === 'string' && !isForgotten(value),
    );
    return Object.fromEntries(words.map(([path, value]) => [path.slice(1), value as string]));
  }
}

/** The id of the answer where it was given first. */
function originOf(event: string, { answers }: ReceivedInput): string {
  return answers.find((answer) => answer.event === event)?.carriedFrom ?? event;
}
