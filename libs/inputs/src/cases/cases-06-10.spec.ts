import { sameByCommands } from '../../testing/by-commands';
import { dueDay, type Happening, states, told } from '../../testing/story';

/** Cases 6 to 10 of policy-packs.md ("What counts, case by case"): see cases-01-05.spec.ts. */
const monday: Happening = ['03-02 09:00', 'input.received'];

describe('case 6: merged', () => {
  const merged: Happening = ['03-05 09:00', 'input.merged', { into: 'another' }];
  const carried: Happening = [
    '03-12 10:00',
    'answer.given',
    { carriedFrom: 'their-answer' },
    { id: 'copy', recorded: '03-18 02:00' },
  ];

  it('changes nothing: own trigger, own due date, own state', () => {
    const all = told([monday, merged], '03-06 09:00');
    expect([dueDay(all.answer), all.answer!.state]).toEqual(['03-16', 'pending']);
    expect(states([monday, merged], '03-17 09:00')).toMatchObject({ acknowledge: 'breached', answer: 'breached' });
  });

  it('an answer carried here counts from its delivery to this sender, and acknowledges here too', () => {
    expect(
      states(
        [
          ['03-10 09:00', 'input.received'],
          ['03-10 10:00', 'input.merged', { into: 'another' }],
          ['03-12 10:00', 'answer.given', { carriedFrom: 'their-answer' }],
        ],
        '03-20 09:00',
      ),
    ).toMatchObject({ acknowledge: 'met', answer: 'met', L13a: 'met' });
  });

  it('carried late by the process is nobody’s delay', () => {
    const told6 = told([monday, merged, carried], '03-20 09:00').answer!;
    expect([told6.state, told6.recordedLate]).toEqual(['met', false]);
  });

  it('a retraction is carried likewise', () => {
    const retracted: Happening = [
      '03-13 10:00',
      'answer.retracted',
      { answer: 'their-answer', reason: 'notAnAnswer', carriedFrom: 'their-retraction' },
    ];
    expect(states([monday, merged, carried, retracted], '03-16 09:00').answer).toBe('at-risk');
    expect(states([monday, merged, carried, retracted], '03-17 09:00').answer).toBe('breached');
  });

  it('a correction is carried likewise, and the first date counts', () => {
    const correction: Happening = [
      '03-18 10:00',
      'answer.given',
      { carriedFrom: 'their-correction', corrects: 'their-answer' },
    ];
    expect(states([monday, merged, carried, correction], '03-20 09:00').answer).toBe('met');
  });

  it('deliveries are its own: a letter that came back here is void here', () => {
    const bounced: Happening = ['03-13 10:00', 'delivery.failed', { of: 'copy' }];
    expect(states([monday, merged, carried, bounced], '03-20 09:00').answer).toBe('breached');
  });

  it('unmerged: nothing is taken away, and an answer is owed where none had gone out', () => {
    const unmerged: Happening = ['03-13 09:00', 'input.unmerged', { into: 'another' }];
    expect(states([monday, merged, carried, unmerged], '03-20 09:00').answer).toBe('met');
    expect(states([monday, merged, unmerged], '03-20 09:00').answer).toBe('breached');
  });
});

describe('case 7: passed on', () => {
  const inside = (when: string): Happening => [
    when,
    'input.forwarded',
    { toBody: 'body-kfn', toUnit: 'unit-fritid', misdirected: true },
  ];

  it('inside the organisation: no new clock, and no answer', () => {
    const all = told([monday, inside('03-03 09:00')], '03-04 09:00');
    expect([all.answer!.state, dueDay(all.answer), all.forward!.state]).toEqual(['pending', '03-16', 'met']);
  });

  it('what was misdirected is passed on within its time from arrival, not from discovery', () => {
    expect(states([monday, inside('03-05 09:00')], '03-06 09:00').forward).toBe('met-late');
    expect(
      states([monday, ['03-05 09:00', 'input.forwarded', { toUnit: 'unit-va', misdirected: false }]], '03-06 09:00')
        .forward,
    ).toBe('not-applicable');
    expect(
      states(
        [monday, ['03-03 09:00', 'input.referred', { authority: 'Another', misdirected: true, senderTold: true }]],
        '03-06 09:00',
      ).forward,
    ).toBe('met');
  });

  it('to another authority with the sender told: acknowledged and answered', () => {
    const referred: Happening = ['03-03 09:00', 'input.referred', { authority: 'Another', senderTold: true }];
    expect(states([monday, referred], '03-20 09:00')).toMatchObject({
      acknowledge: 'met',
      notice: 'met',
      answer: 'met',
      handle: 'met',
      L13a: 'met',
    });
  });

  it('without the sender told nothing is met but that it was handled', () => {
    const referred: Happening = ['03-03 09:00', 'input.referred', { authority: 'Another', senderTold: false }];
    expect(states([monday, referred], '03-20 09:00')).toMatchObject({
      acknowledge: 'breached',
      notice: 'breached',
      answer: 'breached',
      handle: 'met',
      L13a: 'breached',
    });
  });
});

describe('case 8: withdrawn by the sender', () => {
  it.each([
    ['before the due day', '03-10 09:00', 'not-applicable'],
    ['on the due day', '03-16 23:59', 'not-applicable'],
    ['after it: the breach stays', '03-17 00:00', 'breached'],
  ])('%s', (_what, when, state) => {
    const withdrawn: Happening = [when, 'input.withdrawn', { by: 'sender' }];
    expect(states([monday, withdrawn], '03-20 09:00')).toMatchObject({ answer: state, handle: state, L13a: state });
  });

  it('takes nothing from what was met before', () => {
    expect(
      states(
        [monday, ['03-03 09:00', 'input.acknowledged'], ['03-10 09:00', 'input.withdrawn', { by: 'agent' }]],
        '03-20 09:00',
      ).acknowledge,
    ).toBe('met');
  });

  it('says by which event', () => {
    const { why, witnesses } = told(
      [monday, ['03-10 09:00', 'input.withdrawn', { by: 'sender' }, { id: 'w' }]],
      '03-20 09:00',
    ).answer!;
    expect(why).toMatchObject({ state: 'not-applicable', code: 'withdrawn' });
    expect(witnesses).toContainEqual(expect.objectContaining({ event: 'w', role: 'ended' }));
  });
});

describe('case 9: spam, abuse, and the same person again', () => {
  const setAside = (when: string): Happening => [when, 'input.setAside', { reason: 'spam' }];
  const reopened = (when: string): Happening => [when, 'input.reopened', { reason: 'mistaken' }];

  it.each(['03-03 09:00', '03-25 09:00'])('set aside (%s): nothing was ever owed, whatever the date', (when) => {
    expect(new Set(Object.values(states([monday, setAside(when)], '03-26 09:00')))).toEqual(
      new Set(['not-applicable']),
    );
  });

  it('reversed, the first dates live again', () => {
    const all = told([monday, setAside('03-03 09:00'), reopened('03-09 09:00')], '03-10 09:00');
    expect([all.acknowledge!.state, all.answer!.state, dueDay(all.answer)]).toEqual(['breached', 'pending', '03-16']);
    expect(states([monday, setAside('03-03 09:00'), reopened('03-25 09:00')], '03-26 09:00').answer).toBe('breached');
  });

  it('abuse with a matter inside: the matter is to be answered', () => {
    expect(states([['03-02 09:00', 'input.received', { flags: ['threat', 'abusive'] }]], '03-17 09:00').answer).toBe(
      'breached',
    );
  });

  it('abuse only: closed with the stance noted and a reason is handled', () => {
    const closed: Happening = ['03-03 09:00', 'input.closed', { stance: 'noted', reason: 'abuseOnly' }];
    expect(states([monday, closed], '03-17 09:00').handle).toBe('met');
    expect(states([monday, closed, reopened('03-04 09:00')], '03-17 09:00').handle).toBe('breached');
  });

  it('a contact arrangement changes no duty and no date', () => {
    const arranged: Happening = ['03-03 09:00', 'contactArrangement.noted', { until: '2026-09-30' }];
    const all = told([monday, arranged], '03-04 09:00');
    expect([dueDay(all.acknowledge), dueDay(all.answer)]).toEqual(['03-04', '03-16']);
    expect(states([monday, arranged], '03-17 09:00').answer).toBe('breached');
  });
});

describe('case 10: praise', () => {
  const praise: Happening = ['03-02 09:00', 'input.received', { kind: 'praise' }];

  it('is acknowledged, and no answer is owed', () => {
    expect(states([praise], '03-20 09:00')).toMatchObject({
      acknowledge: 'breached',
      notice: 'not-applicable',
      answer: 'not-applicable',
      L13a: 'not-applicable',
    });
    expect(told([praise], '03-20 09:00').answer!.why).toMatchObject({
      code: 'decidedNone',
      subject: 'answerWithinWorkingDays',
    });
  });

  it('with a question inside is classified enquiry, with its duties from the first day', () => {
    const all = told([praise, ['03-04 09:00', 'input.classified', { kind: 'enquiry', was: 'praise' }]], '03-05 09:00');
    expect([all.answer!.state, dueDay(all.answer), dueDay(all.L13a)]).toEqual(['pending', '03-16', '03-16']);
  });
});

sameByCommands({});
