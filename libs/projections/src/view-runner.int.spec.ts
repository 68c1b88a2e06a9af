import { newId } from '@gensvar/kernel';
import { NoteMarked, NoteRow, NOTES, notesList, NoteThrown, NoteWritten, poison } from '../testing/notes.fixture';
import { projectionHarness, type Harness } from '../testing';

const ORGANISATIONS = [newId(), newId(), newId()];

describe('the view runner', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await projectionHarness({ catalogue: NOTES, views: [notesList], entities: [NoteRow] });
  });
  afterEach(async () => {
    poison.clear();
    await harness.close();
  });

  const write = (organisation: string, id: string, title: string) =>
    harness.record(organisation, id, [NoteWritten.of({ title, text: 'secret' })]);
  const mark = (organisation: string, id: string, text: string) =>
    harness.record(organisation, id, [NoteMarked.of({ mark: text })]);
  const rows = (organisation: string) =>
    harness.app.withOrganisation(organisation, (manager) => manager.find(NoteRow, { order: { title: 'ASC' } }));

  it('follows the store: rows come, change and go', async () => {
    const [organisation] = ORGANISATIONS as [string];
    const [kept, thrown] = [newId(), newId()];
    harness.runner.start();
    await write(organisation, kept, 'kept \\ "quoted"\n');
    await write(organisation, thrown, 'thrown');
    await harness.catchUp();
    expect(await rows(organisation)).toHaveLength(2);
    await mark(organisation, kept, 'a,"{b}');
    await harness.record(organisation, thrown, [NoteThrown.of({})]);
    await harness.catchUp();
    expect(await rows(organisation)).toEqual([
      {
        organisation,
        id: kept,
        title: 'kept \\ "quoted"\n',
        marks: ['a,"{b}'],
        markCount: 1,
        writtenAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        last: { mark: 'a,"{b}', revision: 1 },
      },
    ]);
  });

  it('gives the same rows followed live, built from history, and rebuilt; each organisation sees its own, before and after', async () => {
    harness.runner.start();
    await harness.catchUp();
    const ids = Array.from({ length: 30 }, () => newId());
    for (const [at, id] of ids.entries()) {
      await write(ORGANISATIONS[at % 3]!, id, `note ${at}`);
      if (at % 2 === 0) await mark(ORGANISATIONS[at % 3]!, id, `mark\t${at}`);
      if (at % 7 === 6) await harness.record(ORGANISATIONS[at % 3]!, id, [NoteThrown.of({})]);
    }
    await harness.catchUp();
    const live = await Promise.all(ORGANISATIONS.map(rows));
    expect(live.flat()).toHaveLength(26);
    await harness.runner.rebuild(notesList.name);
    expect(await Promise.all(ORGANISATIONS.map(rows))).toEqual(live);
    for (const [at, own] of live.entries())
      expect(own.every((row) => row.organisation === ORGANISATIONS[at])).toBe(true);

    await mark(ORGANISATIONS[0]!, ids[0]!, 'after the rebuild');
    await harness.catchUp();
    expect((await rows(ORGANISATIONS[0]!)).find((row) => row.id === ids[0])!.marks).toEqual([
      'mark\t0',
      'after the rebuild',
    ]);
    expect(await rows(newId())).toEqual([]);
  });

  it('parks one organisation at the event that fails, and resumes it in order once mended', async () => {
    const [first, second] = ORGANISATIONS as [string, string];
    const [a, b] = [newId(), newId()];
    await write(first, a, 'a');
    await write(second, b, 'b');
    harness.runner.start();
    await harness.catchUp();
    poison.add('bad');
    await mark(first, a, 'good');
    await mark(second, b, 'one');
    await mark(first, a, 'bad');
    await mark(second, b, 'two');
    await mark(first, a, 'later');
    await harness.catchUp();
    await mark(first, a, 'last');
    await mark(second, b, 'three');
    await harness.catchUp();
    expect((await rows(first))[0]!.marks).toEqual(['good']);
    expect((await rows(second))[0]!.marks).toEqual(['one', 'two', 'three']);
    const [status] = await harness.runner.status();
    expect(status!.parked).toEqual([
      expect.objectContaining({
        organisation: first,
        eventType: 'notes.NoteMarked.v1',
        error: 'Error: cannot fold bad',
      }),
    ]);
    expect(harness.parked).toHaveLength(1);

    poison.clear();
    harness.runner.retryParked();
    for (let found = status!.parked.length; found > 0;) found = (await harness.runner.status())[0]!.parked.length;
    expect((await rows(first))[0]!.marks).toEqual(['good', 'bad', 'later', 'last']);
  });

  it('parks in a rebuild too, and keeps everybody else', async () => {
    const [first, second] = ORGANISATIONS as [string, string];
    const [a, b] = [newId(), newId()];
    await write(first, a, 'a');
    await write(second, b, 'b');
    poison.add('bad');
    await mark(first, a, 'bad');
    await mark(second, b, 'good');
    await harness.runner.rebuild(notesList.name);
    expect((await rows(first))[0]!.marks).toEqual([]);
    expect((await rows(second))[0]!.marks).toEqual(['good']);
    poison.clear();
    harness.runner.start();
    await harness.catchUp();
    for (let found = 1; found > 0;) found = (await harness.runner.status())[0]!.parked.length;
    expect((await rows(first))[0]!.marks).toEqual(['bad']);
  });

  it('has one owner for a view: a second runner stands by and takes over when the first stops', async () => {
    const [organisation] = ORGANISATIONS as [string];
    const second = harness.anotherRunner();
    harness.runner.start();
    await harness.catchUp();
    second.start();
    await write(organisation, newId(), 'one');
    expect(await second.waitFor(await harness.store.head())).toBe(true);
    expect((await second.status())[0]!.state).not.toBe('following');
    await harness.runner.stop();
    await write(organisation, newId(), 'two');
    expect(await second.waitFor(await harness.store.head())).toBe(true);
    expect((await second.status())[0]!.state).toBe('following');
    expect(await rows(organisation)).toHaveLength(2);
  });
});
