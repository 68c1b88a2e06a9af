import { given, testContext } from '@gensvar/kernel/testing';
import { answer, answerGiven, inputReceived } from '../testing';
import { inputDecider } from './input.decider';
import {
  ActivityNoted,
  AnswerRetracted,
  ClarificationAsked,
  DeliveryFailed,
  DeliveryMade,
  InputAcknowledged,
  InputClosed,
  NoticeGiven,
} from './input.events';

const FIRST = '00000000-0000-4000-a000-000000000001';
const CARER = '00000000-0000-4000-8000-0000000000e5';
const recipient = testContext().id;
const received = inputReceived({}, '2026-02-26');
const first = answerGiven({}, '2026-02-27');
const closed = InputClosed.of({ reason: 'answered' });
const deliver = { type: 'RecordDelivery', mode: 'message' } as const;
const fail = { type: 'RecordFailedDelivery', reason: 'unknownRecipient', note: '550' } as const;
const made = DeliveryMade.of({ of: FIRST, recipient, mode: 'message' });
const failed = DeliveryFailed.of({ of: FIRST, recipient, reason: 'unknownRecipient', note: '550' });

describe('RecordDelivery', () => {
  it('records that the newest answer, or the one named, arrived; also on a closed input', () => {
    given(inputDecider, received, first).when(deliver).then(made);
    given(inputDecider, received, first, closed).when(deliver).then(made);
    given(inputDecider, received, first, answerGiven({ corrects: FIRST }))
      .when({ ...deliver, of: FIRST, recipient: CARER })
      .then(DeliveryMade.of({ of: FIRST, recipient: CARER, mode: 'message' }));
  });

  it('records another way after it came back', () =>
    given(inputDecider, received, first, made, failed)
      .when({ ...deliver, mode: 'oral' })
      .then(DeliveryMade.of({ of: FIRST, recipient, mode: 'oral' })));

  it('said twice: once', () => given(inputDecider, received, first, made).when(deliver).then());

  it('refuses where no answer is given, an unknown one, and a time before it was given', () => {
    given(inputDecider, received).when(deliver).refused('inputs.nothing-to-deliver');
    given(inputDecider, received, first, AnswerRetracted.of({ answer: FIRST, reason: 'mistaken' }))
      .when(deliver)
      .refused('inputs.nothing-to-deliver');
    given(inputDecider, received, first)
      .when({ ...deliver, of: CARER })
      .refused('inputs.not-sent');
    given(inputDecider, received, first)
      .when({ ...deliver, occurredAt: '2026-02-26' })
      .refused('inputs.before-answer');
  });
});

describe('RecordFailedDelivery', () => {
  it('records that it came back, to the sender or another recipient', () => {
    given(inputDecider, received, first).when(fail).then(failed);
    given(inputDecider, received, first, made).when(fail).then(failed);
    given(inputDecider, received, first, failed)
      .when({ ...fail, recipient: CARER })
      .then(DeliveryFailed.of({ ...failed.data, recipient: CARER }));
  });

  it('records it of an acknowledgement, a notice and a question as well, and of nothing that was not sent', () => {
    for (const sent of [
      InputAcknowledged.of({ mode: 'message' }),
      NoticeGiven.of({ expectedBy: '2026-03-20', mode: 'message' }),
      ClarificationAsked.of({ question: CARER, mode: 'message' }),
    ]) {
      given(inputDecider, received, sent)
        .when({ ...fail, of: FIRST })
        .then(failed);
    }
    given(inputDecider, received, ActivityNoted.of({ activity: 'siteVisit' }))
      .when({ ...fail, of: FIRST })
      .refused('inputs.not-sent');
  });

  it('said twice: once', () => given(inputDecider, received, first, failed).when(fail).then());

  it('refuses where no answer is given, an unknown one, and a time before it was given', () => {
    given(inputDecider, received).when(fail).refused('inputs.nothing-to-deliver');
    given(inputDecider, received, first)
      .when({ ...fail, of: CARER })
      .refused('inputs.not-sent');
    given(inputDecider, received, first)
      .when({ ...fail, occurredAt: '2026-02-26' })
      .refused('inputs.before-answer');
  });
});

describe('an answer that came back', () => {
  const close = { type: 'CloseInput', reason: 'answered' } as const;
  const back = DeliveryFailed.of({ of: FIRST, recipient, reason: 'returned' }, '2026-02-27T12:00:00.000Z');
  const again = (at: string) => DeliveryMade.of({ of: FIRST, recipient, mode: 'letter' }, at);

  it('is void until it is delivered another way', () => {
    given(inputDecider, received, first, back).when(close).refused('inputs.not-answered');
    given(inputDecider, received, first, back, again('2026-02-28')).when(close).then(closed);
  });

  it('is void also where an earlier delivery is recorded after it', () =>
    given(inputDecider, received, first, back, again('2026-02-27T11:00:00.000Z'))
      .when(close)
      .refused('inputs.not-answered'));

  it('lets a new answer be given instead', () =>
    given(inputDecider, received, first, back)
      .when({ ...answer, type: 'AnswerInput' })
      .then(answerGiven()));
});
