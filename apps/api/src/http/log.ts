import { Logger, type Params } from 'nestjs-pino';
import { destination } from 'pino';

/** On standard error, so that standard output has only what is said to whoever started the service. */
const STDERR = 2;

/**
 * The log holds no personal data: no body, header, address or query string of a request, and of an error only what
 * cannot quote any. A finished request is logged by its route's pattern (`observe`).
 */
export function logSettings(level: string): Params {
  return {
    // The two lines that a request causes name it themselves (`requestId`). A logger and a context for each request
    // would be carried through every promise of it.
    forRoutes: [],
    pinoHttp: [
      {
        level,
        autoLogging: false,
        serializers: { req: () => undefined, res: () => undefined, err: errorForLog },
      },
      destination(STDERR),
    ],
  };
}

/** Kinds whose messages quote what they failed on: rows, parameters, pieces of a body. */
const QUOTING = /^(error|DatabaseError|QueryFailedError|SyntaxError|ZodError)$/;

export function errorForLog(given: unknown): object {
  // pino-http hands over what it has serialised already, with the error itself beside it.
  const error = (given as { raw?: unknown } | null)?.raw ?? given;
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, code, cause, stack = '' } = error as Error & { code?: unknown };
  return {
    type: name,
    ...(QUOTING.test(name) ? {} : { message }),
    ...(typeof code === 'string' ? { code } : {}),
    stack: stack
      .split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .join('\n'),
    ...(cause === undefined ? {} : { cause: errorForLog(cause) }),
  };
}

/** What Nest says of its own modules and routes at each start: of use only when it does not start. */
const STARTING = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/** nestjs-pino's logger, with Nest's own chatter at level debug. */
export class ServiceLogger extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (STARTING.has(String(rest.at(-1)))) this.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}
