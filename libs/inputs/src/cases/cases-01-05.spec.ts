import { renderWhy } from '@gensvar/policy';
import { sameByCommands } from '../../testing/by-commands';
import { dueDay, type Happening, inputCatalogue, states, told } from '../../testing/story';

/**
 * The twenty cases of policy-packs.md ("What counts, case by case"), by the evaluator alone, with facts written by hand:
 * what the rules of servicelofte and L13a show of each; then the same by commands. Of L8b and publication: see
 * publication.spec.ts; what a command refuses is in the decider's specs.
 */
const monday: Happening = ['03-02 09:00', 'input.received'];
const acknowledged: Happening = ['03-02 10:00', 'input.acknowledged'];
const answered: Happening = ['03-12 10:00', 'answer.given'];

describe('case 1: received is the day it reached any of our doors', () => {
  it.each([
    ['a web form at 23.59 is that day’s', '03-02 23:59', '03-04', '03-16'],
    ['half an hour later is the next day’s', '03-03 00:29', '03-05', '03-17'],
    ['a letter box known to the day only', '03-02', '03-04', '03-16'],
    ['on a Saturday day 0 is that Saturday', '03-07 11:00', '03-10', '03-20'],
  ])('%s', (_what, received, acknowledge, answer) => {
    const all = told([[received, 'input.received']], received.length === 5 ? `${received} 12:00` : received);
    expect([dueDay(all.acknowledge), dueDay(all.answer), dueDay(all.L13a)]).toEqual([acknowledge, answer, answer]);
  });

  it.each([
    ['a contact centre', { channel: 'phone', unit: 'unit-kc' }],
    ['the common letter box', { channel: 'letter', addressee: 'body' }],
    ['an official’s mailbox', { channel: 'email', addressee: 'official' }],
    ['an elected representative’s mailbox', { channel: 'email', addressee: 'electedRepresentative' }],
  ])('%s is a door', (_what, fields) => {
    expect(dueDay(told([['03-02 09:00', 'input.received', fields]], '03-02 10:00').answer)).toBe('03-16');
  });

  it('handed to the right committee later, no date moves', () => {
    const handed: Happening = [
      '03-10 09:00',
      'input.forwarded',
      { toBody: 'body-kfn', toUnit: 'unit-fritid', misdirected: true },
    ];
    const all = told([monday, handed], '03-11 09:00');
    expect([dueDay(all.acknowledge), dueDay(all.answer), dueDay(all.handle), dueDay(all.forward)]).toEqual([
      '03-04',
      '03-16',
      '03-16',
      '03-03',
    ]);
  });

  it.each([
    ['earlier', '2026-02-26', '03-02', '03-12'],
    ['later', '2026-03-04', '03-06', '03-18'],
  ])('the day was wrong: every date is reckoned anew from the right one, %s', (_what, to, acknowledge, answer) => {
    const corrected: Happening = ['03-09 09:00', 'input.receivedDateCorrected', { from: '2026-03-02', to }];
    const all = told([monday, corrected], '03-09 10:00');
    expect([dueDay(all.acknowledge), dueDay(all.answer), dueDay(all.L13a)]).toEqual([acknowledge, answer, answer]);
  });

  it('a late answer is late by the first day, not by the day it was handed over', () => {
    const handed: Happening = ['03-10 09:00', 'input.forwarded', { toUnit: 'unit-fritid' }];
    expect(states([monday, handed, ['03-17 09:00', 'answer.given']], '03-18 09:00').answer).toBe('met-late');
  });
});

describe('case 2: anonymous', () => {
  const noWayBack: Happening = ['03-02 09:00', 'input.received', { sender: 'anonymous', reachable: false }];

  it('with no way back: nothing is owed to a sender who cannot be reached, and it is handled all the same', () => {
    expect(states([noWayBack], '03-20 09:00')).toEqual({
      L8b: 'met',
      L12: 'met',
      acknowledge: 'not-applicable',
      notice: 'not-applicable',
      answer: 'not-applicable',
      handle: 'breached',
      forward: 'not-applicable',
      L13a: 'not-applicable',
    });
    expect(
      states(
        [noWayBack, ['03-10 09:00', 'input.closed', { stance: 'remedied', reason: 'noWayToReply' }]],
        '03-20 09:00',
      ).handle,
    ).toBe('met');
  });

  it('says why: the sender cannot be reached', () => {
    const { why } = told([noWayBack], '03-03 09:00').answer!;
    expect(renderWhy(why!, 'sv', inputCatalogue)).toBe('avsändaren går inte att nå');
    expect(renderWhy(why!, 'en', inputCatalogue)).toBe('the sender cannot be reached');
  });

  it('with a tracking code: shown on the status page is given', () => {
    const coded: Happening = ['03-02 09:00', 'input.received', { sender: 'anonymous', reachable: true }];
    expect(states([coded], '03-20 09:00').answer).toBe('breached');
    const shown = states(
      [
        coded,
        ['03-02 09:00', 'input.acknowledged', { mode: 'onScreen' }],
        ['03-12 10:00', 'answer.given', { mode: 'onScreen' }],
      ],
      '03-20 09:00',
    );
    expect(shown).toMatchObject({ acknowledge: 'met', answer: 'met', L13a: 'met' });
  });
});

describe('case 3: answered at once', () => {
  it.each(['phone', 'desk'])('by %s: the one moment meets every duty, the acknowledgement too', (channel) => {
    const all = told(
      [
        ['03-02 09:00', 'input.received', { channel }],
        ['03-02 09:00', 'answer.given', { mode: 'oral' }, { id: 'the-answer' }],
      ],
      '03-02 09:01',
    );
    expect(Object.fromEntries(Object.entries(all).map(([rule, { state }]) => [rule, state]))).toEqual({
      L8b: 'met',
      L12: 'met',
      L13b: 'pending',
      acknowledge: 'met',
      notice: 'met',
      answer: 'met',
      handle: 'met',
      forward: 'not-applicable',
      L13a: 'met',
    });
    expect(all.acknowledge!.witnesses).toContainEqual(expect.objectContaining({ event: 'the-answer', role: 'met' }));
  });
});

describe('case 4: "we have received it" is no answer', () => {
  it.each<[string, Happening]>([
    ['an acknowledgement', acknowledged],
    ['an automatic reply', ['03-02 09:00', 'input.acknowledged', { mode: 'message', number: 'A-2' }]],
    ['a notice', ['03-05 10:00', 'notice.given']],
    ['an assignment', ['03-05 10:00', 'input.assigned', { unit: 'unit-gata', officer: 'someone' }]],
    ['forwarding inside', ['03-05 10:00', 'input.forwarded', { toUnit: 'unit-va' }]],
    ['a closing', ['03-05 10:00', 'input.closed', { reason: 'noAnswerNeeded' }]],
    ['a closing with a stance', ['03-05 10:00', 'input.closed', { reason: 'noAnswerNeeded', stance: 'accepted' }]],
    ['a draft, an approval or a note', ['03-05 10:00', 'activity.noted', { activity: 'Answer drafted' }]],
    ['a status', ['03-05 10:00', 'input.registered', { way: 'registered', number: 'KS 2026:1' }]],
    ['a promise alone', ['03-05 10:00', 'promise.made', { promise: 'p-1', due: '2026-04-10' }]],
  ])('%s never meets it', (_what, happening) => {
    expect(states([monday, happening], '03-16 23:00')).toMatchObject({ answer: 'at-risk', L13a: 'at-risk' });
    expect(states([monday, happening], '03-17 00:00')).toMatchObject({ answer: 'breached', L13a: 'breached' });
  });

  it.each<[string, Happening]>([
    ['stance', ['03-03 10:00', 'answer.given', { stance: undefined }]],
    ['reasons', ['03-03 10:00', 'answer.given', {}, { filled: ['contact'] }]],
    ['a next step', ['03-03 10:00', 'answer.given', { nextStep: undefined }]],
    ['contact', ['03-03 10:00', 'answer.given', {}, { filled: ['reasons'] }]],
  ])('an answer without %s meets nothing but the acknowledgement', (_what, happening) => {
    expect(states([monday, happening], '03-17 09:00')).toMatchObject({
      acknowledge: 'met',
      notice: 'breached',
      answer: 'breached',
      handle: 'breached',
      L13a: 'breached',
    });
  });

  it('retracted as no answer: the first due date stands', () => {
    const given: Happening = ['03-03 10:00', 'answer.given', {}, { id: 'receipt' }];
    const retracted: Happening = ['03-11 10:00', 'answer.retracted', { answer: 'receipt', reason: 'notAnAnswer' }];
    expect(states([monday, given], '03-11 09:00').answer).toBe('met');
    const after = told([monday, given, retracted], '03-11 11:00');
    expect([after.answer!.state, dueDay(after.answer), after.acknowledge!.state]).toEqual(['pending', '03-16', 'met']);
    expect(states([monday, given, retracted], '03-17 09:00').answer).toBe('breached');
    expect(states([monday, given, retracted, ['03-18 10:00', 'answer.given']], '03-19 09:00').answer).toBe('met-late');
    expect(told([monday, given, retracted], '03-17 09:00').answer!.witnesses).toContainEqual(
      expect.objectContaining({ fact: 'answer.retracted', role: 'voided' }),
    );
  });

  it('the sender’s own word ("ni svarade inte på min fråga") changes no state', () => {
    expect(
      states([monday, answered, ['03-13 10:00', 'verdict.received', { value: 'notAnswered' }]], '03-20 09:00').answer,
    ).toBe('met');
  });
});

describe('case 5: several questions', () => {
  const three: Happening = ['03-02 09:00', 'input.received', { parts: 3 }];
  const two: Happening = ['03-05 10:00', 'answer.given', { covers: [1, 3] }];

  it('of one unit: met when the union of what is covered is complete, and dated by the piece that completes it', () => {
    const waiting = told([three, two], '03-06 09:00').answer!;
    expect([waiting.state, waiting.missing]).toEqual(['pending', ['2']]);
    const met = told(
      [three, two, ['03-10 10:00', 'answer.given', { covers: [2] }, { id: 'last' }]],
      '03-11 09:00',
    ).answer!;
    expect([met.state, met.missing, new Date(met.metAt!).toISOString()]).toEqual([
      'met',
      [],
      '2026-03-10T09:00:00.000Z',
    ]);
    expect(met.witnesses).toContainEqual(expect.objectContaining({ event: 'last', role: 'met' }));
  });

  it('one left out past the day is a breach, and late when it comes', () => {
    expect(states([three, two], '03-17 09:00')).toMatchObject({ answer: 'breached', L13a: 'breached' });
    expect(states([three, two, ['03-18 10:00', 'answer.given', { covers: [2] }]], '03-19 09:00').answer).toBe(
      'met-late',
    );
  });

  it('a referral covers its own parts', () => {
    const referred: Happening = [
      '03-06 10:00',
      'input.referred',
      { authority: 'Another', senderTold: true, covers: [2] },
    ];
    expect(states([three, two, referred], '03-07 09:00').answer).toBe('met');
  });

  const split: Happening = ['03-03 09:00', 'input.split', { into: ['part-a', 'part-b'] }];
  it('of different units: split, and the parent owes no answer any more', () => {
    const parent = told([three, acknowledged, split], '03-20 09:00');
    expect(parent.answer).toMatchObject({ state: 'not-applicable', why: { code: 'split' } });
    expect(parent).toMatchObject({
      acknowledge: { state: 'met' },
      handle: { state: 'not-applicable' },
      L13a: { state: 'not-applicable' },
    });
  });

  it('each part carries the letter’s day, and no acknowledgement of its own', () => {
    const part = told(
      [['03-02 09:00', 'input.received', { parent: 'the-letter' }, { recorded: '03-03 09:00' }]],
      '03-04 09:00',
    );
    expect(part.acknowledge).toBeUndefined();
    expect([part.answer!.state, dueDay(part.answer)]).toEqual(['pending', '03-16']);
  });

  it('a split after the due day cures nothing', () => {
    expect(states([three, ['03-17 09:00', 'input.split', { into: ['part-a'] }]], '03-18 09:00').answer).toBe(
      'breached',
    );
  });
});

sameByCommands({ 'inputs.answer-incomplete': 4 });
