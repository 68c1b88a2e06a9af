import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { calendarCoverage } from './calendar-coverage';
import { Readiness } from './readiness';

/** What Prometheus reads: the process, requests by route and status, and how far views are behind. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'gensvar_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor(readiness: Readiness) {
    collectDefaultMetrics({ register: this.registry });
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

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }
}
