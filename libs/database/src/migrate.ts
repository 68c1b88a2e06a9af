import { DomainError } from '@gensvar/kernel';
import { DataSource, MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm';
import { ensureRoles } from './ensure-roles';
import { refuseBypass } from './refuse-bypass';
import { announceRoles, type Roles } from './roles';

/** Its name ends with 13 digits, milliseconds since 1970, which give the order: `CreateEvents1764000000000`. Unique. */
export type MigrationClass = new () => MigrationInterface;

/** Any number, but the same in every version: two processes that start at once migrate one after the other. */
const LOCK = 7_364_121_105;

/**
 * Makes the roles where they are missing, then runs what was not yet run, as the owner, in order of time, each in a
 * transaction. Functions made by migrations are nobody's until granted: SECURITY DEFINER must not be open to all.
 * @throws DomainError `database.roles`, `database.app-role`
 */
export async function migrate(ownerUrl: string, roles: Roles, migrations: readonly MigrationClass[]): Promise<void> {
  refuseSameTime(migrations);
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 1,
    poolErrorHandler: () => undefined,
    applicationName: 'gensvar migrate',
    connectTimeoutMS: 10_000,
  });
  await source.initialize();
  const queryRunner = source.createQueryRunner();
  try {
    await queryRunner.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(queryRunner, ownerUrl, roles);
    await refuseBypass(queryRunner, roles);
    await announceRoles(queryRunner, roles);
    await closeFunctions(queryRunner);
    await new MigrationExecutor(source, queryRunner).executePendingMigrations();
  } finally {
    // Ends the session, and with it the lock.
    await queryRunner.release();
    await source.destroy();
  }
}

async function closeFunctions(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query('alter default privileges revoke execute on functions from public');
}

function refuseSameTime(migrations: readonly MigrationClass[]): void {
  const seen = new Map<string, string>();
  for (const { name } of migrations) {
    const time = /\d{13}$/.exec(name)?.[0];
    if (!time)
      throw new DomainError(
        'database.migration',
        `${name} must end with 13 digits, the time it was written in milliseconds.`,
      );
    const other = seen.get(time);
    if (other) throw new DomainError('database.migration', `${other} and ${name} have the same time: which is first?`);
    seen.set(time, name);
  }
}
