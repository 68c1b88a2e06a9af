import { Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { poolCounts } from '@gensvar/database';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { EventFeed } from '../events/event-feed';
import { countSteps } from '../telemetry/step-metrics';
import { calendarCoverage } from './calendar-coverage';
import { Readiness } from './readiness';

/** Methods that a route may have. Anybody can send others: to the metrics they are one. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * What Prometheus reads; docs/metrics.md is made of it. Every label's values come from the code or from a short list, never
 * from what somebody sent: their number is bounded, and nobody is named.
 */
@Injectable()
export class Metrics implements OnModuleDestroy {
  readonly registry = new Registry();
  private readonly stopCounting: () => void;
  private readonly requests = new Histogram({
    name: 'gensvar_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  /** @param modules where the feed of live updates is looked for: not every app has one */
  constructor(readiness: Readiness, @Optional() modules?: ModuleRef) {
    collectDefaultMetrics({ register: this.registry });
    this.stopCounting = countSteps(this.registry);
    // Before what asks the database on behalf of this very answer.
    this.gaugePools();
    this.gaugeViews(readiness);
    this.gaugeListeners(modules);
    this.gaugeCalendar();
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method: METHODS.has(method) ? method : 'other', route, status }, seconds);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  onModuleDestroy(): void {
    this.stopCounting();
  }

  private gaugeViews(readiness: Readiness): void {
    const views = async () => readiness.views().catch(() => []);
    new Gauge({
      name: 'gensvar_view_lag_seconds',
      help: 'Age of the oldest event that a view or process has not handled; absent when the database does not answer',
      labelNames: ['view'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { name, lagSeconds } of await views()) this.set({ view: name }, lagSeconds);
      },
    });
    new Gauge({
      name: 'gensvar_view_parked_organisations',
      help: 'Organisations that a view or process has stopped for; /health/ready says why',
      labelNames: ['view'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { name, parked } of await views()) this.set({ view: name }, parked.length);
      },
    });
  }

  private gaugeListeners(modules: ModuleRef | undefined): void {
    const listening = () => {
      try {
        return modules?.get(EventFeed, { strict: false }).listeners.size;
      } catch {
        return undefined;
      }
    };
    new Gauge({
      name: 'gensvar_event_listeners',
      help: 'Who listens to live updates (server-sent events) at this moment',
      registers: [this.registry],
      collect() {
        this.set(listening() ?? 0);
      },
    });
  }

  private gaugePools(): void {
    new Gauge({
      name: 'gensvar_database_pool_connections',
      help: 'Connections to the database by pool: used, idle; waiting: callers for whom there is none',
      labelNames: ['pool', 'state'],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const { name: pool, ...counts } of poolCounts()) {
          for (const [state, count] of Object.entries(counts)) this.set({ pool, state }, count);
        }
      },
    });
  }

  private gaugeCalendar(): void {
    new Gauge({
      name: 'gensvar_calendar_ends_timestamp_seconds',
      help: 'When the newest calendar of this program ends: alert well before, no due date beyond it can be reckoned',
      labelNames: ['calendar', 'version'],
      registers: [this.registry],
      collect() {
        const { calendar, version, until } = calendarCoverage(new Date().toISOString());
        this.set({ calendar, version }, Date.parse(`${until}T23:59:59Z`) / 1000);
      },
    });
  }
}
