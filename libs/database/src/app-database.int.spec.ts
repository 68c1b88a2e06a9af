import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '@gensvar/database/testing';

describe('smoke', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase([]);
  });
  afterAll(() => database.drop());
  test('three roles', async () => {
    for (const url of [database.ownerUrl, database.appUrl, database.viewsUrl]) {
      const c = new Client({ connectionString: url });
      await c.connect();
      expect((await c.query('select 1 as x')).rows).toEqual([{ x: 1 }]);
      await c.end();
    }
  });
});
