import type { DialogueEvent } from '@gensvar/dialogues/contract';
import { EventStore, type Invocation } from '@gensvar/event-store';
import {
  DomainError,
  EventCatalogue,
  parseStreamName,
  streamName,
  type DomainEvent,
  type RecordedEvent,
  type StoredEvent,
} from '@gensvar/kernel';
import { Injectable } from '@nestjs/common';
import { isAfter } from '../input.dates';
import type { Addressee, Channel } from '../input.words';
import type { ChannelEvent } from './channel.events';
import { channelId } from './channel.ids';
import { SharedReads } from './shared-reads';

/** What of a receipt tells which activity it came into. */
interface CameBy {
  readonly dialogue?: string;
  readonly body: string;
  readonly channel: Channel | string;
  readonly addressee?: Addressee;
  /** When it arrived; absent: now. */
  readonly occurredAt?: string;
}

/**
 * Which published handling an input falls under (L12): its dialogue's, else its body's channel's. Read from their own
 * streams, so never behind a publication.
 */
@Injectable()
export class HandlingInForce {
  /** By the stream's name. Inputs come by few channels and many at once. */
  private readonly streams: SharedReads<StoredEvent[]>;

  constructor(
    store: EventStore,
    private readonly catalogue: EventCatalogue,
  ) {
    this.streams = new SharedReads((stream) => store.readStream(parseStreamName(stream).organisation, stream));
  }

  /**
   * Id of the newest publication at the arrival; undefined where nothing was published.
   * @throws DomainError `inputs.unknown-dialogue`
   */
  async of(organisation: string, came: CameBy): Promise<string | undefined> {
    const { dialogue, body, channel, addressee = 'unknown', occurredAt } = came;
    if (dialogue === undefined) {
      const events = await this.read<ChannelEvent>('inputs', organisation, channelId(body, channel, addressee));
      return newest(
        events.filter((event) => event.type === 'inputs.HandlingPublished.v1'),
        occurredAt,
      );
    }
    const events = await this.read<DialogueEvent>('dialogues', organisation, dialogue);
    if (events.length === 0)
      throw new DomainError('inputs.unknown-dialogue', `There is no dialogue ${dialogue}. Check the id.`);
    return newest(
      events.filter((event) => event.type === 'dialogues.HandlingPublished.v1'),
      occurredAt,
    );
  }

  /** The receipt with the version in force at its arrival. @throws as `of` */
  async noted<Receipt extends Omit<CameBy, 'body'> & { readonly body?: string }>(
    receipt: Receipt,
    { organisation, now }: Pick<Invocation, 'organisation' | 'now'>,
  ): Promise<Receipt & { readonly handling?: string }> {
    const { body } = receipt;
    if (body === undefined) return receipt;
    const handling = await this.of(organisation, { ...receipt, body, occurredAt: receipt.occurredAt ?? now });
    return { ...receipt, ...(handling !== undefined && { handling }) };
  }

  private async read<Event extends DomainEvent>(module: string, organisation: string, id: string) {
    const stored = await this.streams.get(streamName(module, organisation, id));
    return stored.map((event) => this.catalogue.read(event) as unknown as RecordedEvent<Event>);
  }
}

/** By when it was published, and of one time by the stream's order: one that is dated back supersedes nothing newer. */
function newest(published: readonly { id: string; occurredAt: string }[], arrivedAt?: string): string | undefined {
  let found: (typeof published)[number] | undefined;
  for (const one of published) {
    if (arrivedAt !== undefined && isAfter(one.occurredAt, arrivedAt)) continue;
    if (found === undefined || !isAfter(found.occurredAt, one.occurredAt)) found = one;
  }
  return found?.id;
}
