import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate, type MigrationClass } from '@gensvar/database';

/** A database of its own for one spec. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly viewsUrl: string;
  /** Drops it with its roles, open connections or not. */
  drop(): Promise<void>;
}

/**
 * A fresh, migrated database on the test server (tools/jest-global-setup.ts), with roles as in production: the owner is
 * no superuser.
 */
export async function testDatabase(migrations: readonly MigrationClass[]): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const roles = { owner: `${name}_owner`, app: `${name}_app`, views: `${name}_views` };
  const url = (role: string) => {
    const changed = new URL(testServer());
    [changed.username, changed.password, changed.pathname] = [role, role, `/${name}`];
    return changed.href;
  };
  await asSuperuser(
    `create role ${roles.owner} login createrole password '${roles.owner}'`,
    `create database ${name} owner ${roles.owner}`,
  );
  const login = (role: string) => ({ name: role, password: role });
  await migrate(url(roles.owner), { app: login(roles.app), views: login(roles.views) }, migrations);
  return {
    name,
    ownerUrl: url(roles.owner),
    appUrl: url(roles.app),
    viewsUrl: url(roles.views),
    drop: () =>
      asSuperuser(
        `drop database if exists ${name} with (force)`,
        `drop role if exists ${Object.values(roles).join(', ')}`,
      ),
  };
}

/** Superuser URL of the one server that all specs of a run share. */
export function testServer(): string {
  const url = process.env.GENSVAR_TEST_SERVER;
  if (!url) throw new Error('There is no test server: only specs named *.int.spec.ts and *.e2e.spec.ts get one.');
  return url;
}

/** Runs statements one by one on the server's own database. */
export async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: testServer() });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
