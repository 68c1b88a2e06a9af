import { given } from '@gensvar/kernel/testing';
import { answerGiven, inputReceived } from '../testing';
import { inputDecider } from './input.decider';
import {
  AnswerPublished,
  AnswerRetracted,
  InputClosed,
  InputReopened,
  PublicationWithheld,
  VerdictReceived,
} from './input.events';

const FIRST = '00000000-0000-4000-a000-000000000001';
const OTHER = '00000000-0000-4000-8000-0000000000e5';
const received = inputReceived({}, '2026-02-26');
const first = answerGiven({}, '2026-02-27');
const retracted = AnswerRetracted.of({ answer: FIRST, reason: 'mistaken' });
const closedWith = (stance?: 'remedied') => InputClosed.of({ reason: 'noWayToReply', stance }, '2026-02-27');
const publish = { type: 'PublishAnswer' } as const;
const withhold = { type: 'WithholdPublication', basis: 'OSL 21:3', reasons: 'Kan kännas igen.' } as const;
const published = AnswerPublished.of({ of: FIRST });
const withheld = PublicationWithheld.of({ of: FIRST, basis: 'OSL 21:3', role: 'officer', reasons: 'Kan kännas igen.' });

describe.each([
  ['PublishAnswer', publish, published],
  ['WithholdPublication', withhold, withheld],
] as const)('%s', (_what, command, event) => {
  it('takes the newest answer, the one named, or a closing with a stance', () => {
    given(inputDecider, received, first).when(command).then(event);
    given(inputDecider, received, first, answerGiven({ corrects: FIRST }))
      .when({ ...command, of: FIRST })
      .then(event);
    given(inputDecider, received, closedWith('remedied')).when(command).then(event);
    given(inputDecider, received, closedWith('remedied'))
      .when({ ...command, of: FIRST })
      .then(event);
  });

  it('said twice: once', () => given(inputDecider, received, first, event).when(command).then());

  it('refuses where there is nothing: no answer, a retracted one, a closing without stance, or undone', () => {
    given(inputDecider, received).when(command).refused('inputs.nothing-to-publish');
    given(inputDecider, received, first, retracted).when(command).refused('inputs.nothing-to-publish');
    given(inputDecider, received, first, retracted)
      .when({ ...command, of: FIRST })
      .refused('inputs.answer-retracted');
    given(inputDecider, received, closedWith()).when(command).refused('inputs.nothing-to-publish');
    given(inputDecider, received, closedWith('remedied'), InputReopened.of({ reason: 'mistaken' }))
      .when(command)
      .refused('inputs.nothing-to-publish');
    given(inputDecider, received, first)
      .when({ ...command, of: OTHER })
      .refused('inputs.unknown-answer');
    given(inputDecider).when(command).refused('inputs.not-received');
  });

  it('refuses a time before it was given', () =>
    given(inputDecider, received, first)
      .when({ ...command, occurredAt: '2026-02-26' })
      .refused('inputs.before-answer'));
});

describe('WithholdPublication', () => {
  it('refuses without a basis, and what is published already', () => {
    given(inputDecider, received, first)
      .when({ ...withhold, basis: ' ' })
      .refused('inputs.basis-missing');
    given(inputDecider, received, first, published).when(withhold).refused('inputs.published');
  });

  it('is decided anew on another basis, and gives way to a publication', () => {
    given(inputDecider, received, first, withheld)
      .when({ ...withhold, basis: 'OSL 26:1' })
      .then(PublicationWithheld.of({ ...withheld.data, basis: 'OSL 26:1' }));
    given(inputDecider, received, first, withheld).when(publish).then(published);
  });
});

describe('RecordVerdict', () => {
  const say = { type: 'RecordVerdict', value: 'notAnswered', text: 'Ni svarade inte.' } as const;
  const verdict = VerdictReceived.of({ value: 'notAnswered', text: 'Ni svarade inte.' });
  const at = '2026-02-28T10:00:00.000Z';

  it('notes the sender’s own word, also on a closed input, and changes no state', () => {
    given(inputDecider, received, first).when(say).then(verdict);
    given(inputDecider, received, first, closedWith()).when(say).then(verdict);
    given(inputDecider, received, first, verdict)
      .when({ type: 'CloseInput', reason: 'answered' })
      .then(InputClosed.of({ reason: 'answered' }));
  });

  it('said twice of the same time: once', () =>
    given(inputDecider, received, first, VerdictReceived.of({ ...verdict.data }, at))
      .when({ ...say, occurredAt: at })
      .then());

  it('refuses an unknown answer, an input there is none of, and a time before the receipt', () => {
    given(inputDecider, received)
      .when({ ...say, answer: OTHER })
      .refused('inputs.unknown-answer');
    given(inputDecider).when(say).refused('inputs.not-received');
    given(inputDecider, received)
      .when({ ...say, occurredAt: '2026-02-25' })
      .refused('inputs.before-receipt');
  });
});
