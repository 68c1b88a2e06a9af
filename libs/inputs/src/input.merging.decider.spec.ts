import { DomainError } from '@gensvar/kernel';
import { given, recorded, testContext } from '@gensvar/kernel/testing';
import { BOARD, inputReceived, STREETS, WATER } from '../testing';
import { inputDecider } from './input.decider';
import {
  InputClosed,
  InputMerged,
  InputReceived,
  InputSplit,
  InputUnmerged,
  InputWithdrawn,
  type InputEvent,
} from './input.events';
import type { SplitInputBody } from './input.merging.commands';
import { partId, refuseUnfitTarget } from './input.merging.decider';
import { received } from './input.state';

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

  it('refuses no reason, and a time before the merge', () => {
    given(inputDecider, inputReceived(), merged)
      .when({ ...unmerge, reason: ' ' })
      .refused('inputs.reason-missing');
    given(inputDecider, inputReceived(), merged)
      .when({ ...unmerge, occurredAt: '2026-03-02T07:59:59Z' })
      .refused('inputs.before-merge');
  });

  it('refuses what was never received, and a time before the receipt', () => {
    given(inputDecider).when(unmerge).refused('inputs.not-received');
    given(inputDecider, inputReceived(), merged)
      .when({ ...unmerge, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
  });
});

describe('SplitInput', () => {
  const words = [
    { subject: 'När är planen klar' },
    { subject: 'Blir det en badbrygga', text: '3) Blir det en badbrygga?' },
  ];
  const split: SplitInputBody = {
    type: 'SplitInput',
    parts: [
      { ...words[0]!, unit: WATER },
      { ...words[1]!, kind: 'suggestion', body: OTHER },
    ],
  };
  const { id, organisation } = testContext();
  const into = [1, 2].map((part) => partId(organisation, id, part));
  const parts = [
    { kind: 'enquiry', body: BOARD, unit: WATER },
    { kind: 'suggestion', body: OTHER },
  ] as const;
  const done = InputSplit.of({ into, parts: [...parts], words });
  const letter = inputReceived({ kind: 'enquiry', parts: 2 });

  it('splits into inputs with ids of their own, each with its kind and who has it', () =>
    given(inputDecider, letter).when(split).then(done));

  it('leaves a part with the unit that has it, unless another or another body is named', () =>
    given(inputDecider, letter)
      .when({ ...split, parts: words })
      .then(
        InputSplit.of({
          ...done.data,
          parts: words.map(() => ({ kind: 'enquiry', body: BOARD, unit: STREETS })),
        }),
      ));

  it('has the same ids whenever it is said', () => {
    expect(new Set(into).size).toBe(2);
    expect(partId(organisation, id, 1)).toBe(into[0]);
    expect(partId(organisation, OTHER, 1)).not.toBe(into[0]);
  });

  it('said twice: once', () => given(inputDecider, letter, done).when(split).then());

  it('is handled no further itself, but closed', () => {
    given(inputDecider, letter, done)
      .when({ ...split, parts: [...split.parts, { subject: 'Mer' }] })
      .refused('inputs.split');
    given(inputDecider, letter, done).when({ type: 'AssignInput', unit: WATER }).refused('inputs.split');
    given(inputDecider, letter, done).when({ type: 'CloseInput', reason: 'noAnswerNeeded' }).then(closed);
  });

  it('gives what is flagged secret to another body only after a test', () => {
    const secret = inputReceived({ kind: 'enquiry', parts: 2, flags: ['secret'] });
    given(inputDecider, secret).when(split).refused('inputs.secrecy-untested');
    given(inputDecider, secret)
      .when({ ...split, secrecyTested: true })
      .then(InputSplit.of({ ...done.data, secrecyTested: true }));
  });

  it('refuses one part, what is merged, a closed input, a time before the receipt, and what was never received', () => {
    given(inputDecider, letter)
      .when({ ...split, parts: split.parts.slice(1) })
      .refused('inputs.split-in-one');
    given(inputDecider, letter, merged).when(split).refused('inputs.merged');
    given(inputDecider, letter, closed).when(split).refused('inputs.closed');
    given(inputDecider, letter)
      .when({ ...split, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(split).refused('inputs.not-received');
  });

  it('seals what is said of the parts', () =>
    expect(InputSplit.personal.map(({ path, group }) => `${group}${path}`)).toEqual([
      'content/words',
      'content/lateReason',
    ]));
});

describe('ReceivePart', () => {
  const letter = inputReceived({ parts: 2, channel: 'letter', flags: ['secret'] }, '2026-02-16');
  const receive = {
    type: 'ReceivePart',
    parent: OTHER,
    letter: letter.data,
    arrivedAt: '2026-02-16',
    reachable: true,
    kind: 'enquiry',
    body: BOARD,
    unit: WATER,
    subject: 'När är planen klar',
  } as const;
  const part = inputReceived(
    {
      kind: 'enquiry',
      channel: 'letter',
      unit: WATER,
      parent: OTHER,
      flags: ['secret'],
      contact: undefined,
      subject: 'När är planen klar',
      text: undefined,
    },
    '2026-02-16',
  );

  it('has the letter’s day and sender, and neither its contact nor a reason for being recorded late', () =>
    given(inputDecider).when(receive).then(part));

  it('said twice: once', () => given(inputDecider, part).when(receive).then());

  it('is received without words where they were erased before', () =>
    given(inputDecider)
      .when({ ...receive, subject: undefined })
      .then(InputReceived.of({ ...part.data, subject: undefined }, '2026-02-16')));
});

describe('what an input may be merged into', () => {
  const stateOf = (...events: InputEvent[]) =>
    events.reduce(
      (state, event, at) => inputDecider.evolve(state, recorded(event, at, testContext())),
      inputDecider.initial,
    );
  const input = stateOf(inputReceived());
  const refusal = (target: ReturnType<typeof stateOf>) => {
    try {
      refuseUnfitTarget(INTO, input, received(target));
      return undefined;
    } catch (error) {
      return (error as DomainError).code;
    }
  };

  it('an open one of the same body', () => expect(refusal(stateOf(inputReceived()))).toBeUndefined());

  it.each([
    ['one of another body', stateOf(inputReceived({ body: WATER })), 'inputs.input-of-other-body'],
    ['one that is merged itself', stateOf(inputReceived(), InputMerged.of({ into: OTHER })), 'inputs.target-merged'],
    ['a closed one', stateOf(inputReceived(), closed), 'inputs.target-closed'],
    ['one taken back', stateOf(inputReceived(), InputWithdrawn.of({ by: 'sender' })), 'inputs.target-closed'],
  ])('not %s', (_what, target, code) => expect(refusal(target)).toBe(code));
});
