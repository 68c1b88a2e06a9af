import { given } from '@gensvar/kernel/testing';
import { answerGiven, inputReceived } from '../testing';
import { inputDecider } from './input.decider';
import { InputClosed, PromiseMade } from './input.events';

const close = { type: 'CloseInput', reason: 'answered' } as const;
const closed = InputClosed.of({ reason: 'answered' });
const promise = PromiseMade.of({ promise: '00000000-0000-4000-9000-000000000001', due: '2026-04-15' });

describe('CloseInput', () => {
  it('closes', () => given(inputDecider, inputReceived(), answerGiven()).when(close).then(closed));

  it('said twice: once', () => {
    given(inputDecider, inputReceived(), answerGiven(), closed).when(close).then();
    given(inputDecider, inputReceived(), answerGiven(), closed)
      .when({ ...close, reason: 'noAnswerNeeded' })
      .then();
  });

  it('refuses to call answered what is not', () => {
    given(inputDecider, inputReceived()).when(close).refused('inputs.not-answered');
    given(inputDecider, inputReceived({ parts: 2 }), answerGiven())
      .when(close)
      .refused('inputs.not-answered');
    given(inputDecider).when(close).refused('inputs.not-received');
  });

  it('refuses a time before the input arrived', () =>
    given(inputDecider, inputReceived())
      .when({ type: 'CloseInput', reason: 'noWayToReply', occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt'));

  it('closes with a stance where nobody can be answered', () =>
    given(inputDecider, inputReceived({ kind: 'complaint' }))
      .when({ type: 'CloseInput', reason: 'noWayToReply', stance: 'remedied', reasons: 'Ventilen är bytt.' })
      .then(InputClosed.of({ reason: 'noWayToReply', stance: 'remedied', reasons: 'Ventilen är bytt.' })));

  it('notes praise, comments and mere abuse, and nothing else', () => {
    const noted = { type: 'CloseInput', reason: 'noAnswerNeeded', stance: 'noted' } as const;
    const complaint = inputReceived({ kind: 'complaint' });
    given(inputDecider, inputReceived({ kind: 'praise' }))
      .when(noted)
      .then(InputClosed.of({ reason: 'noAnswerNeeded', stance: 'noted' }));
    given(inputDecider, complaint).when(noted).refused('inputs.stance-noted');
    given(inputDecider, complaint)
      .when({ ...noted, reason: 'abuseOnly' })
      .then(InputClosed.of({ reason: 'abuseOnly', stance: 'noted' }));
  });

  it('closes what is being investigated only with a promise', () => {
    const investigated = { type: 'CloseInput', reason: 'noWayToReply', stance: 'underInvestigation' } as const;
    given(inputDecider, inputReceived()).when(investigated).refused('inputs.promise-missing');
    given(inputDecider, inputReceived(), promise)
      .when(investigated)
      .then(InputClosed.of({ reason: 'noWayToReply', stance: 'underInvestigation' }));
  });
});
