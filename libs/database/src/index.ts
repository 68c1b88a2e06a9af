export { AppDatabase, type AppDatabaseOptions } from './app-database';
export { defaultDataFolder } from './embedded/data-folder';
export { readIfThere, writePrivateFile } from './embedded/private-file';
export { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from './embedded/start-embedded';
export { migrate, type MigrationClass } from './migrate';
export { pool, type PoolOptions } from './pool';
export { CURRENT_ORGANISATION, roleNames, type Login, type RoleNames, type Roles } from './roles';
export { unavailable } from './unavailable';
