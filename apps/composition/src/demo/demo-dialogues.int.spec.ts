import { GetDialogueHandler } from '@gensvar/dialogues';
import { bodyId, organisationId } from '@gensvar/identity';
import { ObligationQueries, type SubjectRef } from '@gensvar/policy';
import { testGensvar, type TestGensvar } from '../../testing/test-gensvar';
import { dialogueId } from './demo-dialogues';
import { readDemo } from './demo-file';
import { loadDemo, type LoadedInput } from './load-demo';

const organisation = organisationId('bjorkasa');

describe('the demo’s dialogues and channels on PostgreSQL', () => {
  let opened: TestGensvar;
  let loaded: LoadedInput[];

  beforeAll(async () => {
    opened = await testGensvar();
    loaded = await loadDemo(readDemo(), { ...opened.gensvar, now: new Date().toISOString() });
    await opened.gensvar.views.catchUp();
  });
  afterAll(() => opened.close());

  async function states(subject: SubjectRef): Promise<Readonly<Record<string, string>>> {
    const { app, store, words } = opened.gensvar;
    const { items } = await new ObligationQueries(app, store, words.library).of(organisation, subject);
    return Object.fromEntries(
      items
        .filter(({ rule }) => rule.startsWith('lulea-delaktighet.'))
        .map(({ rule, occurrence, state }) => [
          `${rule.split('.')[1]}${/^[a-z]+(-[a-zA-Z]+)?$/.test(occurrence) ? ` ${occurrence}` : ''}`,
          state,
        ]),
    );
  }
  const story = (name: string) => states({ type: 'dialogue', id: dialogueId('bjorkasa', name) });

  it('hold one that was as it shall be, and one that was not', async () => {
    expect(await story('vision')).toMatchObject({
      'L10 purpose': 'met',
      'L10 resources': 'met',
      L12: 'met',
      L13a: 'met',
      L13b: 'met',
      L15: 'met',
      L16: 'met',
      L18: 'met',
      L19: 'met',
    });
    expect(await story('bron')).toMatchObject({
      'L10 purpose': 'met',
      'L10 resources': 'breached',
      L12: 'met-late',
      L13a: 'breached',
      L13b: 'breached',
      L15: 'breached',
      L16: 'breached',
      L18: 'not-applicable',
    });
    expect(await story('maten')).toMatchObject({ L12: 'met', L15: 'met' });
  });

  it('hold one that was considered and is not to be held', async () => {
    const query = new GetDialogueHandler(opened.gensvar.store, opened.gensvar.words.events);
    const id = dialogueId('bjorkasa', 'parkeringen');
    expect(await query.execute({ organisation, id } as never)).toMatchObject({
      status: 'considered',
      outcome: 'doNotInvolve',
    });
  });

  it('lack one way in, and give an input by another its handling', async () => {
    expect(await states({ type: 'body', id: bodyId(organisation, 'KFN') })).toMatchObject({
      'L8a comment-official': 'met',
      'L8a comment-electedRepresentative': 'breached',
    });
    const byWeb = loaded.find(({ input }) => readDemo().inputs.find(({ id }) => id === input)!.channel === 'web')!;
    expect(await states({ type: 'input', id: byWeb.id })).toMatchObject({ L12: 'met' });
  });
});
