import { given, testContext } from '@gensvar/kernel/testing';
import { validate } from 'class-validator';
import { answerGiven, EMIL, inputReceived } from '../testing';
import { inputDecider } from './input.decider';
import { InputClosed, InputReopened, InputSetAside, InputUnreachable, InputWithdrawn } from './input.events';
import { WithdrawInputBody } from './input.setting-aside.commands';

const closed = InputClosed.of({ reason: 'noAnswerNeeded' });
const reopened = InputReopened.of({ reason: 'mistaken' });
const assign = { type: 'AssignInput', officer: EMIL } as const;

describe('WithdrawInput', () => {
  const withdraw = { type: 'WithdrawInput', by: 'sender', reason: 'Det har löst sig.' } as const;
  const withdrawn = InputWithdrawn.of({ by: 'sender', reason: 'Det har löst sig.' });

  it('takes it back, also after an answer', () => {
    given(inputDecider, inputReceived()).when(withdraw).then(withdrawn);
    given(inputDecider, inputReceived(), answerGiven()).when(withdraw).then(withdrawn);
  });

  it('said twice: once', () => given(inputDecider, inputReceived(), withdrawn).when(withdraw).then());

  it('is handled no further, but closed; reopening the closing gives nothing back', () => {
    const close = { type: 'CloseInput', reason: 'noAnswerNeeded' } as const;
    given(inputDecider, inputReceived(), withdrawn).when(assign).refused('inputs.withdrawn');
    given(inputDecider, inputReceived(), withdrawn).when(close).then(closed);
    given(inputDecider, inputReceived(), withdrawn, closed, reopened).when(assign).refused('inputs.withdrawn');
  });

  it.each(['officer', 'registrar', 'staff'])(
    'is the sender’s own doing, a guardian’s or an agent’s, never of: %s',
    async (by) => {
      const body = Object.assign(new WithdrawInputBody(), { by });
      expect((await validate(body)).map(({ property }) => property)).toEqual(['by']);
      for (const allowed of ['sender', 'guardian', 'agent'])
        expect(await validate(Object.assign(new WithdrawInputBody(), { by: allowed }))).toEqual([]);
    },
  );

  it('refuses a closed input, a time before the receipt, and what was never received', () => {
    given(inputDecider, inputReceived(), closed).when(withdraw).refused('inputs.closed');
    given(inputDecider, inputReceived())
      .when({ ...withdraw, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(withdraw).refused('inputs.not-received');
  });
});

describe('SetInputAside', () => {
  const setAside = { type: 'SetInputAside', reason: 'spam' } as const;
  const aside = InputSetAside.of({ reason: 'spam' });

  it('sets aside, with what it doubles where it was imported twice', () => {
    given(inputDecider, inputReceived()).when(setAside).then(aside);
    given(inputDecider, inputReceived())
      .when({ ...setAside, reason: 'doubleImport', doubles: EMIL })
      .then(InputSetAside.of({ reason: 'doubleImport', doubles: EMIL }));
  });

  it('said twice: once', () => given(inputDecider, inputReceived(), aside).when(setAside).then());

  it('is handled no further before it is reopened', () => {
    given(inputDecider, inputReceived(), aside).when(assign).refused('inputs.set-aside');
    given(inputDecider, inputReceived(), aside).when({ type: 'ReopenInput', reason: 'mistaken' }).then(reopened);
    given(inputDecider, inputReceived(), aside, reopened).when(setAside).then(aside);
  });

  it.each(['threat', 'abusive'])('refuses what is flagged %s: there may be a matter in it', (flag) =>
    given(inputDecider, inputReceived({ flags: [flag] }))
      .when(setAside)
      .refused('inputs.abuse-set-aside'),
  );

  it('refuses what was answered, a double of nothing and of itself', () => {
    given(inputDecider, inputReceived(), answerGiven()).when(setAside).refused('inputs.answered-set-aside');
    given(inputDecider, inputReceived())
      .when({ ...setAside, reason: 'doubleImport' })
      .refused('inputs.double-of-nothing');
    given(inputDecider, inputReceived())
      .when({ ...setAside, reason: 'doubleImport', doubles: testContext().id })
      .refused('inputs.double-of-itself');
  });

  it('refuses a closed input, a time before the receipt, and what was never received', () => {
    given(inputDecider, inputReceived(), closed).when(setAside).refused('inputs.closed');
    given(inputDecider, inputReceived())
      .when({ ...setAside, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(setAside).refused('inputs.not-received');
  });
});

describe('MarkUnreachable', () => {
  const mark = { type: 'MarkUnreachable', reason: 'letterReturned' } as const;
  const unreachable = InputUnreachable.of({ reason: 'letterReturned' });

  it('marks it, also on a closed input', () => {
    given(inputDecider, inputReceived()).when(mark).then(unreachable);
    given(inputDecider, inputReceived(), closed).when(mark).then(unreachable);
  });

  it('said twice, or of a sender who never could be reached: nothing', () => {
    given(inputDecider, inputReceived(), unreachable).when(mark).then();
    given(inputDecider, inputReceived({ reachable: false }))
      .when(mark)
      .then();
  });

  it('refuses a time before the receipt, and what was never received', () => {
    given(inputDecider, inputReceived())
      .when({ ...mark, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(mark).refused('inputs.not-received');
  });
});
