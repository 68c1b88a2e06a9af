import { ObligationQueries, type ObligationItem } from '@gensvar/policy';
import { expectedOf, saidOf } from '../../testing/demo-states';
import { testGensvar, type TestGensvar } from '../../testing/test-gensvar';
import { loadDemoAtStart } from './demo-at-start';
import { readDemo } from './demo-file';
import { loadDemo, type LoadedInput } from './load-demo';

describe('the demo on PostgreSQL', () => {
  let opened: TestGensvar;
  let loaded: LoadedInput[];
  const now = new Date().toISOString();
  const load = () => loadDemo(readDemo(), { ...opened.gensvar, now });

  beforeAll(async () => {
    opened = await testGensvar();
    loaded = await load();
    await opened.gensvar.views.catchUp();
  });
  afterAll(() => opened.close());

  it('stands as its file says when loaded today', async () => {
    const { app, store, words } = opened.gensvar;
    const queries = new ObligationQueries(app, store, words.library);
    const judged = new Map<string, readonly ObligationItem[]>();
    for (const { id, organisation } of loaded) {
      judged.set(id, (await queries.of(organisation, { type: 'input', id }, { at: now })).items);
    }
    const expected = expectedOf(loaded);
    expect(saidOf(loaded, judged)).toEqual(expected);
    expect(expected).toHaveLength(112);
  });

  it('adds no event when it is loaded again, by a start too, which says so', async () => {
    const { store } = opened.gensvar;
    const head = await store.head();
    const said: string[] = [];
    expect((await load()).some(({ isNew }) => isNew)).toBe(false);
    await loadDemoAtStart(opened.gensvar, (line) => said.push(line));
    expect(await store.head()).toBe(head);
    expect(said).toEqual(['The demo is there already: 47 invented inputs of bjorkasa and norrvall.']);
  });

  it('is not loaded where the settings do not want it', async () => {
    const { gensvar } = opened;
    const said: string[] = [];
    const settings = { ...gensvar.settings, GENSVAR_DEMO: false };
    await loadDemoAtStart({ ...gensvar, settings }, (line) => said.push(line));
    expect(said).toEqual([]);
  });
});
