import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, testServer } from '@gensvar/database/testing';
import { type Gensvar, openGensvar } from '../src/gensvar';
import { readSettings } from '../src/settings';

/** The service without HTTP, on a database and in a folder of its own. */
export interface TestGensvar {
  readonly gensvar: Gensvar;
  /** Sees every row of every table. */
  readonly superuserUrl: string;
  close(): Promise<void>;
}

export async function testGensvar(): Promise<TestGensvar> {
  const folder = mkdtempSync(join(tmpdir(), 'gensvar-composition-'));
  const database = await testDatabase([]);
  const superuser = new URL(testServer());
  superuser.pathname = `/${database.name}`;
  const { ownerUrl, appUrl, viewsUrl } = database;
  const gensvar = await openGensvar(
    readSettings({
      GENSVAR_DATA: folder,
      DATABASE_URL: ownerUrl,
      DATABASE_APP_URL: appUrl,
      DATABASE_VIEWS_URL: viewsUrl,
      LOG_LEVEL: 'silent',
    }),
  );
  return {
    gensvar,
    superuserUrl: superuser.href,
    close: async () => {
      await gensvar.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
