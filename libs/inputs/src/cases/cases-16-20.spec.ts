import { sameByCommands } from '../../testing/by-commands';
import { boundRules, dueDay, type Happening, states, told } from '../../testing/story';

/** Cases 16 to 20 of policy-packs.md ("What counts, case by case"): see cases-01-05.spec.ts. */
const monday: Happening = ['03-02 09:00', 'input.received'];

describe('case 16: medborgarförslag, e-förslag, folkinitiativ, yttrande', () => {
  it.each(['citizenProposal', 'ePetition', 'referendumInitiative', 'statement'])(
    '%s is acknowledged, and its own pack rules the rest',
    (kind) => {
      const received: Happening = ['03-02 09:00', 'input.received', { kind }];
      expect(states([received], '03-20 09:00')).toMatchObject({
        acknowledge: 'breached',
        notice: 'not-applicable',
        answer: 'not-applicable',
        L13a: 'not-applicable',
      });
      expect(states([received, ['03-03 09:00', 'input.acknowledged']], '03-20 09:00').acknowledge).toBe('met');
    },
  );

  it('one that fails the form is classified suggestion, and owes an answer from the first day', () => {
    const received: Happening = ['03-02 09:00', 'input.received', { kind: 'citizenProposal' }];
    const all = told(
      [
        received,
        ['03-04 09:00', 'input.classified', { kind: 'suggestion', was: 'citizenProposal' }],
        ['03-04 09:30', 'notice.given'],
      ],
      '03-05 09:00',
    );
    expect([all.answer!.state, dueDay(all.answer), all.notice!.state]).toEqual(['pending', '03-16', 'met']);
  });
});

describe('case 17: other legal orders', () => {
  const diverted = (when: string, senderTold = true): Happening => [
    when,
    'input.diverted',
    { regime: 'request for an official document', senderTold },
  ];

  it('diverted at once with the sender told: acknowledged, handled, and never under a promise of days', () => {
    expect(states([monday, diverted('03-02 10:00')], '03-20 09:00')).toEqual({
      L8b: 'met',
      L12: 'met',
      acknowledge: 'met',
      notice: 'not-applicable',
      answer: 'not-applicable',
      handle: 'met',
      forward: 'not-applicable',
      L13a: 'not-applicable',
    });
  });

  it('without the sender told it acknowledges nothing', () => {
    expect(states([monday, diverted('03-02 10:00', false)], '03-20 09:00')).toMatchObject({
      acknowledge: 'breached',
      answer: 'not-applicable',
    });
  });

  it('after the due day the breach stays', () => {
    expect(states([monday, diverted('03-17 10:00')], '03-20 09:00')).toMatchObject({
      answer: 'breached',
      handle: 'met-late',
      L13a: 'breached',
    });
  });
});

describe('case 18: protected identity', () => {
  it('has the same duties, met by the agreed way', () => {
    const named: Happening = ['03-02 09:00', 'input.received', { sender: 'named', replyMode: 'agreedWay' }];
    expect(states([named], '03-20 09:00')).toMatchObject({
      acknowledge: 'breached',
      answer: 'breached',
      L13a: 'breached',
    });
    const answered = states(
      [
        named,
        ['03-03 09:00', 'input.acknowledged', { mode: 'agreedWay' }],
        ['03-12 09:00', 'answer.given', { mode: 'agreedWay' }],
      ],
      '03-20 09:00',
    );
    expect(answered).toMatchObject({ acknowledge: 'met', answer: 'met', L13a: 'met' });
  });
});

describe('case 19: late paper', () => {
  const paper: Happening = ['03-13 15:00', 'answer.given', { mode: 'letter' }, { recorded: '03-18 08:30' }];

  it('that happened in time and was recorded late is met, and says so', () => {
    expect(told([monday, paper], '03-20 09:00').answer).toMatchObject({ state: 'met', recordedLate: true });
  });

  it('known then, it stood as a breach', () => {
    expect(told([monday, paper], '03-17 09:00', { asOf: '03-17 09:00' }).answer!.state).toBe('breached');
  });

  it('recorded by the due day is not late', () => {
    expect(
      told([monday, ['03-13 15:00', 'answer.given', {}, { recorded: '03-16 08:30' }]], '03-20 09:00').answer,
    ).toMatchObject({ state: 'met', recordedLate: false });
  });

  it.each(['import', 'demo'] as const)('of origin %s is never so marked', (origin) => {
    expect(
      told([monday, ['03-13 15:00', 'answer.given', {}, { recorded: '03-18 08:30', origin }]], '03-20 09:00').answer,
    ).toMatchObject({ state: 'met', recordedLate: false });
  });
});

describe('case 20: imported history', () => {
  const origin = 'import' as const;
  const received: Happening = [
    '03-02 09:00',
    'input.received',
    { channel: 'import', addressee: 'unknown' },
    { origin, recorded: '03-30 09:00' },
  ];

  it('any acknowledgement counts, without a number and before the receipt too', () => {
    const late: Happening = ['03-03 09:00', 'input.acknowledged', { mode: 'letter', number: undefined }, { origin }];
    const early: Happening = ['02-27 09:00', 'input.acknowledged', { mode: 'letter', number: undefined }, { origin }];
    expect(told([received, late], '03-31 09:00').acknowledge).toMatchObject({
      state: 'met',
      beforeTrigger: false,
      recordedLate: false,
    });
    expect(told([received, early], '03-31 09:00').acknowledge).toMatchObject({ state: 'met', beforeTrigger: true });
  });

  it('a live one needs its number, and is never before its receipt', () => {
    expect(
      states([monday, ['03-03 09:00', 'input.acknowledged', { number: undefined }]], '03-31 09:00').acknowledge,
    ).toBe('breached');
    expect(states([monday, ['02-27 09:00', 'input.acknowledged']], '03-31 09:00').acknowledge).toBe('breached');
  });

  it('no activity is an answer, and a closing without stance meets nothing', () => {
    const noted: Happening = ['03-05 09:00', 'activity.noted', { activity: 'T10 Answer sent' }, { origin }];
    const closed: Happening = ['03-06 09:00', 'input.closed', { reason: 'imported' }, { origin }];
    expect(states([received, noted, closed], '03-31 09:00')).toEqual({
      L8b: 'not-measurable',
      L12: 'met',
      acknowledge: 'breached',
      notice: 'breached',
      answer: 'breached',
      handle: 'breached',
      forward: 'not-applicable',
      L13a: 'breached',
    });
  });

  it('with a number not decided nothing is told, never ok and never broken', () => {
    const rules = boundRules({
      servicelofte: { answerWithinWorkingDays: 'unset' },
      'lulea-delaktighet': { feedbackWithin: 'unset' },
    });
    const all = told([received, ['03-05 09:00', 'answer.given']], '03-31 09:00', { rules });
    expect(all).toMatchObject({
      answer: { state: 'not-measurable', why: { code: 'parameterUnset', subject: 'answerWithinWorkingDays' } },
      L13a: { state: 'not-measurable' },
    });
  });
});

describe('a promise', () => {
  const answered: Happening = ['03-10 09:00', 'answer.given', { stance: 'underInvestigation' }];
  const promised: Happening = ['03-10 09:00', 'promise.made', { promise: 'p-1', due: '2026-03-20' }];

  it('is kept by its day, late, or broken', () => {
    expect(states([monday, answered, promised], '03-12 09:00').promise).toBe('pending');
    expect(
      states([monday, answered, promised, ['03-20 23:59', 'promise.kept', { promise: 'p-1' }]], '03-21 09:00').promise,
    ).toBe('met');
    expect(states([monday, answered, promised], '03-21 09:00').promise).toBe('breached');
    expect(
      states([monday, answered, promised, ['03-23 09:00', 'promise.kept', { promise: 'p-1' }]], '03-24 09:00').promise,
    ).toBe('met-late');
    expect(
      states([monday, answered, promised, ['03-19 09:00', 'promise.kept', { promise: 'p-9' }]], '03-21 09:00').promise,
    ).toBe('breached');
  });

  it('is kept by a new answer that names it', () => {
    expect(
      states([monday, answered, promised, ['03-19 09:00', 'answer.given', { promise: 'p-1' }]], '03-21 09:00').promise,
    ).toBe('met');
  });

  it('replaced by a second one keeps its own state', () => {
    const replaced: Happening[] = [
      ['03-21 09:00', 'promise.replaced', { promise: 'p-1', by: 'p-2' }],
      ['03-21 09:00', 'promise.made', { promise: 'p-2', due: '2026-03-31' }, { id: 'second' }],
    ];
    const all = [
      monday,
      answered,
      promised,
      ...replaced,
      ['03-30 09:00', 'promise.kept', { promise: 'p-2' }] as Happening,
    ];
    expect(told(all, '04-01 09:00').promise).toMatchObject({ occurrence: 'second', state: 'met' });
    expect(states([monday, answered, promised, replaced[0]!], '04-01 09:00').promise).toBe('breached');
  });
});

sameByCommands({ 'inputs.before-receipt': 1, 'inputs.unknown-promise': 1, 'no-command': 3 });
