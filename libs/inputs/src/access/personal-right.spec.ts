import { recorded, testContext } from '@gensvar/kernel/testing';
import { BOARD, EMIL, inputReceived } from '../../testing';
import { inputDecider } from '../input.decider';
import { InputClosed, InputForwarded, InputReferred, InputReopened, type InputEvent } from '../input.events';
import { type Input, received, UNRECEIVED } from '../input.state';
import { openingOf, referredTo } from './personal-right';

const OTHER_BODY = '00000000-0000-4000-8000-0000000000b2';
const THIRD_BODY = '00000000-0000-4000-8000-0000000000b3';
const KAJSA = '00000000-0000-4000-8000-0000000000d2';
const forwarded = InputForwarded.of({ toBody: OTHER_BODY, misdirected: true });
const all = { right: 'holder', groups: ['contact', 'content', 'draft'], receiptOnly: false };
const receipts = { right: 'receiver', groups: ['contact', 'content'], receiptOnly: true };

/** The history of an input that somebody of the third body received. */
function historyOf(...events: InputEvent[]) {
  const context = testContext({ actor: { id: KAJSA, role: 'contactCentre', body: THIRD_BODY } });
  return [inputReceived({ parts: 2 }), ...events].map((event, revision) =>
    recorded<InputEvent>(event, revision, context),
  );
}

function standing(...events: InputEvent[]) {
  const state = historyOf(...events).reduce<Input>((folded, event) => inputDecider.evolve(folded, event), UNRECEIVED);
  return received(state);
}

describe('what is personal of an input', () => {
  const officer = { id: EMIL, body: BOARD };
  const receiver = { id: KAJSA, body: THIRD_BODY };

  it('is read by the body that has it, whoever of it asks', () => {
    expect(openingOf(standing(), [], officer)).toEqual(all);
    expect(openingOf(standing(), [], { ...officer, id: KAJSA })).toEqual(all);
    expect(openingOf(standing(), [], { id: EMIL, body: OTHER_BODY })).toBeUndefined();
    expect(openingOf(standing(), [], { id: EMIL })).toBeUndefined();
  });

  it('goes with a forwarding', () => {
    expect(openingOf(standing(forwarded), [], { id: EMIL, body: OTHER_BODY })).toEqual(all);
    expect(openingOf(standing(forwarded), [], officer)).toBeUndefined();
  });

  it('is, of the receipt, also read by who received it, for the body that they did it for', () => {
    expect(openingOf(standing(), [], receiver)).toEqual(receipts);
    expect(openingOf(standing(forwarded), [], receiver)).toEqual(receipts);
    expect(openingOf(standing(), [], { ...receiver, id: EMIL })).toBeUndefined();
    expect(openingOf(standing(), [], { ...receiver, body: OTHER_BODY })).toBeUndefined();
  });

  it('is, but for the sender’s contact, not read by the body of a part of the letter', () => {
    expect(openingOf(standing(), [OTHER_BODY], { id: EMIL, body: OTHER_BODY })).toEqual({
      ...{ right: 'part', groups: ['contact'], receiptOnly: true },
    });
  });
});

describe('a referral', () => {
  const refer = (covers: number[], senderTold = true) =>
    InputReferred.of({ authority: 'Region Norr', senderTold, misdirected: true, covers, passedOn: false });

  it('ends every right once the sender is told of it for every part', () => {
    expect(referredTo(historyOf(), 2)).toBeUndefined();
    expect(referredTo(historyOf(refer([1])), 2)).toBeUndefined();
    expect(referredTo(historyOf(refer([1]), refer([1])), 2)).toBeUndefined();
    expect(referredTo(historyOf(refer([1, 2], false)), 2)).toBeUndefined();
    expect(referredTo(historyOf(refer([1]), refer([2])), 2)).toBe('Region Norr');
    expect(referredTo(historyOf(refer([1, 2]), InputClosed.of({ reason: 'referred' })), 2)).toBe('Region Norr');
  });

  it('is over where the input is forwarded or reopened after it', () => {
    const closed = InputClosed.of({ reason: 'referred' });
    const reopened = InputReopened.of({ reason: 'cameBack' });
    expect(referredTo(historyOf(refer([1, 2]), closed, reopened), 2)).toBeUndefined();
    expect(referredTo(historyOf(refer([1, 2]), forwarded), 2)).toBeUndefined();
    expect(referredTo(historyOf(refer([1]), closed, reopened, refer([2])), 2)).toBeUndefined();
  });
});
