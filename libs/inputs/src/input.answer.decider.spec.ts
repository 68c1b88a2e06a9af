import { given, testContext } from '@gensvar/kernel/testing';
import { answer, answerGiven, inputReceived, receipt } from '../testing';
import { inputDecider } from './input.decider';
import { InputClosed, PromiseMade } from './input.events';

const answerInput = { ...answer, type: 'AnswerInput' } as const;
const promise = testContext().newId();
const made = PromiseMade.of({ promise, due: '2026-04-15', text: 'Besked efter mätningen' });
const closed = InputClosed.of({ reason: 'noAnswerNeeded' });

describe('AnswerInput', () => {
  it('answers', () => given(inputDecider, inputReceived()).when(answerInput).then(answerGiven()));

  it('said twice: once', () => given(inputDecider, inputReceived(), answerGiven()).when(answerInput).then());

  it('refuses a second answer to the same part: that is a correction', () =>
    given(inputDecider, inputReceived(), answerGiven())
      .when({ ...answerInput, stance: 'declined' })
      .refused('inputs.already-answered'));

  it('is another answer when only the way differs', () =>
    given(inputDecider, inputReceived(), answerGiven())
      .when({ ...answerInput, mode: 'letter' })
      .refused('inputs.already-answered'));

  it.each(['stance', 'reasons', 'nextStep', 'contact'] as const)('refuses without %s', (field) => {
    for (const nothing of [undefined, '', ' \n']) {
      given(inputDecider, inputReceived())
        .when({ ...answerInput, [field]: nothing } as never)
        .refused('inputs.answer-incomplete');
    }
  });

  it('refuses a closed input and one never received', () => {
    given(inputDecider, inputReceived(), closed).when(answerInput).refused('inputs.closed');
    given(inputDecider).when(answerInput).refused('inputs.not-received');
  });

  it('refuses a live answer dated before its input; imported history is recorded as it is', () => {
    const early = { ...answerInput, occurredAt: '2026-03-01' };
    given(inputDecider, inputReceived()).when(early).refused('inputs.before-receipt');
    given(inputDecider, inputReceived()).when(early, { origin: 'import' }).then(answerGiven({}, '2026-03-01'));
  });

  it('takes one that is recorded late, with its reason after more than five working days', () => {
    const received = inputReceived({}, '2026-02-16');
    const late = { ...answerInput, occurredAt: '2026-02-20', lateReason: 'Svaret gavs muntligt på plats.' };
    given(inputDecider, received)
      .when({ ...answerInput, occurredAt: '2026-02-25' })
      .then(answerGiven({}, '2026-02-25'));
    given(inputDecider, received)
      .when({ ...late, lateReason: undefined })
      .refused('inputs.late-reason-missing');
    given(inputDecider, received)
      .when(late)
      .then(answerGiven({ lateReason: late.lateReason }, '2026-02-20'));
  });

  it('covers parts one by one', () => {
    const three = inputReceived({ parts: 3 });
    given(inputDecider, three)
      .when(answerInput)
      .then(answerGiven({ covers: [1, 2, 3] }));
    given(inputDecider, three, answerGiven({ covers: [1, 3] }))
      .when({ ...answerInput, covers: [2, 2] })
      .then(answerGiven({ covers: [2] }));
    given(inputDecider, three, answerGiven({ covers: [1, 3] }))
      .when({ ...answerInput, covers: [3], stance: 'declined' })
      .refused('inputs.already-answered');
  });

  it.each([[[4]], [[0]], [[]]])('refuses unknown parts: %j', (covers) =>
    given(inputDecider, inputReceived({ parts: 3 }))
      .when({ ...answerInput, covers })
      .refused('inputs.unknown-part'),
  );

  it('notes praise and comments only', () => {
    const noted = { ...answerInput, stance: 'noted' } as const;
    given(inputDecider, inputReceived({ kind: 'praise' }))
      .when(noted)
      .then(answerGiven({ stance: 'noted' }));
    given(inputDecider, inputReceived())
      .when(noted)
      .then(answerGiven({ stance: 'noted' }));
    given(inputDecider, inputReceived({ kind: 'complaint' }))
      .when(noted)
      .refused('inputs.stance-noted');
  });

  it.each(['recordsRequest', 'appeal'] as const)('leaves a %s to its own legal order', (kind) => {
    given(inputDecider, inputReceived({ kind })).when(answerInput).refused('inputs.other-legal-order');
  });

  describe('underInvestigation', () => {
    const investigated = { ...answerInput, stance: 'underInvestigation', nextStep: 'investigation' } as const;
    const given1 = answerGiven({ stance: 'underInvestigation', nextStep: 'investigation' });

    it('needs a promise with a date', () =>
      given(inputDecider, inputReceived()).when(investigated).refused('inputs.promise-missing'));

    it('is given with one', () =>
      given(inputDecider, inputReceived())
        .when({ ...investigated, promise: { due: '2026-04-15', text: 'Besked efter mätningen' } })
        .then(given1, made));

    it('may rest on one that was made before', () =>
      given(inputDecider, inputReceived(), made).when(investigated).then(given1));

    it('refuses a promise for a day gone by', () =>
      given(inputDecider, inputReceived())
        .when({ ...investigated, promise: { due: '2026-03-01', text: 'Besked' } })
        .refused('inputs.promise-past'));
  });

  it('keeps a promise by the answer that names it, once', () => {
    const first = answerGiven({ stance: 'underInvestigation' });
    const keeping = { ...answerInput, keepsPromise: promise };
    const second = answerGiven({ promise });
    given(inputDecider, inputReceived(), first, made).when(keeping).then(second);
    given(inputDecider, inputReceived(), first, made, second).when(keeping).then();
    given(inputDecider, inputReceived(), first, made, second)
      .when({ ...keeping, stance: 'declined' })
      .refused('inputs.unknown-promise');
    given(inputDecider, inputReceived(), first).when(keeping).refused('inputs.unknown-promise');
    given(inputDecider, inputReceived(), answerGiven(), made).when(keeping).then(second);
  });
});

describe('ReceiveAndAnswerInput', () => {
  const both = { type: 'ReceiveAndAnswerInput', receipt, answer } as const;
  const answered = answerGiven({}, receipt.occurredAt);

  it('receives and answers at the time of the receipt', () =>
    given(inputDecider).when(both).then(inputReceived(), answered));

  it('keeps the answer’s own time', () =>
    given(inputDecider)
      .when({ ...both, answer: { ...answer, occurredAt: '2026-03-02T07:45:00Z' } })
      .then(inputReceived(), answerGiven({}, '2026-03-02T07:45:00.000Z')));

  it('refuses the whole when the answer is not one', () =>
    given(inputDecider)
      .when({ ...both, answer: { ...answer, reasons: '' } })
      .refused('inputs.answer-incomplete'));

  it('said twice: once', () => given(inputDecider, inputReceived(), answered).when(both).then());
});
