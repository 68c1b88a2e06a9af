import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { newId } from '@gensvar/kernel';
import { asSuperuser } from '@gensvar/database/testing';
import { asViews, expireLease } from '../testing/as-views';
import { noteHistory, slowStore } from '../testing/note-history.fixture';
import { NoteMarked, NoteRow, NOTES, notesList, NoteWritten } from '../testing/notes.fixture';
import { projectionHarness, type Harness } from '../testing';
import { readStanding, type View } from '.';
import { pool } from '@gensvar/database';

const COUNT = 3_000;
const ROWS = 'select * from views.notes_list_v1 order by organisation, id';

function child(settings: object): ChildProcess {
  return fork(join(__dirname, '../testing/runner-child.ts'), [JSON.stringify(settings)], {
    execArgv: ['-r', join(__dirname, '../../../tools/register-typescript.cjs')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function rebuilt({ runner }: Harness): Promise<boolean> {
  return runner.rebuild(notesList.name).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === 'projections.rebuild-running') return false;
      throw error;
    },
  );
}

async function kill(process: ChildProcess): Promise<void> {
  process.kill('SIGKILL');
  await once(process, 'exit');
}

// Processes are started and killed: on a busy machine that takes its time.
jest.setTimeout(180_000);

describe('ownership of a view', () => {
  let harness: Harness | undefined;
  afterEach(async () => {
    await harness?.close();
    harness = undefined;
  });

  it('gives the rows of a rebuild after the runner was killed again and again in mid-work', async () => {
    const store = slowStore();
    harness = await projectionHarness({ catalogue: NOTES, views: [notesList], store });
    const views = pool(harness.database.viewsUrl, { name: 'spec', size: 1 });
    const behind = async () => Number.parseInt((await readStanding(views))[0]?.position || '0', 16);
    const kills: number[] = [];
    for (let round = 0; round < 4; round++) {
      const before = await behind();
      const running = child({ database: harness.database, present: before, count: COUNT });
      while ((await behind()) < before + 90 + 35 * round)
        if (running.exitCode !== null) throw new Error('the child ended by itself');
      await kill(running);
      kills.push(await behind());
    }
    await views.end();
    expect(Math.max(...kills)).toBeLessThan(COUNT);

    for await (const _ of noteHistory(store, COUNT));
    await harness.catchUp();
    const followed = await asViews(harness.database, ROWS);
    await harness.runner.rebuild(notesList.name);
    expect(followed.length).toBeGreaterThan(100);
    expect(await asViews(harness.database, ROWS)).toEqual(followed);
  });

  it('throws away what a killed rebuild left behind', async () => {
    const store = slowStore();
    for await (const _ of noteHistory(store, 1_000));
    harness = await projectionHarness({ catalogue: NOTES, views: [notesList], store });
    await harness.catchUp();
    const rows = await asViews(harness.database, ROWS);
    const running = child({ database: harness.database, present: 1_000, count: 1_000, rebuild: true });
    await once(running, 'message');
    await expect(harness.runner.rebuild(notesList.name)).rejects.toMatchObject({ code: 'projections.rebuild-running' });
    await kill(running);
    // Until the server has noticed that the killed one's session is gone.
    while (!(await rebuilt(harness)));
    expect(await asViews(harness.database, ROWS)).toEqual(rows);
    expect(await asViews(harness.database, `select from pg_tables where schemaname = 'rebuild'`)).toEqual([]);
  });

  it.each(['before', 'after'] as const)(
    'lets an owner that was paused %s writing change nothing when it wakes up',
    async (when) => {
      harness = await projectionHarness({ catalogue: NOTES, views: [notesList], entities: [NoteRow] });
      const gate = { closed: false, reached: () => {}, open: () => {} };
      const paused: View = {
        ...notesList,
        async project(events, session) {
          if (when === 'after') await notesList.project(events, session);
          if (gate.closed) {
            gate.reached();
            await new Promise<void>((open) => (gate.open = open));
          }
          if (when === 'before') await notesList.project(events, session);
        },
      };
      const [organisation, id] = [newId(), newId()];
      const first = harness.anotherRunner([paused]);
      first.start();
      await harness.record(organisation, id, [NoteWritten.of({ title: 'note' })]);
      await first.waitFor(await harness.store.head());
      gate.closed = true;
      const reached = new Promise<void>((resolve) => (gate.reached = resolve));
      await harness.record(organisation, id, [NoteMarked.of({ mark: 'once' })]);
      await reached;

      const epoch = async () =>
        (await asViews<{ epoch: string }>(harness!.database, 'select epoch from projection.checkpoint'))[0]!.epoch;
      const pausedIn = await epoch();
      await expireLease(harness.database, notesList.name);
      harness.runner.start();
      gate.closed = false;
      if (when === 'before') {
        // The second owner has written and gone on before the first wakes up.
        await harness.catchUp();
        await harness.record(organisation, id, [NoteMarked.of({ mark: 'twice' })]);
        await harness.catchUp();
        gate.open();
      } else {
        // The first holds locks on the rows it wrote: the second takes over, and waits for them.
        while ((await epoch()) === pausedIn);
        gate.open();
        await harness.record(organisation, id, [NoteMarked.of({ mark: 'twice' })]);
        await harness.catchUp();
      }
      while ((await first.status())[0]!.state !== 'standing-by');
      const rows = await harness.app.withOrganisation(organisation, (manager) => manager.find(NoteRow));
      expect(rows.map((row) => row.marks)).toEqual([['once', 'twice']]);
    },
  );

  it('goes on after its connections were cut', async () => {
    harness = await projectionHarness({ catalogue: NOTES, views: [notesList], entities: [NoteRow] });
    const [organisation, id] = [newId(), newId()];
    harness.runner.start();
    await harness.record(organisation, id, [NoteWritten.of({ title: 'note' })]);
    for (let cut = 0; cut < 3; cut++) {
      await harness.catchUp();
      await asSuperuser(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${harness.database.name}_views'`,
      );
      await harness.record(organisation, id, [NoteMarked.of({ mark: `cut ${cut}` })]);
    }
    await harness.runner.waitFor(await harness.store.head()).catch(() => undefined);
    await harness.catchUp();
    const [row] = await harness.app.withOrganisation(organisation, (manager) => manager.find(NoteRow));
    expect(row!.marks).toEqual(['cut 0', 'cut 1', 'cut 2']);
    expect(harness.parked).toEqual([]);
  });
});
