import { given, recordedBy, testContext } from '@gensvar/kernel/testing';
import { answer, answerGiven, inputReceived } from '../testing';
import { inputDecider } from './input.decider';
import { AnswerRetracted, DeliveryFailed, DeliveryMade, InputClosed, PromiseMade } from './input.events';

const eventId = (revision: number) => `00000000-0000-4000-a000-${String(revision).padStart(12, '0')}`;
const FIRST = eventId(1);
const SENDER = testContext().id;
const CARER = '00000000-0000-4000-8000-0000000000e5';
const received = inputReceived();
const emil = { id: '00000000-0000-4000-8000-0000000000d1', role: 'officer' };
const first = recordedBy(answerGiven(), emil);
const closed = InputClosed.of({ reason: 'answered' });
const manager = { actor: { id: '00000000-0000-4000-8000-0000000000f3', role: 'approver' } };
const words = { reasons: 'Lamporna byts i maj.', contact: answer.contact, correctionNote: 'Fel månad' };
const correct = { type: 'CorrectAnswer', corrects: FIRST, ...words } as const;
const correction = answerGiven({ ...words, corrects: FIRST, recipients: [SENDER] });
const retract = { type: 'RetractAnswer', answer: FIRST, reason: 'notAnAnswer' } as const;
const retracted = AnswerRetracted.of({ answer: FIRST, reason: 'notAnAnswer' });

describe('CorrectAnswer', () => {
  it('corrects, as the first was but for what is said, also on a closed input', () => {
    given(inputDecider, received, first).when(correct).then(correction);
    given(inputDecider, received, first, closed).when(correct).then(correction);
    given(inputDecider, inputReceived({ parts: 3 }), answerGiven({ covers: [1, 3] }))
      .when({ ...correct, stance: 'declined', mode: 'letter', nextStep: 'senderActs' })
      .then(
        answerGiven({ ...correction.data, covers: [1, 3], stance: 'declined', mode: 'letter', nextStep: 'senderActs' }),
      );
  });

  it('goes to everyone who got the first, or what that corrected', () => {
    const delivered = DeliveryMade.of({ of: FIRST, recipient: CARER, mode: 'letter' });
    const failed = DeliveryFailed.of({
      of: FIRST,
      recipient: '00000000-0000-4000-8000-0000000000e6',
      reason: 'returned',
    });
    given(inputDecider, received, first, delivered, failed)
      .when(correct)
      .then(answerGiven({ ...correction.data, recipients: [SENDER, CARER] }));
    given(inputDecider, received, first, delivered, correction)
      .when({ ...correct, corrects: eventId(3) })
      .then(answerGiven({ ...correction.data, corrects: eventId(3), recipients: [SENDER, CARER] }));
  });

  it('said twice: once', () => given(inputDecider, received, first, correction).when(correct).then());

  it('refuses another correction of the first, which the correction itself can have', () =>
    given(inputDecider, received, first, correction)
      .when({ ...correct, stance: 'declined' })
      .refused('inputs.already-corrected'));

  it.each(['reasons', 'contact'] as const)('refuses without %s', (field) =>
    given(inputDecider, received, first)
      .when({ ...correct, [field]: ' ' })
      .refused('inputs.answer-incomplete'),
  );

  it('refuses an unknown or a retracted answer, a stance that does not fit, and one that needs a promise', () => {
    given(inputDecider, received).when(correct).refused('inputs.unknown-answer');
    given(inputDecider, received, first, retracted).when(correct).refused('inputs.answer-retracted');
    given(inputDecider, inputReceived({ kind: 'complaint' }), first)
      .when({ ...correct, stance: 'noted' })
      .refused('inputs.stance-noted');
    given(inputDecider, received, first)
      .when({ ...correct, stance: 'underInvestigation' })
      .refused('inputs.promise-missing');
    given(inputDecider, received, first, PromiseMade.of({ promise: CARER, due: '2026-04-01' }))
      .when({ ...correct, stance: 'underInvestigation' })
      .then(answerGiven({ ...correction.data, stance: 'underInvestigation' }));
  });

  it('refuses a time before the first was given', () =>
    given(inputDecider, received, first)
      .when({ ...correct, occurredAt: '2026-03-02T07:40:00Z' })
      .refused('inputs.before-answer'));
});

describe('RetractAnswer', () => {
  it('retracts the answer named, or the newest, by another role; also on a closed input', () => {
    given(inputDecider, received, first).when(retract, manager).then(retracted);
    given(inputDecider, received, first)
      .when({ ...retract, answer: undefined }, manager)
      .then(retracted);
    given(inputDecider, received, first, closed).when(retract, manager).then(retracted);
  });

  it('said twice: once', () => given(inputDecider, received, first, retracted).when(retract, manager).then());

  it('refuses the role that gave it, and the person', () => {
    given(inputDecider, received, first).when(retract).refused('inputs.own-answer');
    given(inputDecider, received, first)
      .when(retract, { actor: { id: emil.id, role: 'approver' } })
      .refused('inputs.own-answer');
  });

  it('refuses an unknown answer, and a time before it was given', () => {
    given(inputDecider, received).when(retract, manager).refused('inputs.unknown-answer');
    given(inputDecider, received, first)
      .when({ ...retract, occurredAt: '2026-03-02T07:40:00Z' }, manager)
      .refused('inputs.before-answer');
  });

  it('leaves the parts unanswered: a new answer is given, and the closing as answered refused', () => {
    const give = { ...answer, type: 'AnswerInput' } as const;
    given(inputDecider, received, first, retracted).when(give).then(answerGiven());
    given(inputDecider, received, first, retracted)
      .when({ type: 'CloseInput', reason: 'answered' })
      .refused('inputs.not-answered');
  });
});
