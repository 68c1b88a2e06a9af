import { type Link, type SpanContext, TraceFlags } from '@opentelemetry/api';
import { tracing } from '@opentelemetry/sdk-node';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Where the span of a request stands: its id is `meta.correlation` of the events, so whoever has an event finds the trace of
 * the command behind it, and a view links to it, with nothing more to store. The whole id names the trace, its second half
 * (the random one) the span.
 */
export function placeOf(correlation: string): SpanContext | undefined {
  if (!UUID.test(correlation)) return undefined;
  const traceId = correlation.replaceAll('-', '');
  return { traceId, spanId: traceId.slice(16), traceFlags: TraceFlags.SAMPLED };
}

export function linksTo(correlations: readonly string[]): Link[] {
  return correlations.flatMap((correlation) => {
    const context = placeOf(correlation);
    return context ? [{ context }] : [];
  });
}

/** Random ids, but for a span that is begun `at` a place. */
export class PlacedIds implements tracing.IdGenerator {
  private readonly random = new tracing.RandomIdGenerator();
  private place: SpanContext | undefined;

  at<T>(place: SpanContext | undefined, begin: () => T): T {
    this.place = place;
    try {
      return begin();
    } finally {
      this.place = undefined;
    }
  }

  generateTraceId(): string {
    return this.place?.traceId ?? this.random.generateTraceId();
  }

  generateSpanId(): string {
    return this.place?.spanId ?? this.random.generateSpanId();
  }
}
