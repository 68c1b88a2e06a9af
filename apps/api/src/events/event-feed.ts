import { setTimeout as pause } from 'node:timers/promises';
import { AppDatabase } from '@gensvar/database';
import { EventStore } from '@gensvar/event-store';
import { DomainError, EventCatalogue, parseStreamName, type Position, type StoredEvent } from '@gensvar/kernel';
import { ViewRunner } from '@gensvar/projections';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { audienceOf } from './audience';
import type { EventListener, FeedSource, Hearer, Piece } from './event-listener';
import { eventText } from './sse-text';
import { ViewGate } from './view-gate';

/** Deliveries that are kept for who comes again or is slow; who wants older ones reads the log. */
const KEPT = 20_000;
/** Events of the log that are looked through for one listener; beyond, reading anew costs everybody less. */
const REPLAYED = 100_000;
const HEARTBEAT = 15_000;
/** Milliseconds that a socket may take nothing. */
const SLOW = 30_000;
const AGAIN = 1_000;

/** An event as it is told, and to whom. */
interface Notice {
  readonly organisation: string;
  readonly roles: readonly string[];
  readonly position: Position;
  readonly text: string;
}

/**
 * What happens, told to all who listen, from one subscription: each event once, in order, after the views hold it. It begins
 * with the first listener.
 */
@Injectable()
export class EventFeed implements FeedSource, OnModuleDestroy {
  position: Position = '';
  readonly listeners = new Set<EventListener>();
  private readonly logger = new Logger('Events');
  private readonly closing = new AbortController();
  private readonly gate: ViewGate;
  private kept: Notice[] = [];
  /** Everything after this is in `kept`. */
  private keptAfter: Position = '';
  /** Texts of the newest delivery, by who hears it from where: most listeners hear the same. */
  private readonly texts = new Map<string, string>();
  private begun: Promise<void> | undefined;
  private running: Promise<void> | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    views: ViewRunner,
    database: AppDatabase,
  ) {
    this.gate = new ViewGate(views, database);
  }

  /** Until it follows the store: what is delivered from then on is kept. @throws DomainError `events.shutting-down` */
  async ready(): Promise<void> {
    if (this.closing.signal.aborted) throw shuttingDown();
    this.begun ??= this.begin().catch((error: unknown) => {
      this.begun = undefined;
      throw error;
    });
    await this.begun;
    if (this.closing.signal.aborted) throw shuttingDown();
  }

  keeps(after: Position): boolean {
    return after >= this.keptAfter;
  }

  textAfter(after: Position, hearer: Hearer): string {
    const key = `${after} ${hearer.organisation} ${hearer.roles.join()}`;
    let text = this.texts.get(key);
    if (text === undefined) {
      text = '';
      for (let at = this.firstAfter(after); at < this.kept.length; at++) text += textFor(this.kept[at], hearer);
      this.texts.set(key, text);
    }
    return text;
  }

  async *replay(after: Position, hearer: Hearer): AsyncGenerator<Piece | undefined, void> {
    let looked = 0;
    for await (const batch of this.store.readAll({ after, until: this.position })) {
      looked += batch.length;
      if (looked > REPLAYED) {
        yield undefined;
        return;
      }
      const notices = batch.map((event) => this.noticeOf(event));
      yield { text: notices.map((notice) => textFor(notice, hearer)).join(''), to: batch.at(-1)!.position };
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    clearInterval(this.heartbeat);
    for (const listener of this.listeners) listener.end('shutdown');
    await this.begun?.catch(() => undefined);
    await this.running;
  }

  private async begin(): Promise<void> {
    const head = await this.store.head();
    await this.gate.until(head, this.closing.signal);
    [this.position, this.keptAfter] = [head, head];
    this.heartbeat = setInterval(() => this.listeners.forEach((listener) => listener.beat(SLOW)), HEARTBEAT);
    this.running = this.run();
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      try {
        for await (const batch of this.store.subscribe({ after: this.position, signal })) {
          // As far as the views have come, not only where the whole batch is held: under load the slowest is always behind.
          for (let rest = batch; rest.length > 0;) {
            const reached = await this.gate.until(rest[0]!.position, signal);
            const held = rest.filter(({ position }) => position <= reached);
            this.deliver(held);
            rest = rest.slice(held.length);
          }
        }
      } catch (error) {
        if (signal.aborted) return;
        this.logger.warn({ err: error }, 'the feed of events was cut and begins again');
      }
      await pause(AGAIN, undefined, { signal }).catch(() => undefined);
    }
  }

  private deliver(batch: readonly StoredEvent[]): void {
    for (const event of batch) {
      const notice = this.noticeOf(event);
      if (notice) this.kept.push(notice);
    }
    if (this.kept.length > 2 * KEPT) {
      const gone = this.kept.length - KEPT;
      this.keptAfter = this.kept[gone - 1]!.position;
      this.kept = this.kept.slice(gone);
    }
    this.position = batch.at(-1)!.position;
    this.texts.clear();
    for (const listener of this.listeners) listener.pump();
  }

  private noticeOf({ type: stored, stream, revision, position, meta }: StoredEvent): Notice | undefined {
    const type = this.catalogue.newest(stored);
    const audience = audienceOf(type);
    if (!audience) return undefined;
    const object = { type: audience.object, id: parseStreamName(stream).object };
    const text = eventText({ type, object, revision, position });
    return { organisation: meta.org, roles: audience.roles, position, text };
  }

  /** Place in `kept` of the first after a position. */
  private firstAfter(after: Position): number {
    let [low, high] = [0, this.kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.kept[middle]!.position <= after) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function textFor(notice: Notice | undefined, { organisation, roles }: Hearer): string {
  if (notice?.organisation !== organisation || !roles.some((role) => notice.roles.includes(role))) return '';
  return notice.text;
}

function shuttingDown(): DomainError {
  return new DomainError(
    'events.shutting-down',
    'The service is being stopped. Come again in a moment.',
    'unavailable',
    {
      retryAfter: 5,
    },
  );
}
