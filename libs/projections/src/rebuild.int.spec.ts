import { newId } from '@gensvar/kernel';
import { Client } from 'pg';
import { asViews } from '../testing/as-views';
import { NoteMarked, NoteRow, NOTES, notesList, NoteWritten } from '../testing/notes.fixture';
import { projectionHarness, type Harness } from '../testing';
import { ViewRunner } from '.';
import { ClearSealer } from '@gensvar/kernel/testing';

const ROWS = 'select * from views.notes_list_v1 order by organisation, id';

describe('a rebuild', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await projectionHarness({ catalogue: NOTES, views: [notesList], entities: [NoteRow] });
  });
  afterEach(() => harness.close());

  const write = async (organisation: string, count: number) => {
    const ids = Array.from({ length: count }, () => newId());
    for (const [at, id] of ids.entries())
      await harness.record(organisation, id, [NoteWritten.of({ title: `note ${at}` })]);
    return ids;
  };

  it('ends equal while others append, live goes on, and readers read', async () => {
    const organisation = newId();
    const [id] = await write(organisation, 50);
    harness.runner.start();
    await harness.catchUp();
    const ended = { value: false };
    const appending = (async () => {
      for (let at = 0; !ended.value; at++) {
        await harness.record(organisation, id!, [NoteMarked.of({ mark: `${at}` })]);
        await new Promise(setImmediate);
      }
    })();
    const reading = (async () => {
      let least = 0;
      for (; !ended.value;) {
        const row = await harness.app.withOrganisation(organisation, (manager) =>
          manager.findOneByOrFail(NoteRow, { id: id! }),
        );
        // Never back: a switch shows at least what the former tables showed.
        expect(row.markCount).toBeGreaterThanOrEqual(least);
        least = row.markCount;
      }
    })();
    for (let times = 0; times < 5; times++) await harness.runner.rebuild(notesList.name);
    ended.value = true;
    await Promise.all([appending, reading]);
    await harness.catchUp();
    const live = await asViews<{ marks: string[]; mark_count: number }>(harness.database, ROWS);
    expect(live.find((row) => row.mark_count > 0)!.marks).toEqual(
      live.find((row) => row.mark_count > 0)!.marks.map((_, at) => `${at}`),
    );
    await harness.runner.rebuild(notesList.name);
    expect(await asViews(harness.database, ROWS)).toEqual(live);
  });

  it('waits for readers without blocking those who come later for long', async () => {
    const organisation = newId();
    await write(organisation, 3);
    harness.runner.start();
    await harness.catchUp();
    const reader = new Client({ connectionString: harness.database.appUrl });
    await reader.connect();
    await reader.query('begin');
    await reader.query('select from views.notes_list_v1');
    let attempts = 0;
    let enough = () => {};
    const twice = new Promise<void>((resolve) => (enough = resolve));
    const rebuilding = harness.runner.rebuild(notesList.name, ({ phase }) => {
      if (phase === 'switching' && ++attempts === 3) enough();
    });
    await twice;
    expect(await harness.app.withOrganisation(organisation, (manager) => manager.count(NoteRow))).toBe(3);
    await write(organisation, 1);
    await harness.catchUp();
    await reader.query('commit');
    await rebuilding;
    await reader.end();
    expect(await harness.app.withOrganisation(organisation, (manager) => manager.count(NoteRow))).toBe(4);
  });

  it('begins clean after one that failed, and keeps policies and grants', async () => {
    const [first, second] = [newId(), newId()];
    await write(first, 2);
    await write(second, 1);
    await harness.catchUp();
    const failed = harness.runner.rebuild(notesList.name, ({ phase }) => {
      if (phase === 'switching') throw new Error('the disk is on fire');
    });
    await expect(failed).rejects.toThrow('the disk is on fire');
    await harness.runner.rebuild(notesList.name);
    expect(await harness.app.withOrganisation(first, (manager) => manager.count(NoteRow))).toBe(2);
    expect(await harness.app.withOrganisation(second, (manager) => manager.count(NoteRow))).toBe(1);
    const app = new Client({ connectionString: harness.database.appUrl });
    await app.connect();
    expect((await app.query('select from views.notes_list_v1')).rows).toEqual([]);
    await expect(app.query('delete from views.notes_list_v1')).rejects.toThrow('permission denied');
    await app.end();
  });

  it('is refused for what is no view', async () => {
    await expect(harness.runner.rebuild('notes.lists.v1')).rejects.toMatchObject({ code: 'projections.no-such-view' });
  });

  it('is what a view needs whose tables were declared otherwise', async () => {
    const organisation = newId();
    await write(organisation, 2);
    await harness.catchUp();
    await harness.runner.stop();
    const changed = { ...notesList, ddl: `${notesList.ddl}\ncreate index on notes_list_v1 (title);` };
    const errors: unknown[] = [];
    const { store, database } = harness;
    const runner = ViewRunner.open({
      ...{ store, database, catalogue: NOTES, sealer: new ClearSealer(), views: [changed] },
      onError: (_, error) => errors.push(error),
    });
    await expect(runner.catchUp()).rejects.toMatchObject({ code: 'projections.view-changed' });
    await runner.rebuild(changed.name);
    await runner.catchUp({ timeout: 20_000 });
    await runner.close();
    expect(errors.length).toBeGreaterThan(0);
  });
});
