import { DomainError } from '@gensvar/kernel';
import { openGensvar } from '../../composition/src/gensvar';
import { readSettings } from '../../composition/src/settings';
import { createApp } from './create-app';

export interface Started {
  /** Where it serves. */
  readonly url: string;
  readonly dataFolder: string;
  /** Finishes the requests in hand, then stops the views, the store and the embedded database. */
  stop(): Promise<void>;
}

/**
 * Opens everything and serves.
 * @param onLog lines of the opening (database, migrations)
 * @throws DomainError `settings.invalid`, `api.port`, what `openGensvar` throws
 */
export async function start(environment: NodeJS.ProcessEnv, onLog: (line: string) => void): Promise<Started> {
  const settings = readSettings(environment);
  const gensvar = await openGensvar(settings, { onLog });
  try {
    const app = await createApp(gensvar);
    try {
      await app.listen(settings.PORT, settings.HOST);
    } catch (error) {
      await app.close();
      throw portError(error, settings);
    }
    if (settings.GENSVAR_PROJECTOR) gensvar.views.start();
    const stop = async () => {
      await app.close();
      await gensvar.close();
    };
    return { url: await app.getUrl(), dataFolder: settings.GENSVAR_DATA, stop };
  } catch (error) {
    await gensvar.close();
    throw error;
  }
}

function portError(error: unknown, { HOST, PORT }: { HOST: string; PORT: number }): unknown {
  const { code } = error as { code?: string };
  if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') return error;
  const why = code === 'EADDRINUSE' ? 'is taken' : 'cannot be used';
  return new DomainError('api.port', `${HOST}:${PORT} ${why}. Free it, or set PORT and HOST to another.`);
}
