import { DomainError } from '@gensvar/kernel';
import { startEmbedded } from './embedded/start-embedded';
import { migrate, type MigrationClass } from './migrate';
import { generatedRoles } from './role-passwords';
import type { Roles } from './roles';
import { checkSameDatabase } from './same-database';
import { checkSettings, type DatabaseSettings } from './settings';
import { partsOf, withLogin } from './url';

/** Three ways into one migrated database. */
export interface Database {
  /** For migrations only. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly viewsUrl: string;
  /** True when the server is our own. */
  readonly embedded: boolean;
  /** Takes leave of the embedded server, which stops when nobody else uses it; nothing on an outside one. */
  close(): Promise<void>;
}

export interface OpenOptions extends DatabaseSettings {
  /** Every lib's, in any order. */
  readonly migrations: readonly MigrationClass[];
  /** The embedded server's port; default: the one used last, or any. */
  readonly port?: number;
  readonly onLog?: (line: string) => void;
}

/**
 * Starts the embedded server, or goes to the outside one that is named; makes the roles where they are ours to make;
 * migrates.
 * @throws DomainError `database.embedded`, `database.unreachable`, `database.settings`, `database.url`,
 *   `database.roles`, `database.app-role`
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  checkSettings(options);
  if (options.ownerUrl) return outside(options, options.ownerUrl);
  const server = await startEmbedded(options);
  try {
    return { ...(await withGeneratedRoles(options, server.ownerUrl)), embedded: true, close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function outside(options: OpenOptions, ownerUrl: string): Promise<Database> {
  const kind = { embedded: false, close: async () => undefined };
  partsOf(ownerUrl);
  const { appUrl, viewsUrl } = options;
  if (!appUrl || !viewsUrl) {
    await checkSameDatabase({ DATABASE_URL: ownerUrl });
    return { ...(await withGeneratedRoles(options, ownerUrl)), ...kind };
  }
  const roles: Roles = {
    app: { name: partsOf(appUrl, 'DATABASE_APP_URL').user },
    views: { name: partsOf(viewsUrl, 'DATABASE_VIEWS_URL').user },
  };
  if (roles.app.name === roles.views.name) {
    throw new DomainError(
      'database.app-role',
      'DATABASE_APP_URL and DATABASE_VIEWS_URL name one role; two are needed.',
    );
  }
  await checkSameDatabase({ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, DATABASE_VIEWS_URL: viewsUrl });
  await migrate(ownerUrl, roles, options.migrations);
  return { ownerUrl, appUrl, viewsUrl, ...kind };
}

async function withGeneratedRoles(options: OpenOptions, ownerUrl: string) {
  const roles = generatedRoles(options.dataFolder, partsOf(ownerUrl).database);
  await migrate(ownerUrl, roles, options.migrations);
  return { ownerUrl, appUrl: withLogin(ownerUrl, roles.app), viewsUrl: withLogin(ownerUrl, roles.views) };
}
