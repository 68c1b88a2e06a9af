import { DomainError } from '@gensvar/kernel';
import { given, recorded, testContext } from '@gensvar/kernel/testing';
import { inputReceived, WATER } from '../testing';
import { inputDecider } from './input.decider';
import { InputClosed, InputMerged, InputUnmerged, type InputEvent } from './input.events';
import { refuseUnfitTarget } from './input.merging.decider';

const INTO = '00000000-0000-4000-8000-0000000000e1';
const OTHER = '00000000-0000-4000-8000-0000000000e2';
const merge = { type: 'MergeInput', into: INTO, reason: 'Samma lampor.' } as const;
const unmerge = { type: 'UnmergeInput', reason: 'En annan skola.' } as const;
const merged = InputMerged.of({ into: INTO, reason: 'Samma lampor.' });
const unmerged = InputUnmerged.of({ into: INTO, reason: 'En annan skola.' });
const closed = InputClosed.of({ reason: 'noAnswerNeeded' });

describe('MergeInput', () => {
  it('merges, and again after it was unmerged', () => {
    given(inputDecider, inputReceived()).when(merge).then(merged);
    given(inputDecider, inputReceived(), merged, unmerged).when(merge).then(merged);
  });

  it('said twice: once', () => given(inputDecider, inputReceived(), merged).when(merge).then());

  it('refuses a second merge before the first is undone', () =>
    given(inputDecider, inputReceived(), merged)
      .when({ ...merge, into: OTHER })
      .refused('inputs.merged'));

  it('refuses itself, what was never received, a closed input, and a time before the receipt', () => {
    given(inputDecider, inputReceived())
      .when({ ...merge, into: testContext().id })
      .refused('inputs.merged-into-itself');
    given(inputDecider).when(merge).refused('inputs.not-received');
    given(inputDecider, inputReceived(), closed).when(merge).refused('inputs.closed');
    given(inputDecider, inputReceived())
      .when({ ...merge, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
  });
});

describe('UnmergeInput', () => {
  it('unmerges, also on a closed input: it names what it was merged into', () => {
    given(inputDecider, inputReceived(), merged).when(unmerge).then(unmerged);
    given(inputDecider, inputReceived(), merged, closed).when(unmerge).then(unmerged);
  });

  it('said twice: once', () => given(inputDecider, inputReceived(), merged, unmerged).when(unmerge).then());

  it('refuses what was never received, and a time before the receipt', () => {
    given(inputDecider).when(unmerge).refused('inputs.not-received');
    given(inputDecider, inputReceived(), merged)
      .when({ ...unmerge, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
  });
});

describe('what an input may be merged into', () => {
  const stateOf = (...events: InputEvent[]) =>
    events.reduce(
      (state, event, at) => inputDecider.evolve(state, recorded(event, at, testContext())),
      inputDecider.initial,
    );
  const input = stateOf(inputReceived());
  const refusal = (target?: ReturnType<typeof stateOf>) => {
    try {
      refuseUnfitTarget(INTO, input, target);
      return undefined;
    } catch (error) {
      return (error as DomainError).code;
    }
  };

  it('an open one of the same body', () => expect(refusal(stateOf(inputReceived()))).toBeUndefined());

  it.each([
    ['none', undefined, 'inputs.unknown-input'],
    ['one never received', inputDecider.initial, 'inputs.unknown-input'],
    ['one of another body', stateOf(inputReceived({ body: WATER })), 'inputs.input-of-other-body'],
    ['one that is merged itself', stateOf(inputReceived(), InputMerged.of({ into: OTHER })), 'inputs.target-merged'],
    ['a closed one', stateOf(inputReceived(), closed), 'inputs.target-closed'],
  ])('not %s', (_what, target, code) => expect(refusal(target)).toBe(code));
});
