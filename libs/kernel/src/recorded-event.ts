import type { Actor, EventMeta, FieldGroup, Origin, PersonalData, Position, StoredEvent } from './envelope';
import { joinPersonal, type DomainEvent, type EventDeclaration } from './event-declaration';
import type { Opened } from './sealer';

/** An event as folds, facts and views see it: clear payload in its newest version, and where and when it was recorded. */
export type RecordedEvent<E extends DomainEvent = DomainEvent> = E extends DomainEvent
  ? E & {
      readonly id: string;
      readonly organisation: string;
      readonly stream: string;
      readonly revision: number;
      readonly position: Position;
      readonly recordedAt: string;
      readonly occurredAt: string;
      readonly actor: Actor;
      readonly origin: Origin;
      /** JSON pointers of the personal fields that were filled. */
      readonly sealed: readonly string[];
      readonly meta: EventMeta;
      /** Of an opened event: handle of the key of each group that is sealed, also of one that is gone. */
      readonly handles?: Handles;
    }
  : never;

export type Handles = Readonly<Partial<Record<FieldGroup, string>>>;

/** Rewrites the payload of one old event type into the next (events.md §8). Total over missing personal fields. */
export interface Upcaster {
  readonly from: string;
  readonly to: string;
  upcast(data: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** Every event type the program knows, with the upcasters that lead to the newest of each. */
export class EventCatalogue {
  private readonly byType: ReadonlyMap<string, EventDeclaration>;
  private readonly upcasters: ReadonlyMap<string, Upcaster>;

  constructor(declarations: readonly EventDeclaration[], upcasters: readonly Upcaster[] = []) {
    this.byType = new Map(declarations.map((declaration) => [declaration.type, declaration]));
    this.upcasters = new Map(upcasters.map((upcaster) => [upcaster.from, upcaster]));
    if (this.byType.size !== declarations.length) throw new TypeError('an event type is declared twice');
  }

  get types(): string[] {
    return [...this.byType.keys()].sort();
  }

  /** @throws TypeError for a type nobody declared. */
  declaration(type: string): EventDeclaration {
    const declaration = this.byType.get(type);
    if (!declaration) throw new TypeError(`no declaration of the event type ${type}`);
    return declaration;
  }

  /** The type that events stored under this one are read as, after all upcasters. */
  newest(type: string): string {
    let newest = type;
    for (let upcaster = this.upcasters.get(type); upcaster; upcaster = this.upcasters.get(newest)) newest = upcaster.to;
    return newest;
  }

  knows(type: string): boolean {
    return this.byType.has(type) || this.upcasters.has(type);
  }

  /**
   * Reading: upcast, then ready to fold (events.md §8). With `opened`, what `Sealer.open` gave for this event, its
   * personal fields (or FORGOTTEN) are put in their places first, so that upcasters move them too.
   */
  read(stored: StoredEvent, opened?: Opened): RecordedEvent {
    let { type, data } = stored;
    if (opened !== undefined) data = joinPersonal(data, opened);
    for (let upcaster = this.upcasters.get(type); upcaster; upcaster = this.upcasters.get(type)) {
      data = upcaster.upcast(data);
      type = upcaster.to;
    }
    return {
      type,
      data,
      id: stored.id,
      organisation: stored.meta.org,
      stream: stored.stream,
      revision: stored.revision,
      position: stored.position,
      recordedAt: stored.recordedAt,
      occurredAt: stored.meta.occurredAt ?? stored.recordedAt,
      actor: stored.meta.actor,
      origin: stored.meta.origin,
      sealed: stored.meta.sealed,
      meta: stored.meta,
      ...(opened !== undefined && stored.pd !== undefined && { handles: handlesOf(stored.pd) }),
    };
  }
}

function handlesOf(sealed: PersonalData): Handles {
  return Object.fromEntries(Object.entries(sealed).map(([group, { h }]) => [group, h]));
}
