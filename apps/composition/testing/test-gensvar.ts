import { join } from 'node:path';
import { testDatabase, testServer } from '@gensvar/database/testing';
import { type Gensvar, openGensvar } from '../src/gensvar';
import { readSettings } from '../src/settings';
import { temporaryFolder } from './data-folder';

/** The service without HTTP, on a database and in a folder of its own. */
export interface TestGensvar {
  readonly gensvar: Gensvar;
  /** For files of a spec; the data folder is inside. */
  readonly folder: string;
  /** Variables by which a process of its own opens the same service. */
  readonly environment: Readonly<Record<string, string>>;
  /** Sees every row of every table. */
  readonly superuserUrl: string;
  close(): Promise<void>;
}

export async function testGensvar(): Promise<TestGensvar> {
  const folder = temporaryFolder();
  const database = await testDatabase([]);
  const superuser = new URL(testServer());
  superuser.pathname = `/${database.name}`;
  const environment = {
    GENSVAR_DATA: join(folder.path, 'data'),
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_VIEWS_URL: database.viewsUrl,
  };
  const gensvar = await openGensvar(readSettings(environment));
  return {
    gensvar,
    folder: folder.path,
    environment,
    superuserUrl: superuser.href,
    close: async () => {
      await gensvar.close();
      await database.drop();
      folder.remove();
    },
  };
}
