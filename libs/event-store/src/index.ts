export * from './adoptions';
export * from './command-runner';
export * from './enforcement';
export * from './errors';
export * from './event-store';
export * from './instruction';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres/postgres-event-store';
export { EVENT_STORE_MIGRATIONS } from '../migrations';
