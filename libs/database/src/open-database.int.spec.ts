import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asSuperuser, testServer } from '@gensvar/database/testing';
import { openDatabase } from './open-database';
import { roleNames } from './roles';

class MakeNote1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { app } = await roleNames(queryRunner);
    await queryRunner.query('create table note (text text)');
    await queryRunner.query(`grant select on note to ${app}`);
    await queryRunner.query(`create function secret() returns text language sql return 'secret'`);
  }
  async down(): Promise<void> {}
}
const migrations = [MakeNote1764000000000];

/** The error's code and text. */
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: Error) => error.message,
  );

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('an outside database', () => {
  let folder: string;
  let name: string;
  const url = (role: string, database = name, password = role) => {
    const changed = new URL(testServer());
    [changed.username, changed.password, changed.pathname] = [role, password, `/${database}`];
    return changed.href;
  };
  const roles = () => ['owner', 'app', 'views', 'mine', 'mine_views'].map((part) => `${name}_${part}`);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gensvar-outside-'));
    name = `outside_${randomBytes(4).toString('hex')}`;
    await asSuperuser(
      `create role ${name}_owner login createrole password '${name}_owner'`,
      `create database ${name} owner ${name}_owner`,
    );
  });
  afterEach(async () => {
    await asSuperuser(`drop database ${name} with (force)`, `drop role if exists ${roles().join(', ')}`);
    rmSync(folder, { recursive: true });
  });

  test('DATABASE_URL is enough: roles are made, passwords are kept in a file only its owner reads', async () => {
    const ownerUrl = url(`${name}_owner`);
    const database = await openDatabase({ dataFolder: folder, ownerUrl, migrations });
    expect(
      await ask(database.appUrl, 'select current_user as role, (select count(*) from note)::int as notes'),
    ).toEqual([{ role: `${name}_app`, notes: 0 }]);
    expect(await ask(database.viewsUrl, 'select current_user as role')).toEqual([{ role: `${name}_views` }]);
    expect(await refusal(ask(database.viewsUrl, 'select * from note'))).toBe('permission denied for table note');
    expect(await refusal(ask(database.appUrl, 'select secret()'))).toBe('permission denied for function secret');
    const file = join(folder, 'database-roles.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const kept = readFileSync(file, 'utf8');

    const again = await openDatabase({ dataFolder: folder, ownerUrl, migrations });
    expect([again.appUrl, again.viewsUrl]).toEqual([database.appUrl, database.viewsUrl]);
    expect(readFileSync(file, 'utf8')).toBe(kept);

    rmSync(file);
    const after = await openDatabase({ dataFolder: folder, ownerUrl, migrations });
    expect(after.appUrl).not.toBe(database.appUrl);
    expect(await ask(after.appUrl, 'select count(*)::int as notes from note')).toEqual([{ notes: 0 }]);
    expect(await refusal(ask(database.appUrl, 'select 1'))).toMatch('password authentication failed');
  });

  test('processes that start at once migrate one after the other', async () => {
    const opened = { dataFolder: folder, ownerUrl: url(`${name}_owner`), migrations };
    await openDatabase({ ...opened, migrations: [] });
    await Promise.all([1, 2, 3].map(() => openDatabase(opened)));
    expect(await ask(opened.ownerUrl, 'select name from migration')).toEqual([{ name: 'MakeNote1764000000000' }]);
  });

  test('roles somebody else made are used, by an owner that may not make any', async () => {
    await asSuperuser(
      `alter role ${name}_owner nocreaterole`,
      `create role ${name}_mine login password '${name}_mine'`,
      `create role ${name}_mine_views login password '${name}_mine_views'`,
    );
    const urls = { ownerUrl: url(`${name}_owner`), appUrl: url(`${name}_mine`), viewsUrl: url(`${name}_mine_views`) };
    const database = await openDatabase({ dataFolder: folder, ...urls, migrations });
    expect(database).toMatchObject({ ...urls, embedded: false });
    expect(await ask(database.appUrl, 'select count(*)::int as notes from note')).toEqual([{ notes: 0 }]);
  });

  test('an owner that may not make roles is told what to do', async () => {
    await asSuperuser(`alter role ${name}_owner nocreaterole`);
    const said = await refusal(openDatabase({ dataFolder: folder, ownerUrl: url(`${name}_owner`), migrations }));
    expect(said).toMatch(/^database\.roles: .*_app could not be made .*CREATEROLE.*DATABASE_APP_URL/);
  });

  test.each([
    ['a superuser', 'alter role APP superuser', 'it is a superuser'],
    ['BYPASSRLS', 'alter role APP bypassrls', 'it has BYPASSRLS'],
    ['CREATEROLE', 'alter role APP createrole', 'it has CREATEROLE'],
    ['a member of the owner', 'grant OWNER to APP', 'it is a member of OWNER, which owns the database'],
    ['a member, but not by inheritance', 'grant OWNER to APP with inherit false', 'which owns the database'],
    ['a member of the views role', 'grant VIEWS to APP', 'it is a member of VIEWS, which owns the views'],
    ['a reader of everything', 'grant pg_read_all_data to APP', 'a member of pg_read_all_data'],
    ['the owner of the database', 'alter database NAME owner to APP', 'it owns the database'],
  ])('an app role that is %s is refused, before anything is migrated', async (_what, statement, reason) => {
    const [owner, app, views] = [`${name}_owner`, `${name}_mine`, `${name}_mine_views`];
    const named = (text: string) =>
      text.replace('OWNER', owner).replace('APP', app).replace('VIEWS', views).replace('NAME', name);
    await asSuperuser(
      `create role ${app} login password '${app}'`,
      `create role ${views} login password '${views}'`,
      named(statement),
    );
    const options = { dataFolder: folder, ownerUrl: url(owner), appUrl: url(app), viewsUrl: url(views), migrations };
    const said = await refusal(openDatabase(options));
    expect(said).toMatch(/^database\.app-role: /);
    expect(said).toContain(named(reason));
    expect(await ask(url(owner), `select to_regclass('note') as note`)).toEqual([{ note: null }]);
  });

  test('the owner itself is refused as app role', async () => {
    await asSuperuser(`create role ${name}_mine_views login password '${name}_mine_views'`);
    const ownerUrl = url(`${name}_owner`);
    const viewsUrl = url(`${name}_mine_views`);
    const said = await refusal(openDatabase({ dataFolder: folder, ownerUrl, appUrl: ownerUrl, viewsUrl, migrations }));
    expect(said).toMatch(/^database\.app-role: .*it owns the database/);
  });

  test.each([
    ['one URL of two', { appUrl: 'x' }, /^database\.settings: Set both DATABASE_APP_URL and DATABASE_VIEWS_URL/],
    ['roles without the owner', { ownerUrl: '' }, /^database\.settings: .* need DATABASE_URL/],
    ['another database', { appUrl: 'postgres' }, /^database\.settings: DATABASE_APP_URL leads to another database/],
    ['no URL', { ownerUrl: 'localhost:5432' }, /^database\.url: DATABASE_URL must look like postgres:/],
    [
      'a wrong password',
      { ownerUrl: 'wrong' },
      /^database\.unreachable: DATABASE_URL .*password authentication failed/,
    ],
    [
      'nobody there',
      { ownerUrl: 'postgres://a:b@127.0.0.1:1/c' },
      /^database\.unreachable: DATABASE_URL .*ECONNREFUSED/,
    ],
  ])('%s: a clear error', async (_what, settings: { appUrl?: string; ownerUrl?: string }, error) => {
    const given = {
      '': { ownerUrl: '', appUrl: url('x'), viewsUrl: url('x') },
      x: { appUrl: url('x') },
      postgres: { appUrl: testServer(), viewsUrl: url(`${name}_owner`) },
      wrong: { ownerUrl: url(`${name}_owner`, name, 'wrong') },
    }[settings.appUrl ?? settings.ownerUrl ?? ''];
    const options = { dataFolder: folder, ownerUrl: url(`${name}_owner`), migrations, ...settings, ...given };
    expect(await refusal(openDatabase(options))).toMatch(error);
  });
});
