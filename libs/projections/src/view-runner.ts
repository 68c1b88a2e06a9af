import { setMaxListeners } from 'node:events';
import { pool } from '@gensvar/database';
import { START, type EventStore } from '@gensvar/event-store';
import { DomainError, newId, type EventCatalogue, type Position, type Sealer } from '@gensvar/kernel';
import type { Pool } from 'pg';
import { releaseHolds } from './checkpoint';
import { Follower, stateOf, type FollowerNeeds, type FollowerState } from './follower';
import type { FailingEvent } from './parking';
import { Presence } from './presence';
import { shapeOf } from './prepare-view';
import type { Process } from './process';
import { rebuildView, type RebuildProgress } from './rebuild';
import { SharedReading } from './shared-reading';
import { readStanding, waitUntil, type Standing, type WaitOptions } from './standing';
import type { View } from './view';

export interface ViewRunnerOptions {
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly sealer: Sealer;
  /** URLs of the roles: everything runs as views, and what it makes is granted to the role of the app URL. */
  readonly database: { readonly appUrl: string; readonly viewsUrl: string };
  readonly views: readonly View[];
  readonly processes?: readonly Process[];
  /** An organisation was parked for a view or process: for the log. */
  readonly onParked?: (name: string, event: FailingEvent, error: unknown) => void;
  /** A view or process failed as a whole and will try again: for the log. */
  readonly onError?: (name: string, error: unknown) => void;
  /** Milliseconds between retries of parked organisations; default a minute. */
  readonly retryEvery?: number;
}

/** Where something followed stands (from the database), and what this runner does about it. */
export interface RunnerStatus extends Omit<Standing, 'movedAt'> {
  readonly kind: 'view' | 'process';
  readonly state: FollowerState;
  /** Why it fails, while it does. */
  readonly error: string | null;
  /** While a new view is built. */
  readonly building: RebuildProgress | null;
}

/** A rebuild keeps one for as long as it reads; who follows must find another. */
const CONNECTIONS = 10;
/** Failures in a row after which `catchUp` gives up and says why. */
const GIVE_UP = 4;

/** Brings views and processes to the store's head and keeps them there. */
export class ViewRunner {
  private readonly id = newId();
  private readonly presence: Presence;
  private readonly followers: readonly Follower[];
  private running: { readonly abort: AbortController; readonly done: Promise<unknown> } | undefined;
  private readonly needs: FollowerNeeds;
  private readonly shapes: ReadonlyMap<string, string>;

  private constructor(
    private readonly options: ViewRunnerOptions,
    private readonly pool: Pool,
  ) {
    const { store, catalogue, sealer, database, onParked, onError } = options;
    this.shapes = new Map(options.views.map((view) => [view.name, shapeOf(view)]));
    this.presence = new Presence(database.viewsUrl);
    this.needs = {
      ...{ store, catalogue, sealer, pool, onParked, onError, presence: this.presence },
      reading: new SharedReading(store),
      appRole: decodeURIComponent(new URL(database.appUrl).username),
      owner: () => this.presence.owner(this.id),
      retryEvery: options.retryEvery ?? 60_000,
    };
    const followed = [
      ...options.views.map((view) => ({ view })),
      ...(options.processes ?? []).map((process) => ({ process })),
    ];
    this.followers = followed.map((one) => new Follower(one, this.needs));
    if (new Set(this.names).size !== this.followers.length) throw new TypeError('two views or processes have one name');
  }

  /** Connects only when something is asked of it. `close` it. */
  static open(options: ViewRunnerOptions): ViewRunner {
    return new ViewRunner(
      options,
      pool(options.database.viewsUrl, { name: 'view runner', size: CONNECTIONS, connectTimeout: 30_000 }),
    );
  }

  get names(): string[] {
    return this.followers.map((follower) => follower.name);
  }

  /** Follows from here on, in the background. Failures are told by `status` and `onError`, and tried again. */
  start(): void {
    if (this.running) return;
    const abort = new AbortController();
    // Every follower listens; Node warns of a leak at the eleventh.
    setMaxListeners(0, abort.signal);
    this.running = { abort, done: Promise.all(this.followers.map((follower) => follower.run(abort.signal))) };
  }

  /** Ends what is being written, and gives the views free for another runner. */
  async stop(): Promise<void> {
    const running = this.running;
    if (!running) return;
    running.abort.abort();
    await running.done;
    this.running = undefined;
    await releaseHolds(this.pool, this.id).catch(() => undefined);
    this.presence.forget(this.id);
  }

  async close(): Promise<void> {
    await this.stop();
    await this.presence.end();
    await this.pool.end();
  }

  /**
   * Until everything stands at the store's head (of this moment, or later) and no background work waits. Starts the
   * runner if it does not run; where another process has a view in hand, it waits for that one.
   * @throws why a view cannot go on; DomainError `projections.timeout`
   */
  async catchUp(options: { readonly timeout?: number } = {}): Promise<void> {
    this.start();
    const deadline = Date.now() + (options.timeout ?? 24 * 3_600_000);
    let head = await this.options.store.head();
    for (let reached: Position | undefined; reached !== head;) {
      if (!(await this.waitFor(head, { timeout: deadline - Date.now(), idle: true }))) {
        throw new DomainError(
          'projections.timeout',
          'The views did not reach the head of the store in time.',
          'unavailable',
        );
      }
      reached = head;
      // Processes record more because of what they saw; without any, what came meanwhile is somebody else's.
      if ((this.options.processes ?? []).length > 0) head = await this.options.store.head();
    }
  }

  /** Waits until these views (default: all) hold everything up to a position. false = time is up. @throws why one cannot go on */
  async waitFor(
    position: Position,
    options: WaitOptions & { readonly names?: readonly string[] } = {},
  ): Promise<boolean> {
    const names = options.names ?? this.names;
    const check = () => {
      const lost = this.followers.find((follower) => names.includes(follower.name) && follower.failures >= GIVE_UP);
      if (lost) throw lost.error;
    };
    return waitUntil(this.pool, names, position, { check, shapes: this.shapes, ...options });
  }

  /**
   * Builds a view's tables anew beside the old ones and switches, whether or not anybody follows.
   * @throws DomainError `projections.no-such-view`, `projections.rebuild-running`, `projections.rebuild-locked`
   */
  async rebuild(name: string, onProgress?: (progress: RebuildProgress) => void): Promise<void> {
    const view = this.options.views.find((candidate) => candidate.name === name);
    if (!view) {
      const known = this.options.views.map((candidate) => candidate.name).join(', ');
      throw new DomainError('projections.no-such-view', `There is no view ${name}. There are: ${known}.`, 'not-found');
    }
    await rebuildView(view, this.needs, onProgress);
  }

  /** Tries parked organisations again, now; `status` shows what became of it. */
  retryParked(): void {
    for (const follower of this.followers) follower.retryParked();
  }

  async status(): Promise<RunnerStatus[]> {
    const standing = new Map((await readStanding(this.pool)).map((one) => [one.name, one]));
    return this.followers.map((follower) => {
      const {
        position = START,
        held = false,
        shape = null,
        work = null,
        parked = [],
      } = standing.get(follower.name) ?? {};
      return {
        name: follower.name,
        kind: 'view' in follower.followed ? 'view' : 'process',
        ...{ position, held, shape, work, parked },
        ...stateOf(follower),
        building: follower.building ?? null,
      };
    });
  }
}
