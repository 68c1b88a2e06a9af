import type { EventStore } from '@gensvar/event-store';
import {
  newId,
  partPersonal,
  streamName,
  type DomainEvent,
  type EventCatalogue,
  type NewEvent,
  type Origin,
  type Position,
  type Sealer,
} from '@gensvar/kernel';

export interface RecordOptions {
  readonly origin?: Origin;
  readonly actor?: { readonly id: string; readonly role: string };
}

/** Appends events to an object's stream as the command runner would, without deciding anything. */
export class Recorder {
  private readonly revisions = new Map<string, number>();

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    private readonly sealer: Sealer,
  ) {}

  /** @returns position of the last event */
  async record(
    organisation: string,
    object: string,
    events: readonly DomainEvent[],
    options: RecordOptions = {},
  ): Promise<Position> {
    const module = events[0]!.type.slice(0, events[0]!.type.indexOf('.'));
    const stream = streamName(module, organisation, object);
    const last = this.revisions.get(stream);
    const sealed = await this.seal(organisation, stream, object, events, options);
    const { revision, position } = await this.store.append({
      organisation,
      stream,
      expected: last ?? 'none',
      events: sealed,
    });
    this.revisions.set(stream, revision);
    return position;
  }

  private async seal(
    organisation: string,
    stream: string,
    subject: string,
    events: readonly DomainEvent[],
    options: RecordOptions,
  ): Promise<NewEvent[]> {
    const { origin = 'live', actor = { id: '00000000-0000-4000-8000-00000000000a', role: 'officer' } } = options;
    const parted = events.map((event) => ({
      id: newId(),
      event,
      ...partPersonal(this.catalogue.declaration(event.type), event.data),
    }));
    const seals = await this.sealer.seal(
      parted.map(({ id, event, clear, personal }) => ({
        ...{ eventId: id, organisation, stream, subject, clear, personal, actor, origin },
        ...(event.occurredAt !== undefined && { occurredAt: event.occurredAt }),
      })),
    );
    return parted.map(({ id, event, clear }, at) => {
      const { pd, sealed, cm, salt } = seals[at]!;
      return {
        id,
        type: event.type,
        data: clear,
        ...(pd && { pd }),
        meta: {
          ...{ org: organisation, actor, origin, correlation: id, causation: id, sealed, cm, salt },
          ...(event.occurredAt !== undefined && { occurredAt: event.occurredAt }),
        },
      };
    });
  }
}
