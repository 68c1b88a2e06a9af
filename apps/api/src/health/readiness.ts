import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { unavailable } from '@gensvar/database';
import { EventStore } from '@gensvar/event-store';
import { DomainError, parseInstant, type Position } from '@gensvar/kernel';
import { type RunnerStatus, ViewRunner } from '@gensvar/projections';
import { calendarCoverage, calendarWarning } from './calendar-coverage';
import { within } from './within';

/** How long the database may take to answer a health check, in ms. */
const PATIENCE = 5_000;

/** One view or process, as /health/ready tells it. */
export interface ViewReport {
  readonly name: string;
  readonly kind: 'view' | 'process';
  readonly state: RunnerStatus['state'];
  /** Why it stands still, while it does. */
  readonly error: string | null;
  /** Age of the oldest event it has not handled, in seconds; 0 at the head. */
  readonly lagSeconds: number;
  /** Background work that waits (re-derivation), with its progress where known. */
  readonly work: RunnerStatus['work'];
  readonly parked: readonly {
    organisation: string;
    eventId: string;
    eventType: string;
    error: string;
    since: string;
  }[];
}

export interface ReadyReport {
  /** ready; degraded: organisations are parked, the others are served; not-ready: 503. */
  readonly status: 'ready' | 'degraded' | 'not-ready';
  readonly database: 'reachable' | 'unreachable';
  readonly views: readonly ViewReport[];
  /** What will hinder the service one day, though nothing does now. */
  readonly warnings: readonly string[];
}

/** Whether requests can be served, and what stands still and why. */
@Injectable()
export class Readiness implements OnApplicationBootstrap {
  constructor(
    private readonly store: EventStore,
    private readonly runner: ViewRunner,
  ) {}

  onApplicationBootstrap(): void {
    for (const warning of warningsNow()) new Logger('Calendar').warn(warning);
  }

  async report(): Promise<ReadyReport> {
    try {
      const views = await this.views();
      const warnings = warningsNow();
      const stopped = views.some((view) => view.state === 'stopped' || view.state === 'failing');
      const parked = views.some((view) => view.parked.length > 0);
      return { status: stopped ? 'not-ready' : parked ? 'degraded' : 'ready', database: 'reachable', views, warnings };
    } catch (error) {
      if (!unavailable(error)) throw error;
      return { status: 'not-ready', database: 'unreachable', views: [], warnings: warningsNow() };
    }
  }

  /** @throws what `unavailable` knows when the database does not answer */
  async views(): Promise<ViewReport[]> {
    return within(PATIENCE, slow, async () => {
      const [head, standing] = await Promise.all([this.store.head(), this.runner.status()]);
      const now = Date.now();
      const lags = new Map<Position, Promise<number>>();
      const lagOf = (position: Position) => {
        if (position >= head) return Promise.resolve(0);
        if (!lags.has(position)) lags.set(position, this.ageOfNext(position, now));
        return lags.get(position)!;
      };
      return Promise.all(standing.map(async (one) => viewReport(one, await lagOf(one.position))));
    });
  }

  private async ageOfNext(position: Position, now: number): Promise<number> {
    for await (const [event] of this.store.readAll({ after: position, batch: 1 })) {
      return event ? Math.max(0, (now - parseInstant(event.recordedAt)) / 1000) : 0;
    }
    return 0;
  }
}

function viewReport(one: RunnerStatus, lagSeconds: number): ViewReport {
  const { name, kind, error, work } = one;
  // Not run here but in hand elsewhere (apps/projector): it follows.
  const state = one.state === 'stopped' && one.held ? 'following' : one.state;
  const parked = one.parked.map(({ organisation, eventId, eventType, error: why, since }) => ({
    ...{ organisation, eventId, eventType, since },
    error: why,
  }));
  return { name, kind, state, error, lagSeconds, work, parked };
}

function warningsNow(): string[] {
  const warning = calendarWarning(calendarCoverage(new Date().toISOString()));
  return warning === undefined ? [] : [warning];
}

function slow(): DomainError {
  return new DomainError('database.unavailable', 'The database does not answer in time. Try again.', 'unavailable');
}
