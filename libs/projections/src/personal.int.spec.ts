import { newId } from '@gensvar/kernel';
import { asViews } from '../testing/as-views';
import { NOTES, NoteWritten } from '../testing/notes.fixture';
import { projectionHarness, type Harness } from '../testing';
import type { View, ViewFunction } from '.';

const read: ViewFunction = {
  name: 'notes_words_v1_read',
  parameters: 'a_title text',
  returns: 'setof text',
  body: `begin
    return query select w.words from notes_words_v1 w
      where w.organisation = nullif(current_setting('gensvar.organisation', true), '')::uuid and w.title = a_title;
  end`,
};

const words: View = {
  name: 'notes.words.v1',
  schema: 'personal',
  tables: ['notes_words_v1'],
  ddl: 'create table notes_words_v1 (organisation uuid, title text, words text)',
  indexes: 'create index on notes_words_v1 using gin (words gin_trgm_ops)',
  functions: [read],
  opens: true,
  events: new Set([NoteWritten.type]),
  async project(events, session) {
    for (const { organisation, data } of events as unknown as { organisation: string; data: object }[]) {
      const { title, text } = data as { title: string; text: string };
      await session.query('insert into notes_words_v1 values ($1, $2, $3)', [organisation, title, text]);
    }
  },
};

describe('a view in the schema personal', () => {
  let harness: Harness;
  const organisation = newId();
  const asApp = (sql: string, as = organisation) => harness.app.withOrganisation(as, (manager) => manager.query(sql));
  const found = `select * from personal.notes_words_v1_read('a') as words`;

  beforeEach(async () => {
    harness = await projectionHarness({ catalogue: NOTES, views: [words] });
    await harness.record(organisation, newId(), [NoteWritten.of({ title: 'a', text: 'only ours' })]);
    await harness.catchUp();
  });
  afterEach(() => harness.close());

  it('is read by its functions and in no other way, also after a rebuild', async () => {
    for (const times of [1, 2]) {
      expect([times, await asApp(found)]).toEqual([times, [{ words: 'only ours' }]]);
      expect(await asApp(found, newId())).toEqual([]);
      await expect(asApp('table personal.notes_words_v1')).rejects.toThrow('permission denied');
      await expect(asApp('delete from personal.notes_words_v1')).rejects.toThrow('permission denied');
      await expect(asApp('create table personal.mine ()')).rejects.toThrow('permission denied');
      await harness.runner.rebuild(words.name);
    }
  });

  it('gives its functions a fixed search_path and app alone the right to call them', async () => {
    const [made] = await asViews<object>(
      harness.database,
      `select prosecdef, proconfig[1] as path, has_function_privilege('public', oid, 'execute') as open
         from pg_proc where proname = 'notes_words_v1_read'`,
    );
    expect(made).toEqual({ prosecdef: true, open: false, path: 'search_path=personal, views, pg_catalog, pg_temp' });
    await asApp('create temporary table notes_words_v1 (organisation uuid, title text, words text)').catch(
      () => undefined,
    );
    expect(await asApp(found)).toEqual([{ words: 'only ours' }]);
  });

  it('has its indexes after a rebuild as before', async () => {
    const indexes = () =>
      asViews(harness.database, `select indexdef from pg_indexes where schemaname = 'personal' order by 1`);
    const before = await indexes();
    expect(before).toHaveLength(1);
    await harness.runner.rebuild(words.name);
    expect(await indexes()).toEqual(before);
  });

  it('takes a function that was declared otherwise without a rebuild', async () => {
    await harness.runner.stop();
    const body = `begin return query select 'another'::text; end`;
    const changed = harness.anotherRunner([{ ...words, functions: [{ ...read, body }] }]);
    await harness.record(organisation, newId(), [NoteWritten.of({ title: 'b', text: 'more' })]);
    await changed.catchUp();
    expect(await asApp(found)).toEqual([{ words: 'another' }]);
  });

  it('refuses functions of a view that app reads itself', async () => {
    const open = harness.anotherRunner([{ ...words, name: 'notes.open.v1', schema: 'views' }]);
    await expect(open.catchUp()).rejects.toThrow('only a view in personal is read by functions');
  });
});
