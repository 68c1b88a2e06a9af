import { Client } from 'pg';
import { Entity, PrimaryColumn, type EntityManager, type MigrationInterface, type QueryRunner } from 'typeorm';
import { testDatabase, type TestDatabase } from '@gensvar/database/testing';
import { AppDatabase } from './app-database';
import { CURRENT_ORGANISATION, roleNames } from './roles';

@Entity({ name: 'note', schema: 'views' })
class Note {
  @PrimaryColumn('uuid') organisation!: string;
  @PrimaryColumn('int') number!: number;
}

/** A table as the view runner makes them: owned by the views role, row-level security for app. */
class MakeNotes1764000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { app, views } = await roleNames(queryRunner);
    await queryRunner.query('create schema views');
    await queryRunner.query(`grant usage, create on schema views to ${views}`);
    await queryRunner.query(`grant usage on schema views to ${app}`);
  }
  async down(): Promise<void> {}
}

const [A, B] = ['0198a000-0000-7000-8000-00000000000a', '0198a000-0000-7000-8000-00000000000b'] as const;
const seen = (manager: EntityManager) =>
  manager
    .find(Note, { order: { number: 'ASC' } })
    .then((notes) => notes.map(({ organisation, number }) => `${organisation.slice(-1)}${number}`));
const ROWS = { [A]: ['a1', 'a2', 'a3'], [B]: ['b1', 'b2'] };

describe('isolation as the app role, on a pool of two', () => {
  let database: TestDatabase;
  let app: AppDatabase;

  beforeAll(async () => {
    database = await testDatabase([MakeNotes1764000000001]);
    const views = new Client({ connectionString: database.viewsUrl });
    await views.connect();
    await views.query(`
      create table views.note (organisation uuid, number int, primary key (organisation, number));
      alter table views.note enable row level security;
      create policy tenant on views.note to ${database.name}_app using (organisation = ${CURRENT_ORGANISATION});
      grant select on views.note to ${database.name}_app`);
    await views.query(`insert into views.note values ($1,1),($1,2),($1,3),($2,1),($2,2)`, [A, B]);
    await views.end();
    app = await AppDatabase.open({ url: database.appUrl, entities: [Note], poolSize: 2 });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  /** Both connections of the pool, one after the other, asked without an organisation. */
  async function withoutOrganisation(): Promise<unknown[]> {
    const source = app['source'];
    const runners = [source.createQueryRunner(), source.createQueryRunner()];
    try {
      return await Promise.all(
        runners.map(async (runner) => {
          const [{ pid }] = await runner.query('select pg_backend_pid() as pid');
          const [{ rows }] = await runner.query('select count(*)::int as rows from views.note');
          return { pid, rows };
        }),
      );
    } finally {
      for (const runner of runners) await runner.release();
    }
  }

  test('interleaved organisations each see their own rows and nothing else', async () => {
    const calls = Array.from({ length: 200 }, (_, at) => (at % 3 === 0 ? B : A));
    const results = await Promise.all(
      calls.map((organisation) =>
        app.withOrganisation(organisation, async (manager) => {
          const first = await seen(manager);
          await manager.query('select pg_sleep(0.001)');
          return [first, await seen(manager)];
        }),
      ),
    );
    expect(results).toEqual(calls.map((organisation) => [ROWS[organisation], ROWS[organisation]]));
  });

  test('without an organisation there is no row, on a fresh connection and on a used one', async () => {
    const fresh = new Client({ connectionString: database.appUrl });
    await fresh.connect();
    expect((await fresh.query('select * from views.note')).rows).toEqual([]);
    await fresh.end();
    await Promise.all([A, B].map((organisation) => app.withOrganisation(organisation, seen)));
    const connections = await withoutOrganisation();
    expect(connections).toEqual([
      { pid: expect.any(Number), rows: 0 },
      { pid: expect.any(Number), rows: 0 },
    ]);
    expect(new Set(connections.map((connection) => (connection as { pid: number }).pid)).size).toBe(2);
  });

  test.each<[string, (manager: EntityManager) => Promise<unknown>, RegExp]>([
    ['a statement that fails', (manager) => manager.query('select 1 / 0'), /division by zero/],
    ['an error thrown', async () => Promise.reject(new Error('thrown')), /thrown/],
    ['a lost connection', (manager) => manager.query('select pg_terminate_backend(pg_backend_pid())'), /terminat/],
  ])('%s in the middle leaves no organisation behind', async (_what, fail, error) => {
    for (let round = 0; round < 4; round += 1) {
      const failing = app.withOrganisation(A, async (manager) => {
        expect(await seen(manager)).toEqual(ROWS[A]);
        await fail(manager);
      });
      await expect(failing).rejects.toThrow(error);
      expect(await app.withOrganisation(B, seen)).toEqual(ROWS[B]);
    }
    expect(await withoutOrganisation()).toMatchObject([{ rows: 0 }, { rows: 0 }]);
  });

  test('app can neither write, nor switch the policy off, nor become another role', async () => {
    const attempts = [
      `insert into views.note values ('${A}', 9)`,
      'delete from views.note',
      'alter table views.note disable row level security',
      'drop policy tenant on views.note',
      `set local role ${database.name}_views`,
      `set local role ${database.name}_owner`,
      'set local row_security = off; select * from views.note',
    ];
    for (const attempt of attempts) {
      const work = app.withOrganisation(A, (manager) => manager.query(attempt));
      await expect(work).rejects.toThrow(/permission denied|must be owner|row-level security/);
    }
  });

  test('a call inside a call joins its transaction, so that a small pool cannot starve itself', async () => {
    const transaction = async (manager: EntityManager): Promise<string> =>
      (await manager.query('select pg_current_xact_id()::text as id'))[0].id;
    const nested = () =>
      app.withOrganisation(A, async (outer) => [
        await transaction(outer),
        ...(await Promise.all([
          app.withOrganisation(A, transaction),
          app.withOrganisation(A.toUpperCase(), transaction),
        ])),
      ]);
    for (const ids of await Promise.all(Array.from({ length: 10 }, nested))) expect(new Set(ids).size).toBe(1);
  });

  test('a call inside a call for another organisation is refused, and the outer one goes on', async () => {
    const result = await app.withOrganisation(A, async (manager) => {
      await expect(app.withOrganisation(B, seen)).rejects.toThrow('database.organisation');
      return seen(manager);
    });
    expect(result).toEqual(ROWS[A]);
  });

  test('a statement that failed inside fails the whole, also when its error was caught', async () => {
    const work = app.withOrganisation(A, async () => {
      await app.withOrganisation(A, (manager) => manager.query('select 1 / 0')).catch(() => undefined);
      return 'as if nothing had happened';
    });
    await expect(work).rejects.toThrow('division by zero');
  });

  test('what goes on after a call has ended begins a transaction of its own', async () => {
    let release = () => {};
    const gate = new Promise<void>((open) => (release = open));
    let later: Promise<string[]> | undefined;
    await app.withOrganisation(A, async () => {
      later = gate.then(() => app.withOrganisation(B, seen));
    });
    release();
    expect(await later).toEqual(ROWS[B]);
  });

  test.each(['', 'all', `${A}'; drop table views.note; --`])('%p is no organisation', async (organisation) => {
    await expect(app.withOrganisation(organisation, seen)).rejects.toThrow('database.organisation');
  });
});
