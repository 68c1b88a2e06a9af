import { renderExplanation } from '@gensvar/policy';
import { sameByCommands } from '../../testing/by-commands';
import { boundRules, dueDay, type Happening, inputCatalogue, states, told } from '../../testing/story';

/** Cases 11 to 15 of policy-packs.md ("What counts, case by case"): see cases-01-05.spec.ts. */
const monday: Happening = ['03-02 09:00', 'input.received'];
const classified = (when: string, kind: string, was: string): Happening => [when, 'input.classified', { kind, was }];

describe('case 11: change of kind', () => {
  const answerDue = (happened: readonly Happening[], now = '03-18 09:00') => dueDay(told(happened, now).answer);

  it('duties run from arrival by the new kind', () => {
    expect(answerDue([monday, classified('03-04 09:00', 'faultReport', 'complaint')])).toBe('03-09');
    const fault: Happening = ['03-02 09:00', 'input.received', { kind: 'faultReport' }];
    expect(answerDue([fault, classified('03-09 09:00', 'complaint', 'faultReport')])).toBe('03-16');
  });

  it('dated after the due day of the kind before, it changes nothing', () => {
    const fault: Happening = ['03-02 09:00', 'input.received', { kind: 'faultReport' }];
    const late = [fault, classified('03-10 09:00', 'complaint', 'faultReport')];
    expect(answerDue(late)).toBe('03-09');
    expect(states(late, '03-11 09:00').answer).toBe('breached');
    expect(states([monday, classified('03-17 09:00', 'praise', 'complaint')], '03-18 09:00').answer).toBe('breached');
  });

  it('one that had no due day takes the new kind’s, whenever it is set', () => {
    const praise: Happening = ['03-02 09:00', 'input.received', { kind: 'praise' }];
    const all = [praise, classified('03-25 09:00', 'enquiry', 'praise')];
    expect([answerDue(all, '03-26 09:00'), states(all, '03-26 09:00').answer]).toEqual(['03-16', 'breached']);
  });

  it('to a kind that owes none, on or before the due day: not applicable', () => {
    expect(states([monday, classified('03-16 09:00', 'praise', 'complaint')], '03-20 09:00').answer).toBe(
      'not-applicable',
    );
  });

  it('is taken in order of when it happened, not of when it was recorded', () => {
    const first = classified('03-03 09:00', 'faultReport', 'complaint');
    const second = classified('03-05 09:00', 'enquiry', 'faultReport');
    expect(answerDue([monday, second, first])).toBe('03-16');
    expect(answerDue([monday, first, second])).toBe('03-16');
  });

  it('says so in the explanation', () => {
    const { explanation } = told(
      [monday, classified('03-04 09:00', 'faultReport', 'complaint')],
      '03-05 09:00',
    ).answer!;
    expect(renderExplanation(explanation, 'sv', inputCatalogue).join('; ')).toContain(
      'räknas som felanmälan sedan onsdag 4 mars 2026',
    );
  });
});

describe('case 12: a question back', () => {
  const asked: Happening = ['03-04 10:00', 'clarification.asked', { question: 'q-1' }];
  const replied: Happening = ['03-10 10:00', 'clarification.given', { question: 'q-1' }];

  it('pauses the answer: the day of the question counts, the days up to the reply do not', () => {
    const open = told([monday, asked], '03-06 09:00');
    expect(open.answer).toMatchObject({ state: 'pending', due: null });
    expect(open.answer!.pausedSince).not.toBeNull();
    const all = told([monday, asked, replied], '03-11 09:00');
    expect([dueDay(all.answer), dueDay(all.handle), dueDay(all.L13a)]).toEqual(['03-20', '03-20', '03-20']);
  });

  it('never pauses the acknowledgement or the notice', () => {
    const all = told([monday, asked], '03-06 09:00');
    expect([dueDay(all.acknowledge), dueDay(all.notice)]).toEqual(['03-04', '03-09']);
  });

  it('overlapping questions count once', () => {
    const second: Happening[] = [
      ['03-06 10:00', 'clarification.asked', { question: 'q-2' }],
      ['03-12 10:00', 'clarification.given', { question: 'q-2' }],
    ];
    expect(dueDay(told([monday, asked, replied, ...second], '03-13 09:00').answer)).toBe('03-24');
  });

  it('asked and replied the same day moves nothing', () => {
    expect(
      dueDay(told([monday, asked, ['03-04 15:00', 'clarification.given', { question: 'q-1' }]], '03-05 09:00').answer),
    ).toBe('03-16');
  });

  it('a reply closes only the question it names', () => {
    expect(
      told([monday, asked, ['03-10 10:00', 'clarification.given', { question: 'q-9' }]], '03-11 09:00').answer!.due,
    ).toBeNull();
  });

  it('without a text it pauses nothing', () => {
    expect(
      dueDay(
        told([monday, ['03-04 10:00', 'clarification.asked', { question: 'q-1' }, { filled: [] }]], '03-06 09:00')
          .answer,
      ),
    ).toBe('03-16');
  });

  it('to a sender who cannot be reached it pauses nothing', () => {
    const noWayBack: Happening = ['03-02 09:00', 'input.received', { reachable: false }];
    expect(dueDay(told([noWayBack, asked], '03-06 09:00').handle)).toBe('03-16');
  });

  it('asked after the due day it cures nothing', () => {
    const late: Happening = ['03-17 10:00', 'clarification.asked', { question: 'q-1' }];
    expect(states([monday, late], '03-18 09:00').answer).toBe('breached');
  });

  it('with no reply within the longest wait the clock runs on from the next working day', () => {
    // 20 working days after Wednesday 4 March end on Wednesday 1 April; 8 days are left, and Good Friday and Easter Monday are off.
    const waiting = told([monday, asked], '04-01 09:00').answer!;
    expect([waiting.state, waiting.due]).toEqual(['pending', null]);
    const on = told([monday, asked], '04-02 09:00').answer!;
    expect([on.state, dueDay(on)]).toEqual(['pending', '04-15']);
    expect(states([monday, asked], '04-16 09:00').answer).toBe('breached');
  });

  it('with the longest wait not decided only the reply or the answer ends it', () => {
    const rules = boundRules({ servicelofte: { maxPause: 'unset' } });
    const open = told([monday, asked], '06-01 09:00', { rules }).answer!;
    expect([open.state, open.due]).toEqual(['pending', null]);
    expect(renderExplanation(open.explanation, 'sv', inputCatalogue).join('; ')).toContain(
      'bara komplettering eller svar gör att tiden löper igen',
    );
  });

  it('staff may answer on what there is: the pause ends that day', () => {
    const all = told([monday, asked, ['03-24 10:00', 'answer.given']], '03-25 09:00');
    expect(all.answer).toMatchObject({ state: 'met' });
    // 2 days had passed and 8 were left after 24 March: to Tuesday 7 April, without Good Friday and Easter Monday.
    expect(dueDay(all.answer)).toBe('04-07');
  });
});

describe('case 13: corrected, and bounced', () => {
  const given: Happening = ['03-10 10:00', 'answer.given', {}, { id: 'a-1' }];
  const bounced: Happening = ['03-11 10:00', 'delivery.failed', { of: 'a-1' }];

  it('a corrected answer keeps the first date', () => {
    const corrected = told(
      [monday, given, ['03-19 10:00', 'answer.given', { corrects: 'a-1' }]],
      '03-20 09:00',
    ).answer!;
    expect([corrected.state, new Date(corrected.metAt!).toISOString()]).toEqual(['met', '2026-03-10T09:00:00.000Z']);
  });

  it('bounced: void until it is delivered another way', () => {
    expect(states([monday, given, bounced], '03-12 09:00').answer).toBe('pending');
    expect(states([monday, given, bounced], '03-17 09:00').answer).toBe('breached');
    expect(
      states([monday, given, bounced, ['03-13 10:00', 'delivery.made', { of: 'a-1' }]], '03-17 09:00'),
    ).toMatchObject({ answer: 'met', L13a: 'met' });
  });

  it('delivered another way after the due day: met late', () => {
    expect(
      states([monday, given, bounced, ['03-18 10:00', 'delivery.made', { of: 'a-1' }]], '03-20 09:00').answer,
    ).toBe('met-late');
  });

  it('a delivery noted before it came back does not count', () => {
    const delivered: Happening = ['03-10 10:00', 'delivery.made', { of: 'a-1' }];
    expect(states([monday, given, delivered, bounced], '03-17 09:00').answer).toBe('breached');
    expect(
      states([monday, given, delivered, bounced, ['03-18 10:00', 'delivery.made', { of: 'a-1' }]], '03-20 09:00')
        .answer,
    ).toBe('met-late');
  });

  it('a retracted answer takes its deliveries with it', () => {
    const retracted: Happening = ['03-12 10:00', 'answer.retracted', { answer: 'a-1', reason: 'wrong' }];
    const delivered: Happening = ['03-13 10:00', 'delivery.made', { of: 'a-1' }];
    expect(states([monday, given, bounced, retracted, delivered], '03-17 09:00').answer).toBe('breached');
  });

  it('a bounced acknowledgement is void until it is delivered another way', () => {
    const receipt: Happening = ['03-02 10:00', 'input.acknowledged', {}, { id: 'r-1' }];
    const failed: Happening = ['03-02 10:01', 'delivery.failed', { of: 'r-1' }];
    expect(states([monday, receipt, failed], '03-05 09:00').acknowledge).toBe('breached');
    expect(
      states([monday, receipt, failed, ['03-04 10:00', 'delivery.made', { of: 'r-1' }]], '03-05 09:00').acknowledge,
    ).toBe('met');
  });

  it('with no other way: unreachable ends the answer on or before the due day, never the handling', () => {
    const unreachable = (when: string): Happening => [when, 'input.unreachable', { reason: 'letterReturned' }];
    const closed: Happening = ['03-16 12:00', 'input.closed', { stance: 'remedied', reason: 'noWayToReply' }];
    expect(states([monday, given, bounced, unreachable('03-16 10:00'), closed], '03-20 09:00')).toMatchObject({
      answer: 'not-applicable',
      L13a: 'not-applicable',
      handle: 'met',
    });
    expect(states([monday, given, bounced, unreachable('03-16 10:00')], '03-20 09:00').handle).toBe('breached');
    expect(states([monday, given, bounced, unreachable('03-17 10:00')], '03-20 09:00').answer).toBe('breached');
  });
});

describe('case 14: the sender writes back', () => {
  it('a reminder starts no clock and moves none', () => {
    const reminded = told([monday, ['03-12 10:00', 'reminder.received']], '03-13 09:00');
    expect(dueDay(reminded.answer)).toBe('03-16');
    expect(states([monday, ['03-12 10:00', 'reminder.received']], '03-17 09:00').answer).toBe('breached');
  });

  it('is a new input that follows: its own duties, from its own day', () => {
    const all = told([monday, ['03-02 09:00', 'followUp.noted', { follows: 'the-first' }]], '03-03 09:00');
    expect([dueDay(all.acknowledge), dueDay(all.answer)]).toEqual(['03-04', '03-16']);
  });
});

describe('case 15: an elected representative’s own reply', () => {
  it('is theirs, and not the authority’s answer', () => {
    expect(
      states([monday, ['03-10 10:00', 'answer.given', { by: 'electedRepresentative' }]], '03-17 09:00'),
    ).toMatchObject({ answer: 'breached', handle: 'breached', L13a: 'breached' });
  });

  it('given for the body it is the authority’s', () => {
    expect(states([monday, ['03-10 10:00', 'answer.given', { by: 'body' }]], '03-17 09:00')).toMatchObject({
      answer: 'met',
      L13a: 'met',
    });
  });
});

sameByCommands({
  'inputs.question-without-text': 1,
  'inputs.unknown-question': 1,
  'inputs.unreachable': 1,
});
