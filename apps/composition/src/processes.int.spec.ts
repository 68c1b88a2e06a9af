import {
  AnswerInputBody,
  CloseInputBody,
  DraftAnswerBody,
  type InputCommand,
  inputDecider,
  MergeInputBody,
  NoteActivityBody,
  received,
  ReceiveInputBody,
  ReopenInputBody,
} from '@gensvar/inputs';
import { isForgotten, newId, streamName } from '@gensvar/kernel';
import { Client } from 'pg';
import { dumpOf } from '../testing/database-dump';
import { testGensvar, type TestGensvar } from '../testing/test-gensvar';

const DRAFT = 'Avslagsutkastet';
const NOTE = 'Minnesanteckningen';
const SAID = 'Brunnslocket';

/** The processes of the service on PostgreSQL, with keys that are really destroyed. */
describe('processes', () => {
  let opened: TestGensvar;
  const organisation = newId();
  const body = newId();
  const as = { organisation, actor: { id: newId(), role: 'officer' }, origin: 'live' } as const;

  beforeAll(async () => {
    opened = await testGensvar();
    await opened.gensvar.views.catchUp();
  });
  afterAll(() => opened.close());

  const receive = async () => {
    const fields = { kind: 'complaint', channel: 'web', sender: 'named', contact: { email: 'a@example.se' } };
    const command = Object.assign(new ReceiveInputBody(), { ...fields, body, text: SAID });
    return (await opened.gensvar.runner.create(inputDecider, command, as)).id;
  };
  const tell = <Body extends InputCommand>(id: string, of: new () => Body, fields: object = {}) =>
    opened.gensvar.runner.update(inputDecider, id, Object.assign(new of(), fields), as);
  const answer = { stance: 'remedied', mode: 'message', nextStep: 'none', reasons: 'Bytt.', contact: 'Gata' };

  /** What is written in an input, by event type and field; undefined where it is gone. */
  async function words(id: string): Promise<Record<string, unknown>> {
    const { store, sealer } = opened.gensvar;
    const events = await store.readStream(organisation, streamName('inputs', organisation, id));
    const open = await sealer.open(events);
    return Object.fromEntries(
      events.flatMap(({ type }, at) =>
        Object.entries(open[at]!).map(([path, value]) => [
          `${type.split('.')[1]}${path}`,
          isForgotten(value) ? undefined : value,
        ]),
      ),
    );
  }
  /** A legal hold on the keys of an input's drafts, as the erasure workflow will set it. */
  const hold = async (id: string, count: number) => {
    const client = new Client({ connectionString: opened.superuserUrl });
    await client.connect();
    await client.query(
      `update privacy.personal_key set hold_count = $2 where subject_ref = $1 and field_group = 'draft'`,
      [id, count],
    );
    await client.end();
  };
  const draftKeys = async () => {
    const keys = (await dumpOf(opened.superuserUrl, (schema) => schema === 'privacy')).get('privacy.personal_key')!;
    return keys.filter((row) => row.includes(`,draft,`)).length;
  };

  it('destroys the keys of drafts and notes when an input closes; that they were there stays, and the answer', async () => {
    const { views } = opened.gensvar;
    const [id, other] = [await receive(), await receive()];
    for (const one of [id, other]) {
      await tell(one, DraftAnswerBody, { reasons: DRAFT });
      await tell(one, NoteActivityBody, { activity: 'siteVisit', note: NOTE });
    }
    await tell(id, AnswerInputBody, answer);
    expect(await words(id)).toMatchObject({ 'AnswerDrafted/reasons': DRAFT, 'ActivityNoted/note': NOTE });
    const before = await draftKeys();
    await tell(id, CloseInputBody, { reason: 'answered' });
    await views.catchUp();

    expect(await words(id)).toMatchObject({
      'AnswerDrafted/reasons': undefined,
      'ActivityNoted/note': undefined,
      'InputReceived/text': SAID,
      'AnswerGiven/reasons': 'Bytt.',
    });
    expect(await words(other)).toMatchObject({ 'AnswerDrafted/reasons': DRAFT, 'ActivityNoted/note': NOTE });
    expect(await draftKeys()).toBe(before - 1);
    const events = await opened.gensvar.store.readStream(organisation, streamName('inputs', organisation, id));
    const tombstone = events.at(-1)!;
    expect(tombstone).toMatchObject({
      type: 'inputs.DraftsWeeded.v1',
      data: { events: [events[1]!.id, events[2]!.id] },
    });
    expect(received((await opened.gensvar.runner.load(inputDecider, organisation, id))!.state).draftWords).toEqual([]);
  });

  it('gives what is drafted after a reopening a key of its own, until it closes again', async () => {
    const { views } = opened.gensvar;
    const id = await receive();
    await tell(id, NoteActivityBody, { activity: 'siteVisit', note: NOTE });
    await tell(id, CloseInputBody, { reason: 'noAnswerNeeded' });
    await views.catchUp();
    await tell(id, ReopenInputBody, { reason: 'mistaken' });
    await tell(id, DraftAnswerBody, { reasons: DRAFT });
    await views.catchUp();
    expect(await words(id)).toMatchObject({ 'ActivityNoted/note': undefined, 'AnswerDrafted/reasons': DRAFT });
    await tell(id, CloseInputBody, { reason: 'noAnswerNeeded' });
    await views.catchUp();
    expect(await words(id)).toMatchObject({ 'AnswerDrafted/reasons': undefined });
  });

  it('waits for a key on hold, with the tombstone recorded, and destroys it once it is released', async () => {
    const { views } = opened.gensvar;
    const id = await receive();
    await tell(id, NoteActivityBody, { activity: 'siteVisit', note: NOTE });
    await hold(id, 1);
    await tell(id, CloseInputBody, { reason: 'noAnswerNeeded' });
    await views.catchUp();
    const parked = async () => (await views.status()).find(({ name }) => name === 'inputs.weed-drafts.v1')!.parked;
    expect(await parked()).toEqual([expect.objectContaining({ organisation, eventType: 'inputs.DraftsWeeded.v1' })]);
    expect(await words(id)).toMatchObject({ 'ActivityNoted/note': NOTE });
    await hold(id, 0);
    views.retryParked();
    while ((await parked()).length > 0);
    expect(await words(id)).toMatchObject({ 'ActivityNoted/note': undefined });
  });

  it('carries an answer under keys of the other input: what is erased of the first stays readable there', async () => {
    const { views, sealer } = opened.gensvar;
    const [first, second] = [await receive(), await receive()];
    await tell(second, MergeInputBody, { into: first });
    await tell(first, AnswerInputBody, answer);
    await views.catchUp();
    await sealer.destroyKeys(organisation, { subject: first });
    expect(await words(first)).toMatchObject({ 'AnswerGiven/reasons': undefined });
    expect(await words(second)).toMatchObject({ 'AnswerGiven/reasons': 'Bytt.', 'AnswerGiven/contact': 'Gata' });
  });

  it('carries what is left of an answer whose words are erased: that it was given, and no word', async () => {
    const { views, sealer, runner } = opened.gensvar;
    const [first, second] = [await receive(), await receive()];
    await tell(first, AnswerInputBody, answer);
    await sealer.destroyKeys(organisation, { subject: first });
    await tell(second, MergeInputBody, { into: first });
    await views.catchUp();
    const { answers } = received((await runner.load(inputDecider, organisation, second))!.state);
    expect(answers).toEqual([expect.objectContaining({ stance: 'remedied', carriedFrom: expect.any(String) })]);
    expect(Object.keys(await words(second)).filter((what) => what.startsWith('AnswerGiven'))).toEqual([]);
  });

  it('leaves no draft and no note in clear in any table, and what is said only where the search reads it', async () => {
    const wordsIn = async (schemas: (schema: string) => boolean, sought: readonly string[]) => {
      const all = [...(await dumpOf(opened.superuserUrl, schemas)).values()].flat().join('\n');
      return sought.filter((word) => all.includes(word));
    };
    expect(await wordsIn(() => true, [DRAFT, NOTE])).toEqual([]);
    expect(await wordsIn((schema) => schema !== 'personal', [SAID, 'a@example.se'])).toEqual([]);
  });
});
