import type { Tracing } from './tracing';

/**
 * Traces, where they are wanted. `main.ts` imports this before anything else, because what is patched (`pg`) must not be
 * loaded yet; and nothing of OpenTelemetry is loaded where they are not wanted: it weighs as much as a view does.
 */
export const tracing: Tracing | undefined = wanted(process.env) ? load() : undefined;

/** The settings are checked later: what is no address is told then. */
export function wanted({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, GENSVAR_TRACES }: NodeJS.ProcessEnv): boolean {
  return endpoint ? URL.canParse(endpoint) : GENSVAR_TRACES === 'true';
}

function load(): Tracing {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import statement would load it always
  const { Tracing } = require('./tracing') as typeof import('./tracing');
  return Tracing.begin();
}
