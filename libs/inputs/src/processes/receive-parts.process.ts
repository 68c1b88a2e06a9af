import type { CommandRunner, EventStore } from '@gensvar/event-store';
import {
  DomainError,
  isForgotten,
  nameBasedId,
  parseStreamName,
  type RecordedEvent,
  type Sealer,
} from '@gensvar/kernel';
import { effectKey, type Process } from '@gensvar/projections';
import { inputDecider } from '../input.decider';
import { InputReceivedDateCorrected, InputSplit, type InputEvent } from '../input.events';
import type { CorrectReceivedDateBody } from '../input.registry.commands';
import type { ReceivePartBody } from '../input.merging.commands';
import { received } from '../input.state';

type OneOf<T extends InputEvent['type']> = Extract<RecordedEvent<InputEvent>, { type: T }>;
type Split = OneOf<'inputs.InputSplit.v1'>;
type Corrected = OneOf<'inputs.InputReceivedDateCorrected.v1'>;

export interface ReceivingNeeds {
  readonly runner: CommandRunner;
  readonly store: EventStore;
  readonly sealer: Sealer;
}

/**
 * Receives the parts of a split input, each in a stream of its own under an id derived from the letter's, and carries a
 * correction of the letter's day into them (policy-packs.md, case 5). It only carries, so it runs for every origin. A split
 * that was cut half-way completes: a part that is there already is not received again.
 */
export class ReceiveParts implements Process {
  readonly name = 'inputs.receive-parts.v1';
  readonly begins = 'start';
  readonly events = new Set([InputSplit.type, InputReceivedDateCorrected.type]);
  readonly tellsOutside = false;

  constructor(private readonly needs: ReceivingNeeds) {}

  async handle(event: RecordedEvent): Promise<void> {
    const letter = await this.letter(event);
    if (event.type === InputSplit.type) await this.receive(event as Split, letter);
    else await this.correct(event as Corrected, letter.split?.into ?? []);
  }

  private async receive(event: Split, letter: Awaited<ReturnType<ReceiveParts['letter']>>): Promise<void> {
    const { into, parts } = event.data;
    const words = await this.words(event);
    for (const [at, id] of into.entries()) {
      const body: ReceivePartBody = {
        type: 'ReceivePart',
        parent: parseStreamName(event.stream).object,
        letter: letter.receipt,
        arrivedAt: letter.arrivedAt,
        reachable: letter.reachable,
        ...parts[at]!,
        ...words[at],
      };
      await this.needs.runner.createOrUpdate(inputDecider, id, body, this.invocation(event, id));
    }
  }

  /** A part that was not received before has the corrected day from the start. */
  private async correct(event: Corrected, parts: readonly string[]): Promise<void> {
    const [words] = await this.opened(event);
    const { '/reason': reason } = words!;
    for (const id of parts) {
      if ((await this.needs.runner.load(inputDecider, event.organisation, id)) === undefined) continue;
      const body: CorrectReceivedDateBody = {
        type: 'CorrectReceivedDate',
        to: event.data.to,
        reason: typeof reason === 'string' ? reason : 'Brevets ankomstdag är rättad.',
      };
      try {
        await this.needs.runner.update(inputDecider, id, body, this.invocation(event, id));
      } catch (error) {
        // Something was done with the part before that day: then its own day stands, as it would for any input.
        if (!(error instanceof DomainError) || error.code !== 'inputs.after-handling') throw error;
      }
    }
  }

  /** The letter as it stands now. */
  private async letter({ organisation, stream }: RecordedEvent) {
    const found = await this.needs.runner.load(inputDecider, organisation, parseStreamName(stream).object);
    return received(found!.state);
  }

  /** What is said of each part, for its own box; what is forgotten stays forgotten. */
  private async words(event: Split): Promise<readonly { readonly subject?: string; readonly text?: string }[]> {
    const [opened] = await this.opened(event);
    const words = opened!['/words'];
    return words === undefined || isForgotten(words) ? [] : (words as { subject: string; text?: string }[]);
  }

  private async opened({ organisation, stream, revision }: RecordedEvent) {
    return this.needs.sealer.open(
      await this.needs.store.readStream(organisation, stream, { from: revision, limit: 1 }),
    );
  }

  private invocation(event: RecordedEvent, target: string) {
    return {
      organisation: event.organisation,
      actor: { id: nameBasedId(event.organisation, this.name), role: 'service' },
      origin: event.origin,
      key: effectKey(this, event, target),
      correlation: event.meta.correlation,
      causation: event.id,
    };
  }
}
