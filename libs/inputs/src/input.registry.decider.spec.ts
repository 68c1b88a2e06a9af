import { given } from '@gensvar/kernel/testing';
import { inputReceived } from '../testing';
import { inputDecider } from './input.decider';
import {
  ActivityNoted,
  InputClassified,
  InputClosed,
  InputReceivedDateCorrected,
  InputRegistered,
  InputReopened,
} from './input.events';

const closed = InputClosed.of({ reason: 'noAnswerNeeded' });

describe('RegisterInput', () => {
  const register = { type: 'RegisterInput', way: 'registered', number: 'TN 2026/118' } as const;
  const registered = InputRegistered.of({ way: 'registered', number: 'TN 2026/118', register: 'own' });
  const kept = InputRegistered.of({ way: 'keptInOrder' });

  it('registers in our own register, or with the number of another system', () => {
    given(inputDecider, inputReceived()).when(register).then(registered);
    given(inputDecider, inputReceived())
      .when({ ...register, register: 'external', system: 'Diariet' })
      .then(InputRegistered.of({ ...registered.data, register: 'external', system: 'Diariet' }));
  });

  it('keeps it in order, or finds it of minor importance, without a number', () => {
    given(inputDecider, inputReceived()).when({ type: 'RegisterInput', way: 'keptInOrder' }).then(kept);
    given(inputDecider, inputReceived())
      .when({ type: 'RegisterInput', way: 'minor' })
      .then(InputRegistered.of({ way: 'minor' }));
  });

  it('registers later what was kept in order, and what is closed', () => {
    given(inputDecider, inputReceived(), kept).when(register).then(registered);
    given(inputDecider, inputReceived(), closed).when(register).then(registered);
  });

  it('said twice: once', () => {
    given(inputDecider, inputReceived(), registered).when(register).then();
    given(inputDecider, inputReceived(), kept).when({ type: 'RegisterInput', way: 'keptInOrder' }).then();
    const external = { register: 'external', system: 'Diariet' } as const;
    given(inputDecider, inputReceived(), InputRegistered.of({ ...registered.data, ...external }))
      .when({ ...register, ...external })
      .then();
  });

  it('refuses a registration without a number, another after the first, and what was never received', () => {
    given(inputDecider, inputReceived())
      .when({ ...register, number: undefined })
      .refused('inputs.number-missing');
    given(inputDecider, inputReceived(), registered)
      .when({ ...register, number: 'TN 2026/119' })
      .refused('inputs.already-registered');
    given(inputDecider, inputReceived(), registered)
      .when({ ...register, register: 'external', system: 'Diariet' })
      .refused('inputs.already-registered');
    given(inputDecider, inputReceived(), registered)
      .when({ type: 'RegisterInput', way: 'minor' })
      .refused('inputs.already-registered');
    given(inputDecider).when(register).refused('inputs.not-received');
  });
});

describe('ClassifyInput', () => {
  const classify = { type: 'ClassifyInput', kind: 'enquiry' } as const;
  const classified = InputClassified.of({ kind: 'enquiry', was: 'comment' });

  it('sets another kind, and says which it was', () => {
    given(inputDecider, inputReceived()).when(classify).then(classified);
    given(inputDecider, inputReceived(), classified)
      .when({ ...classify, kind: 'praise' })
      .then(InputClassified.of({ kind: 'praise', was: 'enquiry' }));
  });

  it('said twice: once', () => {
    given(inputDecider, inputReceived(), classified).when(classify).then();
    given(inputDecider, inputReceived())
      .when({ ...classify, kind: 'comment' })
      .then();
  });

  it('refuses a closed input, a time before the receipt, and what was never received', () => {
    given(inputDecider, inputReceived(), closed).when(classify).refused('inputs.closed');
    given(inputDecider, inputReceived())
      .when({ ...classify, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(classify).refused('inputs.not-received');
  });

  it('goes on once it is reopened', () =>
    given(inputDecider, inputReceived(), closed, InputReopened.of({ reason: 'mistaken' }))
      .when(classify)
      .then(classified));

  it('decides which stances it may be closed with', () => {
    const noted = { type: 'CloseInput', reason: 'noAnswerNeeded', stance: 'noted' } as const;
    given(inputDecider, inputReceived({ kind: 'complaint' }), InputClassified.of({ kind: 'praise', was: 'complaint' }))
      .when(noted)
      .then(InputClosed.of({ reason: 'noAnswerNeeded', stance: 'noted' }));
    given(inputDecider, inputReceived(), classified).when(noted).refused('inputs.stance-noted');
  });
});

describe('CorrectReceivedDate', () => {
  const correct = { type: 'CorrectReceivedDate', to: '2026-02-24', reason: 'Stämpeln var fel.' } as const;
  const corrected = InputReceivedDateCorrected.of({
    from: '2026-03-02',
    to: '2026-02-24',
    reason: 'Stämpeln var fel.',
  });

  it('corrects to an earlier day, also of a closed input', () => {
    given(inputDecider, inputReceived()).when(correct).then(corrected);
    given(inputDecider, inputReceived(), closed).when(correct).then(corrected);
  });

  it('corrects to a later day, as long as nothing was done with it before that', () => {
    const received = inputReceived({}, '2026-02-23');
    const noted = ActivityNoted.of({ activity: 'siteVisit' }, '2026-02-25');
    given(inputDecider, received)
      .when({ ...correct, to: '2026-02-26' })
      .then(InputReceivedDateCorrected.of({ ...corrected.data, from: '2026-02-23', to: '2026-02-26' }));
    given(inputDecider, received, noted)
      .when({ ...correct, to: '2026-02-25' })
      .then(InputReceivedDateCorrected.of({ ...corrected.data, from: '2026-02-23', to: '2026-02-25' }));
    given(inputDecider, received, noted)
      .when({ ...correct, to: '2026-02-26' })
      .refused('inputs.after-handling');
  });

  it('lets everything after be dated from the corrected day', () => {
    const acknowledge = { type: 'NoteActivity', activity: 'siteVisit', occurredAt: '2026-02-25' } as const;
    given(inputDecider, inputReceived()).when(acknowledge).refused('inputs.before-receipt');
    given(inputDecider, inputReceived(), corrected)
      .when(acknowledge)
      .then(ActivityNoted.of({ activity: 'siteVisit' }, '2026-02-25'));
  });

  it('said twice: once', () => {
    given(inputDecider, inputReceived(), corrected).when(correct).then();
    given(inputDecider, inputReceived())
      .when({ ...correct, to: '2026-03-02' })
      .then();
  });

  it('refuses a day to come, no reason, and what was never received', () => {
    given(inputDecider, inputReceived())
      .when({ ...correct, to: '2026-03-03' })
      .refused('inputs.in-future');
    given(inputDecider, inputReceived())
      .when({ ...correct, to: '1850-01-01' })
      .refused('inputs.beyond-calendar');
    given(inputDecider, inputReceived())
      .when({ ...correct, reason: ' ' })
      .refused('inputs.reason-missing');
    given(inputDecider).when(correct).refused('inputs.not-received');
  });
});
