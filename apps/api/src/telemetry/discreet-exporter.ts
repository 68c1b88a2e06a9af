import type { Attributes } from '@opentelemetry/api';
import type { core, tracing } from '@opentelemetry/sdk-node';

/** All that a span may say. Whatever else an instrumentation notes (SQL, addresses, clients) stays here. */
const ATTRIBUTES = new Set([
  ...['http.request.method', 'http.route', 'http.response.status_code'],
  ...['db.system', 'db.system.name', 'db.operation.name'],
  ...['gensvar.module', 'gensvar.command', 'gensvar.outcome', 'gensvar.organisation', 'gensvar.object'],
  ...['gensvar.correlation', 'gensvar.causation', 'gensvar.revision', 'gensvar.position'],
  ...['gensvar.events', 'gensvar.appends', 'gensvar.view', 'gensvar.process', 'gensvar.failure'],
]);

/**
 * Lets no person's words out: of attributes only those that are listed, and no messages of errors, since a database quotes
 * in them what it failed on.
 */
export class DiscreetExporter implements tracing.SpanExporter {
  constructor(private readonly exporter: tracing.SpanExporter) {}

  export(spans: tracing.ReadableSpan[], done: (result: core.ExportResult) => void): void {
    this.exporter.export(spans.map(discreet), done);
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.exporter.forceFlush?.();
  }
}

function discreet(span: tracing.ReadableSpan): tracing.ReadableSpan {
  return Object.create(span, {
    attributes: { value: allowed(span.attributes) },
    status: { value: { code: span.status.code } },
    // Exceptions: their messages and stacks.
    events: { value: [] },
    links: { value: span.links.map(({ context }) => ({ context })) },
  }) as tracing.ReadableSpan;
}

function allowed(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => ATTRIBUTES.has(name)));
}
