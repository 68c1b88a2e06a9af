import { organisationId } from '@gensvar/identity';
import { isForgotten, streamName } from '@gensvar/kernel';
import { ObligationQueries } from '@gensvar/policy';
import { Client } from 'pg';
import { dumpOf } from '../testing/database-dump';
import { testGensvar, type TestGensvar } from '../testing/test-gensvar';
import { type DemoFile, readDemo } from './demo/demo-file';
import { loadDemo, type LoadedInput } from './demo/load-demo';

/** Texts of the demo that are sealed: what people wrote and were answered, and who they are. */
function personalTexts({ staff, inputs }: DemoFile): string[] {
  const said = inputs.flatMap(({ from, contact, subject, text, place, then }) => {
    const details = then.flatMap(([, , { reasons, reason, nextStep, promise, text: words, why, how } = {}]) => [
      ...[reasons, words, why, how],
      String(reason).includes(' ') ? reason : undefined,
      nextStep === 'none' ? undefined : nextStep,
      (promise as { text: string } | undefined)?.text,
    ]);
    return [from, contact, subject, text, place, ...details];
  });
  const people = staff.flatMap(({ name, title }) => [name, title]);
  return [...said, ...people].filter((one): one is string => typeof one === 'string');
}

/** Their words, but for those that stand, as parts too, in names of bodies and units. Short ones can be found in random bytes. */
function distinctive(texts: readonly string[], demo: DemoFile): string[] {
  const open = JSON.stringify(demo.organisations);
  const words = texts.flatMap(wordsOf).filter((word) => word.length >= 7 && !open.includes(word));
  return [...new Set(words)];
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d.@-]+/gu) ?? [];
}

describe('what is personal', () => {
  const demo = readDemo();
  const now = new Date().toISOString();
  const organisations = Object.keys(demo.organisations).map(organisationId);
  let opened: TestGensvar;
  let loaded: LoadedInput[];

  beforeAll(async () => {
    opened = await testGensvar();
    loaded = await loadDemo(demo, { ...opened.gensvar, now });
    await opened.gensvar.views.catchUp();
  });
  afterAll(() => opened.close());

  it('stands in clear in no table but those that go with its keys', async () => {
    const dump = await dumpOf(opened.superuserUrl, (schema) => schema !== 'personal');
    const all = [...dump.values()].flat().join('\n');
    const texts = personalTexts(demo);
    const words = distinctive(texts, demo);
    expect([texts.length, words.length]).toEqual([229, 268]);
    expect(dump.get('event_store.events')!.length).toBeGreaterThan(80);
    expect(all).toContain('informationGiven');
    expect(all).toContain('Gata och park');
    expect([...texts, ...words].filter((one) => all.includes(one))).toEqual([]);
  });

  it('moves no obligation and no figure when every key is destroyed and every view is built anew', async () => {
    const { gensvar, superuserUrl } = opened;
    const before = await everything();
    expect(before.views.get('views.policy_obligations_v2')!.length).toBeGreaterThan(60);
    expect(await forgotten()).toEqual({ known: loaded.length, forgotten: 0 });

    for (const organisation of organisations) {
      const handles = await handlesOf(superuserUrl, organisation);
      expect((await gensvar.sealer.destroyKeys(organisation, { handles })).sort()).toEqual(handles);
      expect(await handlesOf(superuserUrl, organisation)).toEqual([]);
    }
    expect(await forgotten()).toEqual({ known: 0, forgotten: loaded.length });
    const personal = () => dumpOf(opened.superuserUrl, (schema) => schema === 'personal');
    const gone = new Map([['personal.inputs_search_v1', []]]);
    expect(await personal()).toEqual(gone);
    for (const { name, kind } of await gensvar.views.status()) if (kind === 'view') await gensvar.views.rebuild(name);
    await gensvar.views.catchUp();

    expect(await everything()).toEqual(before);
    expect(await personal()).toEqual(gone);
  });

  /** Every obligation and figure as asked for, and every row of every view. */
  async function everything() {
    const { app, store, words } = opened.gensvar;
    const queries = new ObligationQueries(app, store, words.library);
    const rules = words.library.packs.flatMap((pack) => pack.rules.map(({ id }) => id));
    const obligations = [];
    const counts = [];
    for (const organisation of organisations) {
      obligations.push((await queries.list({ organisation, at: now, limit: 1_000 })).items);
      for (const rule of new Set(rules)) counts.push(await queries.counts({ organisation, rule, at: now }));
    }
    return { obligations, counts, views: await dumpOf(opened.superuserUrl, (schema) => schema === 'views') };
  }

  /** How many of the inputs can be read, and how many not any more. */
  async function forgotten() {
    const { store, sealer } = opened.gensvar;
    const texts = await Promise.all(
      loaded.map(async ({ organisation, id }) => {
        const stream = streamName('inputs', organisation, id);
        const [receipt] = await sealer.open(await store.readStream(organisation, stream, { limit: 1 }));
        // A part of a split letter has its subject alone.
        return receipt!['/text'] ?? receipt!['/subject'];
      }),
    );
    const gone = texts.filter(isForgotten).length;
    return { known: texts.length - gone, forgotten: gone };
  }
});

async function handlesOf(url: string, organisation: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ handle: string }>(
      'select handle from privacy.personal_key where organisation = $1 order by handle',
      [organisation],
    );
    return rows.map(({ handle }) => handle);
  } finally {
    await client.end();
  }
}
