import { testDatabase, type TestDatabase } from '@gensvar/database/testing';
import { EVENT_STORE_MIGRATIONS } from '../../migrations';
import { eventStoreContract } from '../../testing';
import { PostgresEventStore } from './postgres-event-store';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(EVENT_STORE_MIGRATIONS);
});
afterAll(() => database?.drop());

eventStoreContract('on PostgreSQL', () => PostgresEventStore.open(database));
