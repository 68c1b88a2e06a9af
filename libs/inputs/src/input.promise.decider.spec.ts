import { given, testContext } from '@gensvar/kernel/testing';
import { answerGiven, inputReceived } from '../testing';
import { inputDecider } from './input.decider';
import { InputClosed, PromiseKept, PromiseMade, PromiseReplaced } from './input.events';

const promise = testContext().newId();
const made = PromiseMade.of({ promise, due: '2026-04-15', text: 'Besked efter mätningen' });
const kept = PromiseKept.of({ promise, text: 'Mätt.' });
const closed = InputClosed.of({ reason: 'noAnswerNeeded' });

describe('MakePromise', () => {
  const make = { type: 'MakePromise', due: '2026-04-15', text: 'Besked efter mätningen' } as const;
  const first = answerGiven();
  const eventOfFirst = '00000000-0000-4000-a000-000000000001';

  it('promises', () => given(inputDecider, inputReceived()).when(make).then(made));

  it('promises for the same day', () =>
    given(inputDecider, inputReceived())
      .when({ ...make, due: '2026-03-02' })
      .then(PromiseMade.of({ ...made.data, due: '2026-03-02' })));

  it('names the answer it belongs to', () =>
    given(inputDecider, inputReceived(), first)
      .when({ ...make, answer: eventOfFirst })
      .then(PromiseMade.of({ ...made.data, answer: eventOfFirst })));

  it('refuses an unknown answer, no words, a day gone by, and a closed input', () => {
    given(inputDecider, inputReceived())
      .when({ ...make, answer: eventOfFirst })
      .refused('inputs.unknown-answer');
    given(inputDecider, inputReceived())
      .when({ ...make, text: ' ' })
      .refused('inputs.promise-without-text');
    given(inputDecider, inputReceived())
      .when({ ...make, due: '2026-03-01' })
      .refused('inputs.promise-past');
    given(inputDecider, inputReceived(), closed).when(make).refused('inputs.closed');
  });

  it('refuses a day that no calendar of working days reaches: nothing could be reckoned of it', () => {
    given(inputDecider, inputReceived())
      .when({ ...make, due: '2061-01-01' })
      .refused('inputs.beyond-calendar');
    given(inputDecider, inputReceived())
      .when({ ...make, due: '2060-12-31' })
      .then(PromiseMade.of({ ...made.data, due: '2060-12-31' }));
  });

  it('said twice: once', () => {
    given(inputDecider, inputReceived(), made).when(make).then();
    given(inputDecider, inputReceived(), made)
      .when({ ...make, promise })
      .then();
  });

  it('refuses another promise under the same id', () =>
    given(inputDecider, inputReceived(), made)
      .when({ ...make, promise, due: '2026-05-01' })
      .refused('inputs.promise-taken'));
});

describe('KeepPromise', () => {
  const keep = { type: 'KeepPromise', promise, text: 'Mätt.' } as const;

  it('keeps, also on a closed input', () => {
    given(inputDecider, inputReceived(), made).when(keep).then(kept);
    given(inputDecider, inputReceived(), made, closed).when(keep).then(kept);
  });

  it('refuses what was never promised', () =>
    given(inputDecider, inputReceived()).when(keep).refused('inputs.unknown-promise'));

  it('said twice: once', () => given(inputDecider, inputReceived(), made, kept).when(keep).then());
});

describe('ReplacePromise', () => {
  const earlier = '00000000-0000-4000-8000-0000000000f1';
  const first = PromiseMade.of({ promise: earlier, due: '2026-03-10', text: 'Besked' });
  const replace = {
    type: 'ReplacePromise',
    promise: earlier,
    due: '2026-05-01',
    text: 'Besked',
    reason: 'Tjäle',
  } as const;
  const second = PromiseMade.of({ promise, due: '2026-05-01', text: 'Besked' });
  const replaced = PromiseReplaced.of({ promise: earlier, by: promise, reason: 'Tjäle' });

  it('makes a second promise, and leaves the first its day', () =>
    given(inputDecider, inputReceived(), first).when(replace).then(second, replaced));

  it('said twice: once', () => given(inputDecider, inputReceived(), first, second, replaced).when(replace).then());

  it('refuses another replacement of the first, and one of what is kept or was never made', () => {
    given(inputDecider, inputReceived(), first, second, replaced)
      .when({ ...replace, due: '2026-06-01' })
      .refused('inputs.unknown-promise');
    given(inputDecider, inputReceived(), first, PromiseKept.of({ promise: earlier }))
      .when(replace)
      .refused('inputs.unknown-promise');
    given(inputDecider, inputReceived()).when(replace).refused('inputs.unknown-promise');
  });

  it('refuses no words, a day gone by, and a closed input', () => {
    given(inputDecider, inputReceived(), first)
      .when({ ...replace, text: ' ' })
      .refused('inputs.promise-without-text');
    given(inputDecider, inputReceived(), first)
      .when({ ...replace, due: '2026-03-01' })
      .refused('inputs.promise-past');
    given(inputDecider, inputReceived(), first, closed).when(replace).refused('inputs.closed');
  });

  it('is what an answer then keeps, and the first no more', () => {
    const keep = { type: 'KeepPromise', promise, text: 'Mätt.' } as const;
    given(inputDecider, inputReceived(), first, second, replaced).when(keep).then(kept);
    given(inputDecider, inputReceived(), first, second, replaced)
      .when({ ...keep, promise: earlier })
      .refused('inputs.unknown-promise');
  });
});
