import { given } from '@gensvar/kernel/testing';
import { answerGiven, BOARD, inputReceived, WATER } from '../testing';
import { inputDecider } from './input.decider';
import { InputClosed, InputReopened, InputReported, InputSetAside, PromiseMade } from './input.events';

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

  it('refuses what is set aside: it is reopened first', () => {
    const aside = InputSetAside.of({ reason: 'spam' });
    given(inputDecider, inputReceived(), aside)
      .when({ type: 'CloseInput', reason: 'noAnswerNeeded' })
      .refused('inputs.set-aside');
    given(inputDecider, inputReceived(), aside, InputReopened.of({ reason: 'mistaken' }))
      .when({ type: 'CloseInput', reason: 'noAnswerNeeded' })
      .then(InputClosed.of({ reason: 'noAnswerNeeded' }));
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

describe('ReopenInput', () => {
  const reopen = { type: 'ReopenInput', reason: 'newFacts', note: 'En bänk saknas.' } as const;
  const reopened = InputReopened.of({ reason: 'newFacts', note: 'En bänk saknas.' });

  it('reopens what was closed: it is handled again, and may be closed again', () => {
    given(inputDecider, inputReceived(), answerGiven(), closed).when(reopen).then(reopened);
    given(inputDecider, inputReceived(), answerGiven(), closed, reopened).when(close).then(closed);
  });

  it('said twice, or of what is open: once, or nothing', () => {
    given(inputDecider, inputReceived(), answerGiven(), closed, reopened).when(reopen).then();
    given(inputDecider, inputReceived()).when(reopen).then();
  });

  it('refuses what was never received, and a time before the receipt', () => {
    given(inputDecider).when(reopen).refused('inputs.not-received');
    given(inputDecider, inputReceived(), answerGiven(), closed)
      .when({ ...reopen, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
  });
});

describe('ReportInput', () => {
  const report = { type: 'ReportInput', meeting: '2026-03-26' } as const;
  const reported = InputReported.of({ body: BOARD, meeting: '2026-03-26' });

  it('reports to the body that has it, or another, also once it is closed', () => {
    given(inputDecider, inputReceived()).when(report).then(reported);
    given(inputDecider, inputReceived(), answerGiven(), closed).when(report).then(reported);
    given(inputDecider, inputReceived(), reported)
      .when({ ...report, body: WATER })
      .then(InputReported.of({ body: WATER, meeting: '2026-03-26' }));
  });

  it('said twice: once', () => given(inputDecider, inputReceived(), reported).when(report).then());

  it('refuses what was never received, and a time before the receipt', () => {
    given(inputDecider).when(report).refused('inputs.not-received');
    given(inputDecider, inputReceived())
      .when({ ...report, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
  });
});
