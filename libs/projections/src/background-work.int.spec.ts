import { newId } from '@gensvar/kernel';
import { Column } from 'typeorm';
import { NOTES, NoteWritten } from '../testing/notes.fixture';
import { projectionHarness, type Harness } from '../testing';
import { entityTable, TableRows, ViewEntity, ViewRow, type View } from '.';

@ViewEntity('notes_length_v1')
class LengthRow extends ViewRow {
  @Column({ type: 'text' })
  title!: string;

  /** Null until worked out. */
  @Column({ type: 'integer', nullable: true })
  length!: number | null;
}

const table = entityTable(LengthRow);
const rows = new TableRows<LengthRow>(table);
const AT_ONCE = 3;

/** Works the lengths out later, a few at a time. */
const lengths: View = {
  name: 'notes.length.v1',
  tables: [table.name],
  ddl: table.ddl,
  events: new Set([NoteWritten.type]),
  async project(events, session) {
    const written = events.map((event) => ({
      ...{ organisation: event.organisation, id: event.stream.slice(-36), length: null },
      title: String(event.data['title']),
    }));
    await rows.upsert(written, session);
  },
  async work(session) {
    const changed = await session.query(
      `update notes_length_v1 set length = length(title)
         where (organisation, id) in (select organisation, id from notes_length_v1 where length is null limit ${AT_ONCE}) returning id`,
    );
    if (changed.length === 0) return null;
    const [count] = await session.query<{ done: number; total: number }>(
      'select count(length)::int as done, count(*)::int as total from notes_length_v1',
    );
    return count!;
  },
};

describe('background work of a view', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await projectionHarness({ catalogue: NOTES, views: [lengths], entities: [LengthRow] });
  });
  afterEach(() => harness.close());

  const organisation = newId();
  const found = () =>
    harness.app.withOrganisation(organisation, (manager) => manager.find(LengthRow, { order: { title: 'ASC' } }));

  it('is done when catchUp returns, live and after a rebuild, which tells its progress', async () => {
    harness.runner.start();
    await harness.catchUp();
    for (const at of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
      await harness.record(organisation, newId(), [NoteWritten.of({ title: 'x'.repeat(at) })]);
    await harness.catchUp();
    expect((await found()).map((row) => row.length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect((await harness.runner.status())[0]!.work).toBeNull();

    const progress: unknown[] = [];
    await harness.runner.rebuild(lengths.name, ({ phase, work }) => phase === 'work' && progress.push(work));
    expect(progress).toEqual([3, 6, 9, 10].map((done) => ({ done, total: 10 })));
    expect((await found()).map((row) => row.length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
