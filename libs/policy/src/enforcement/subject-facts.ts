import type { EventStore, Proposal } from '@gensvar/event-store';
import { type EventCatalogue, streamName, type StoredEvent } from '@gensvar/kernel';
import type { Fact, SubjectRef, SubjectType } from '../facts/fact';
import type { FactSource } from '../facts/source';
import { WAIVER_EVENTS, type WaiverEvent } from '../waiver/waiver.events';
import { waiverFact } from '../waiver/waiver.facts';
import type { RecordedEvent } from '@gensvar/kernel';

/** Sorts after every position of a store: they are made of digits and small letters. */
const UNWRITTEN = '~';

/** Position of whatever is recorded by now, and of what is about to be. */
export const EVERYTHING = `${UNWRITTEN}~`;

/** Facts of subjects from their streams, never from a view that may lag behind. */
export class SubjectFacts {
  private readonly sourceOf = new Map<string, FactSource>();
  private readonly moduleOf = new Map<SubjectType, string>();

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    sources: readonly FactSource[],
  ) {
    for (const source of sources) {
      for (const { type } of source.events) this.sourceOf.set(type, source);
      for (const type of Object.keys(source.module.subjects ?? {}) as SubjectType[])
        this.moduleOf.set(type, source.module.module);
    }
  }

  /** What the proposal's events will be facts of, as if they were recorded now. */
  proposed({ events, stream, now, history }: Proposal): Fact[] {
    const revision = history.length;
    return events.flatMap((event, at) =>
      this.of({
        ...event,
        stream,
        revision: revision + at,
        position: UNWRITTEN + String(at).padStart(3, '0'),
        recordedAt: now,
      }),
    );
  }

  /** What is known of a subject: its own stream's facts, and what the stream to be written says of it. */
  async known(subject: SubjectRef, { organisation, stream, history }: Proposal): Promise<Fact[]> {
    const module = this.moduleOf.get(subject.type);
    const own = module === undefined ? stream : streamName(module, organisation, subject.id);
    const events = own === stream ? history : [...(await this.store.readStream(organisation, own)), ...history];
    return events
      .flatMap((event) => this.of(event))
      .filter((fact) => fact.subject.type === subject.type && fact.subject.id === subject.id);
  }

  /** Waivers of one obligation, which stand in a stream of their own. */
  async waivers(organisation: string, obligation: string): Promise<Fact[]> {
    const types = new Set<string>(WAIVER_EVENTS.map(({ type }) => type));
    const events = await this.store.readStream(organisation, streamName('policy', organisation, obligation));
    return events
      .map((event) => this.catalogue.read(event))
      .filter(({ type }) => types.has(type))
      .map((event) => waiverFact(event as unknown as RecordedEvent<WaiverEvent>));
  }

  private of(stored: StoredEvent): readonly Fact[] {
    const source = this.sourceOf.get(this.catalogue.newest(stored.type));
    return source ? source.facts(this.catalogue.read(stored)) : [];
  }
}
