import { Logger } from '@nestjs/common';
import { DomainError } from '@gensvar/kernel';
import { loadDemoAtStart } from '../../composition/src/demo/demo-at-start';
import { openGensvar, type OpenOptions } from '../../composition/src/gensvar';
import { readSettings, unknownSettings } from '../../composition/src/settings';
import { createApp } from './create-app';
import { tracing } from './telemetry/at-start';
import { logSteps } from './telemetry/step-log';

export interface Started {
  /** Where it serves. */
  readonly url: string;
  readonly dataFolder: string;
  /** Finishes the requests in hand, then stops the views, the store and the embedded database. */
  stop(): Promise<void>;
}

/**
 * Opens everything, loads the demo where it is wanted, and serves.
 * @param onLog lines of the opening (database, migrations)
 * @throws DomainError `settings.invalid`, `api.port`, what `openGensvar` throws
 */
export async function start(environment: NodeJS.ProcessEnv, onLog: (line: string) => void): Promise<Started> {
  const settings = readSettings(environment);
  for (const name of unknownSettings(environment)) onLog(`${name} is no setting: docs/configuration.md has them all.`);
  if (settings.LOG_LEVEL === 'debug' || settings.LOG_LEVEL === 'trace') logSteps();
  const gensvar = await openGensvar(settings, { onLog, ...viewLog() });
  try {
    const app = await createApp(gensvar);
    try {
      await loadDemoAtStart(gensvar, (line) => new Logger('Demo').log(line));
      if (settings.GENSVAR_PROJECTOR) gensvar.views.start();
      await app.listen(settings.PORT, settings.HOST);
    } catch (error) {
      await app.close();
      throw portError(error, settings);
    }
    const stop = async () => {
      await app.close();
      await gensvar.close();
      await tracing?.end();
    };
    return { url: await app.getUrl(), dataFolder: settings.GENSVAR_DATA, stop };
  } catch (error) {
    await gensvar.close();
    throw error;
  }
}

/** Which view stands still, for which organisation, at which event, and why: the same as /health/ready. */
function viewLog(): Pick<OpenOptions, 'onParked' | 'onViewError'> {
  const logger = new Logger('Views');
  return {
    onParked: (view, event, err) => logger.error({ view, event, err }, 'an organisation is parked'),
    onViewError: (view, err) => logger.error({ view, err }, 'a view failed and will try again'),
  };
}

function portError(error: unknown, { HOST, PORT }: { HOST: string; PORT: number }): unknown {
  const { code } = error as { code?: string };
  if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') return error;
  const why = code === 'EADDRINUSE' ? 'is taken' : 'cannot be used';
  return new DomainError('api.port', `${HOST}:${PORT} ${why}. Free it, or set PORT and HOST to another.`);
}
