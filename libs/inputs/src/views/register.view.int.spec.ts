import { EventCatalogue, nameBasedId } from '@gensvar/kernel';
import { projectionHarness, type Harness } from '@gensvar/projections/testing';
import { answerGiven, BOARD, EMIL, inputReceived, STREETS, WATER } from '../../testing';
import {
  ActivityNoted,
  INPUT_EVENTS,
  InputAcknowledged,
  InputAssigned,
  InputClosed,
  type InputEvent,
} from '../input.events';
import { ListInputs, ListInputsHandler, RegisterRow, registerView, type RegisterFilter } from './register.view';

const ORGANISATION = nameBasedId('organisation', 'bjorkasa');
const OTHER = nameBasedId('organisation', 'norrvall');
const idOf = (name: string) => nameBasedId('input', name);

const HISTORIES: Readonly<Record<string, readonly InputEvent[]>> = {
  new: [inputReceived({}, '2026-03-02T07:30:00.000Z')],
  assigned: [
    inputReceived({ kind: 'complaint', channel: 'letter' }, '2026-03-02'),
    InputAcknowledged.of({ mode: 'letter', number: '2026-00000-00002' }, '2026-03-03T08:00:00.000Z'),
    InputAssigned.of({ unit: WATER, officer: EMIL }, '2026-03-03T09:00:00.000Z'),
    ActivityNoted.of({ activity: 'siteVisit' }, '2026-03-04T09:00:00.000Z'),
  ],
  half: [inputReceived({ parts: 2 }, '2026-03-01T08:00:00.000Z'), answerGiven({}, '2026-03-02T08:00:00.000Z')],
  answered: [
    inputReceived({ parts: 2 }, '2026-02-28T08:00:00.000Z'),
    answerGiven({ covers: [2] }, '2026-03-01T08:00:00.000Z'),
    answerGiven({ stance: 'accepted' }, '2026-03-02T08:00:00.000Z'),
  ],
  closed: [
    inputReceived({ kind: 'praise' }, '2026-02-27T08:00:00.000Z'),
    InputClosed.of({ reason: 'noAnswerNeeded', stance: 'noted' }, '2026-02-27T09:00:00.000Z'),
    ActivityNoted.of({ activity: 'filed' }, '2026-02-27T10:00:00.000Z'),
  ],
};

describe('the register', () => {
  let harness: Harness;
  let list: ListInputsHandler;
  const ids = async (filter: RegisterFilter = {}, organisation = ORGANISATION) =>
    (await list.execute(new ListInputs(organisation, filter))).items.map(({ id }) => id);

  beforeAll(async () => {
    harness = await projectionHarness({
      catalogue: new EventCatalogue(INPUT_EVENTS),
      views: [registerView],
      entities: [RegisterRow],
    });
    list = new ListInputsHandler(harness.app);
    harness.runner.start();
    for (const [name, events] of Object.entries(HISTORIES)) await harness.record(ORGANISATION, idOf(name), events);
    await harness.record(OTHER, idOf('elsewhere'), [inputReceived()]);
    await harness.catchUp();
  });
  afterAll(() => harness?.close());

  it('has one row per input, newest arrival first', async () => {
    expect(await ids()).toEqual(['new', 'assigned', 'half', 'answered', 'closed'].map(idOf));
    expect(await ids({}, OTHER)).toEqual([idOf('elsewhere')]);
  });

  it('holds what is known now and nothing personal', async () => {
    const { items } = await list.execute(new ListInputs(ORGANISATION, { kind: 'complaint' }));
    expect(items).toEqual([
      expect.objectContaining({
        id: idOf('assigned'),
        organisation: ORGANISATION,
        kind: 'complaint',
        channel: 'letter',
        sender: 'named',
        reachable: true,
        body: BOARD,
        unit: WATER,
        officer: EMIL,
        number: '2026-00000-00002',
        flags: [],
        parts: 1,
        unanswered: [1],
        state: 'open',
        stance: null,
        arrivedAt: '2026-03-01T23:00:00.000Z',
        acknowledgedAt: '2026-03-03T08:00:00.000Z',
        answeredAt: null,
        closedAt: null,
        revision: 3,
      }),
    ]);
    expect(JSON.stringify(await list.execute(new ListInputs(ORGANISATION)))).not.toMatch(/Gunvor|lampor|example\.se/);
  });

  it.each<[RegisterFilter, string[]]>([
    [{ state: 'open' }, ['new', 'assigned', 'half']],
    [{ state: 'answered' }, ['answered']],
    [{ state: 'closed' }, ['closed']],
    [{ unit: STREETS, channel: 'web', state: 'open' }, ['new', 'half']],
    [{ officer: EMIL }, ['assigned']],
    [{ body: WATER }, []],
  ])('filters by %j', async (filter, names) => expect(await ids(filter)).toEqual(names.map(idOf)));

  it('is answered when the last part is, with the stance of the newest answer', async () => {
    const { items } = await list.execute(new ListInputs(ORGANISATION, { state: 'answered' }));
    expect(items[0]).toMatchObject({ unanswered: [], answeredAt: '2026-03-02T08:00:00.000Z', stance: 'accepted' });
  });

  it('goes on by pages, and refuses a place it never gave', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list.execute(new ListInputs(ORGANISATION, {}, { after, limit: 2 }));
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(await ids());
    await expect(list.execute(new ListInputs(ORGANISATION, {}, { after: 'b3I=' }))).rejects.toMatchObject({
      code: 'inputs.cursor',
    });
  });

  it('is the same when it is rebuilt', async () => {
    const before = await list.execute(new ListInputs(ORGANISATION));
    await harness.runner.rebuild(registerView.name);
    expect(await list.execute(new ListInputs(ORGANISATION))).toEqual(before);
  });
});
