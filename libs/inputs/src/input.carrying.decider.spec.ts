import { given, testContext } from '@gensvar/kernel/testing';
import { answerGiven, inputReceived } from '../testing';
import type { CarryAnswerBody, CarryRetractionBody } from './input.carrying.commands';
import { inputDecider } from './input.decider';
import {
  AnswerRetracted,
  DeliveryFailed,
  DeliveryMade,
  InputMerged,
  InputSetAside,
  InputUnmerged,
} from './input.events';

const INTO = '00000000-0000-4000-8000-0000000000e1';
const ELSEWHERE = '00000000-0000-4000-8000-0000000000e2';
const THEIRS = '00000000-0000-4000-8000-0000000000a1';
const THEIR_CORRECTION = '00000000-0000-4000-8000-0000000000a2';
const COPY = '00000000-0000-4000-a000-000000000002';
const received = inputReceived({}, '2026-02-02');
const merged = InputMerged.of({ into: INTO }, '2026-02-10');
const unmerged = InputUnmerged.of({ into: INTO }, '2026-02-16');
const words = { reasons: 'Lamporna är bytta.', contact: 'Gata och park, gata@example.se' };
const carry: CarryAnswerBody = {
  type: 'CarryAnswer',
  ...{ from: INTO, parts: 1, carriedFrom: THEIRS, answeredAt: '2026-02-13' },
  ...{ stance: 'remedied', mode: 'message', by: 'official', covers: [1], nextStep: 'none', language: 'sv', words },
};
const copy = answerGiven({ carriedFrom: THEIRS }, '2026-02-13');

describe('CarryAnswer', () => {
  it('makes it this input’s own answer, on the day it was given', () =>
    given(inputDecider, received, merged).when(carry).then(copy));

  it('dates an answer from before the merge by the merge', () =>
    given(inputDecider, received, merged)
      .when({ ...carry, answeredAt: '2026-02-05' })
      .then(answerGiven({ carriedFrom: THEIRS }, '2026-02-10')));

  it('said twice: once; and what began here does not come back', () => {
    given(inputDecider, received, merged, copy).when(carry).then();
    given(inputDecider, received, merged, answerGiven())
      .when({ ...carry, carriedFrom: COPY })
      .then();
  });

  it('asks for no reason however late it is recorded, and whether the input is closed', () =>
    given(inputDecider, received, merged).when(carry, { now: '2026-12-01T08:00:00.000Z' }).then(copy));

  it('does not concern what was never merged into that one, or was unmerged before the answer', () => {
    given(inputDecider, received).when(carry).then();
    given(inputDecider, received, InputMerged.of({ into: ELSEWHERE }, '2026-02-10'))
      .when(carry)
      .then();
    given(inputDecider, received, merged, InputUnmerged.of({ into: INTO }, '2026-02-12'))
      .when(carry)
      .then();
  });

  it('comes to what was unmerged after the answer, and to what was merged again', () => {
    given(inputDecider, received, merged, unmerged).when(carry).then(copy);
    given(inputDecider, received, merged, unmerged, InputMerged.of({ into: INTO }, '2026-02-20'))
      .when({ ...carry, answeredAt: '2026-02-18' })
      .then(answerGiven({ carriedFrom: THEIRS }, '2026-02-20'));
  });

  it('is shown where the sender follows a code, and left to people where a way was agreed', () => {
    given(inputDecider, inputReceived({ replyMode: 'onScreen' }, '2026-02-02'), merged)
      .when(carry)
      .then(answerGiven({ carriedFrom: THEIRS, mode: 'onScreen' }, '2026-02-13'));
    given(inputDecider, inputReceived({ replyMode: 'agreedWay' }, '2026-02-02'), merged)
      .when(carry)
      .then();
    given(inputDecider, received, merged, InputSetAside.of({ reason: 'spam' }))
      .when(carry)
      .then();
  });

  it('covers the whole where it answers the whole, and else the parts of the same numbers', () => {
    const three = inputReceived({ parts: 3 }, '2026-02-02');
    given(inputDecider, three, merged)
      .when(carry)
      .then(answerGiven({ carriedFrom: THEIRS, covers: [1, 2, 3] }, '2026-02-13'));
    given(inputDecider, three, merged)
      .when({ ...carry, parts: 4, covers: [2, 4] })
      .then(answerGiven({ carriedFrom: THEIRS, covers: [2] }, '2026-02-13'));
    given(inputDecider, received, merged)
      .when({ ...carry, parts: 4, covers: [4] })
      .then();
  });

  describe('of a correction', () => {
    const correct = { ...carry, carriedFrom: THEIR_CORRECTION, corrects: THEIRS, answeredAt: '2026-02-20' } as const;
    const corrected = answerGiven({ carriedFrom: THEIR_CORRECTION, corrects: COPY }, '2026-02-20');

    it('names the copy here, and goes to everyone who got the first, unmerged or not', () => {
      given(inputDecider, received, merged, copy).when(correct).then(corrected);
      given(inputDecider, received, merged, copy, unmerged).when(correct).then(corrected);
    });

    it('is a plain answer where the first never came', () =>
      given(inputDecider, received, merged)
        .when(correct)
        .then(answerGiven({ carriedFrom: THEIR_CORRECTION }, '2026-02-20')));
  });
});

describe('CarryDelivery', () => {
  const deliver = { type: 'CarryDelivery', carriedFrom: THEIRS } as const;
  const recipient = testContext().id;
  const delivered = DeliveryMade.of({ of: COPY, recipient, mode: 'message' }, '2026-02-13');

  it('records the copy’s delivery to this sender, on its day', () =>
    given(inputDecider, received, merged, copy).when(deliver).then(delivered));

  it('said twice: once; and not after people recorded what became of it', () => {
    given(inputDecider, received, merged, copy, delivered).when(deliver).then();
    given(inputDecider, received, merged, copy, DeliveryFailed.of({ of: COPY, recipient, reason: 'returned' }))
      .when(deliver)
      .then();
  });

  it('records nothing where there is no copy, or no way to the sender', () => {
    given(inputDecider, received, merged).when(deliver).then();
    given(inputDecider, inputReceived({ reachable: false }, '2026-02-02'), merged, copy)
      .when(deliver)
      .then();
  });
});

describe('CarryRetraction', () => {
  const back = '00000000-0000-4000-8000-0000000000a3';
  const retract: CarryRetractionBody = {
    ...{ type: 'CarryRetraction', from: INTO, carriedFrom: back, answer: THEIRS, reason: 'notAnAnswer' },
    retractedAt: '2026-02-15',
  };
  const retracted = AnswerRetracted.of({ answer: COPY, reason: 'notAnAnswer', carriedFrom: back }, '2026-02-15');

  it('retracts the copy', () => given(inputDecider, received, merged, copy).when(retract).then(retracted));

  it('said twice: once', () => given(inputDecider, received, merged, copy, retracted).when(retract).then());

  it('takes nothing away from what was unmerged before, or never got it', () => {
    given(inputDecider, received, merged, copy, unmerged)
      .when({ ...retract, retractedAt: '2026-02-17' })
      .then();
    given(inputDecider, received, merged).when(retract).then();
  });
});
