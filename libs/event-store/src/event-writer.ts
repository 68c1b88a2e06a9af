import {
  localDayOf,
  newEvent,
  newId,
  partPersonal,
  type DomainEvent,
  type EventCatalogue,
  type NewEvent,
  type PolicyReference,
  type Sealer,
  type SealRequest,
} from '@gensvar/kernel';
import type { AdoptionsInForce } from './adoptions';
import type { Invocation } from './instruction';
import { refuseUnstorable } from './limits';
import type { Mark } from './repetition';

/** The place and circumstances of a command's events. */
export interface Writing {
  /** The decider's `opens`. */
  readonly opens: (event: DomainEvent) => { readonly body: string | undefined } | undefined;
  readonly id: string;
  readonly stream: string;
  readonly invocation: Invocation;
  readonly now: string;
  readonly mark: Mark;
}

/** Dresses decided events for the store: ids, sealed parts, envelope (events.md). */
export class EventWriter {
  constructor(
    private readonly sealer: Sealer,
    private readonly catalogue: EventCatalogue,
    private readonly adoptions: AdoptionsInForce,
  ) {}

  /** @throws UnstorableText, and what the sealer throws */
  async write(events: readonly DomainEvent[], writing: Writing): Promise<NewEvent[]> {
    const { invocation, mark } = writing;
    const requests = events.map((event) => this.request(event, writing));
    const [sealed, policies] = await Promise.all([this.sealer.seal(requests), this.policies(events, writing)]);
    const command = invocation.key ?? newId();
    const shared = {
      org: invocation.organisation,
      actor: invocation.actor,
      origin: invocation.origin,
      ...mark,
      correlation: invocation.correlation ?? command,
      causation: invocation.causation ?? command,
    };
    return events.map((event, at) => {
      const { eventId: id, clear } = requests[at]!;
      const { type, occurredAt } = event;
      return newEvent({ id, type, clear, ...shared, occurredAt, policies: policies[at] }, sealed[at]!);
    });
  }

  private request(event: DomainEvent, { stream, id, invocation }: Writing): SealRequest {
    // Before the sealer canonicalises it, which would be a fault of the program and not of the caller.
    refuseUnstorable(JSON.stringify(event), event.type);
    const { clear, personal } = partPersonal(this.catalogue.declaration(event.type), event.data);
    return {
      eventId: newId(),
      organisation: invocation.organisation,
      stream,
      subject: invocation.subject ?? id,
      clear,
      personal,
      ...(event.occurredAt !== undefined && { occurredAt: event.occurredAt }),
      actor: invocation.actor,
      origin: invocation.origin,
    };
  }

  /** What was known when recording: judging goes by the pack's own dates (events.md §10). */
  private async policies(
    events: readonly DomainEvent[],
    { opens, invocation, now }: Writing,
  ): Promise<(readonly PolicyReference[] | undefined)[]> {
    return Promise.all(
      events.map(async (event) => {
        const subject = opens(event);
        if (!subject) return undefined;
        const found = await this.adoptions.at(invocation.organisation, subject.body, localDayOf(now));
        return found.length > 0 ? found : undefined;
      }),
    );
  }
}
