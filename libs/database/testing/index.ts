export { asSuperuser, testDatabase, testServer, type TestDatabase } from './test-database';
