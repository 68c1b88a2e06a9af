import { Logger } from '@nestjs/common';
import { diag, DiagLogLevel, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { core, node, resources, tracing } from '@opentelemetry/sdk-node';
import type { FastifyInstance } from 'fastify';
import { within } from '../health/within';
import { DiscreetExporter } from './discreet-exporter';
import { PlacedIds } from './request-place';
import { StepContext } from './step-context';
import { traceRequests } from './trace-requests';
import { traceSteps } from './trace-steps';

/** How long the last traces may take, in ms. */
const PATIENCE = 3_000;

/**
 * Traces through request, command, append and view, sent as OTLP over HTTP. What the SDK reads of the environment
 * (OTEL_EXPORTER_OTLP_…, OTEL_TRACES_SAMPLER, OTEL_SERVICE_NAME) holds.
 */
export class Tracing {
  private readonly tracer = trace.getTracer('gensvar');

  private constructor(
    private readonly provider: node.NodeTracerProvider,
    private readonly ids: PlacedIds,
    private readonly stopped: () => void,
  ) {}

  /** Before `pg` is loaded. */
  static begin(exporter: tracing.SpanExporter = new OTLPTraceExporter()): Tracing {
    tellFaults();
    const ids = new PlacedIds();
    const contexts = new StepContext();
    const provider = new node.NodeTracerProvider({
      idGenerator: ids,
      resource: resources
        .defaultResource()
        .merge(resources.resourceFromAttributes({ 'service.name': 'gensvar' }))
        .merge(resources.detectResources({ detectors: [resources.envDetector] })),
      spanProcessors: [new tracing.BatchSpanProcessor(new DiscreetExporter(exporter))],
    });
    provider.register({ contextManager: contexts, propagator: new core.W3CTraceContextPropagator() });
    const queries = new PgInstrumentation({ requireParentSpan: true, ignoreConnectSpans: true });
    queries.setTracerProvider(provider);
    return new Tracing(provider, ids, traceSteps(trace.getTracer('gensvar'), contexts.store));
  }

  follow(server: FastifyInstance): void {
    traceRequests(server, this.tracer, this.ids);
  }

  /** Sends what is left. A collector that is away hinders nobody from stopping. */
  async end(): Promise<void> {
    this.stopped();
    const late = () => new Error('the collector is slow');
    await within(PATIENCE, late, () => this.provider.shutdown()).catch(() => undefined);
  }
}

/** That traces are not taken is worth a line, and hinders nothing. */
function tellFaults(): void {
  const logger = new Logger('Traces');
  const tell = () => logger.warn('The collector of OTEL_EXPORTER_OTLP_ENDPOINT takes no traces.');
  const nothing = () => undefined;
  diag.setLogger(
    { error: tell, warn: nothing, info: nothing, debug: nothing, verbose: nothing },
    { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true },
  );
}
