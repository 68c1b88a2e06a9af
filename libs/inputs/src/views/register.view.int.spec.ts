import { EventCatalogue, nameBasedId } from '@gensvar/kernel';
import { projectionHarness, type Harness } from '@gensvar/projections/testing';
import { answerGiven, BOARD, EMIL, inputReceived, STREETS, WATER } from '../../testing';
import {
  ActivityNoted,
  ClarificationAsked,
  ClarificationGiven,
  FollowUpNoted,
  INPUT_EVENTS,
  InputAcknowledged,
  InputAssigned,
  InputClassified,
  InputClosed,
  InputDiverted,
  InputForwarded,
  InputMerged,
  InputReceivedDateCorrected,
  InputReferred,
  InputRegistered,
  InputReopened,
  InputSetAside,
  InputSplit,
  InputUnmerged,
  InputUnreachable,
  InputWithdrawn,
  NoticeGiven,
  ReminderReceived,
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

  describe('on the way from the door to the desk, and away from it', () => {
    const LIVES = nameBasedId('organisation', 'lives');
    const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`;
    const letter = inputReceived({ parts: 2 }, at(8));
    const reopened = InputReopened.of({ reason: 'mistaken' }, at(12));
    const closed = InputClosed.of({ reason: 'noAnswerNeeded' }, at(11));
    const question = (of: string) => ({ question: idOf(of), mode: 'message', text: 'Vilken?' }) as const;
    const referred = { authority: 'Trafikverket', misdirected: true, passedOn: false, covers: [1, 2] };
    const diverted = InputDiverted.of({ regime: 'appeal', senderTold: true }, at(10));

    it.each<[string, Partial<RegisterRow>, InputEvent[]]>([
      [
        'registered, classified, and following another',
        { kind: 'enquiry', registeredAs: 'registered', registerNumber: 'TN 2026/118', follows: idOf('new') },
        [
          FollowUpNoted.of({ follows: idOf('new') }, at(8)),
          InputRegistered.of({ way: 'registered', number: 'TN 2026/118', register: 'own' }, at(9)),
          InputClassified.of({ kind: 'enquiry', was: 'comment' }, at(9)),
        ],
      ],
      [
        'kept in order',
        { registeredAs: 'keptInOrder', registerNumber: null },
        [InputRegistered.of({ way: 'keptInOrder' }, at(9))],
      ],
      [
        'arrived another day',
        { arrivedAt: '2026-02-26T23:00:00.000Z' },
        [InputReceivedDateCorrected.of({ from: '2026-03-02', to: '2026-02-27' }, at(9))],
      ],
      [
        'asked about, and reminded of',
        { questions: 1, reminders: 2, expectedBy: '2026-03-27' },
        [
          ClarificationAsked.of(question('one'), at(9)),
          ClarificationAsked.of(question('two'), at(9)),
          ClarificationGiven.of({ question: idOf('two') }, at(10)),
          NoticeGiven.of({ expectedBy: '2026-03-27', mode: 'message' }, at(10)),
          ReminderReceived.of({}, at(10)),
          ReminderReceived.of({}, at(11)),
        ],
      ],
      [
        'forwarded: the officer before has it no more',
        { body: EMIL, unit: WATER, officer: null },
        [
          InputAssigned.of({ officer: EMIL }, at(9)),
          InputForwarded.of({ toBody: EMIL, toUnit: WATER, misdirected: true }, at(10)),
        ],
      ],
      [
        'forwarded to a body alone',
        { body: EMIL, unit: null },
        [InputForwarded.of({ toBody: EMIL, misdirected: true }, at(10))],
      ],
      [
        'referred, with the sender told: answered',
        { state: 'answered', unanswered: [], stance: 'outsideRemit', answeredAt: at(10) },
        [InputReferred.of({ ...referred, senderTold: true }, at(10))],
      ],
      [
        'referred, and nobody told',
        { state: 'open', unanswered: [1, 2], answeredAt: null },
        [InputReferred.of({ ...referred, senderTold: false }, at(10))],
      ],
      ['diverted', { state: 'diverted', ended: 'diverted' }, [diverted]],
      ['diverted and closed', { state: 'closed', ended: 'diverted' }, [diverted, closed]],
      ['diverted, closed, and reopened', { state: 'diverted', closedAt: null }, [diverted, closed, reopened]],
      ['taken back', { state: 'withdrawn' }, [InputWithdrawn.of({ by: 'sender' }, at(10))]],
      [
        'split',
        { state: 'split' },
        [InputSplit.of({ into: [WATER, EMIL], parts: [1, 2].map(() => ({ kind: 'comment', body: BOARD })) }, at(10))],
      ],
      ['set aside', { state: 'setAside' }, [InputSetAside.of({ reason: 'spam' }, at(10))]],
      ['set aside by mistake', { state: 'open' }, [InputSetAside.of({ reason: 'spam' }, at(10)), reopened]],
      ['out of reach', { reachable: false }, [InputUnreachable.of({ reason: 'letterReturned' }, at(10))]],
      ['merged', { mergedInto: WATER, state: 'open' }, [InputMerged.of({ into: WATER }, at(10))]],
      [
        'unmerged',
        { mergedInto: null },
        [InputMerged.of({ into: WATER }, at(10)), InputUnmerged.of({ into: WATER }, at(11))],
      ],
    ])('%s', async (name, row, events) => {
      await harness.record(LIVES, idOf(name), [letter, ...events]);
      await harness.catchUp();
      const { items } = await list.execute(new ListInputs(LIVES, {}, { limit: 200 }));
      expect(items.find(({ id }) => id === idOf(name))).toMatchObject({ ...row, revision: events.length });
    });

    it('names its parent, as a part', async () => {
      await harness.record(LIVES, idOf('part'), [inputReceived({ parent: WATER })]);
      await harness.catchUp();
      const { items } = await list.execute(new ListInputs(LIVES, {}, { limit: 200 }));
      expect(items.find(({ id }) => id === idOf('part'))).toMatchObject({ parent: WATER });
    });
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
    const some = nameBasedId('some');
    const noPlaces = ['or', `2026-02-31T08:15:00.000Z ${some}`, `0000-01-01T00:00:00.000Z ${some}`];
    for (const text of noPlaces) {
      const after = Buffer.from(text).toString('base64url');
      await expect(list.execute(new ListInputs(ORGANISATION, {}, { after }))).rejects.toMatchObject({
        code: 'inputs.cursor',
      });
    }
  });

  it('is the same when it is rebuilt', async () => {
    const before = await list.execute(new ListInputs(ORGANISATION));
    await harness.runner.rebuild(registerView.name);
    expect(await list.execute(new ListInputs(ORGANISATION))).toEqual(before);
  });
});
