import { given } from '@gensvar/kernel/testing';
import { inputReceived, receipt } from '../../testing/examples';
import { inputDecider } from '../input.decider';

const FIRST = '00000000-0000-4000-8000-0000000000f1';
const SECOND = '00000000-0000-4000-8000-0000000000f2';
const receive = { ...receipt, type: 'ReceiveInput' } as const;

describe('the handling that an input came under', () => {
  it('is written as the handler found it', () => {
    given(inputDecider)
      .when({ ...receive, handling: FIRST } as typeof receive)
      .then(inputReceived({ handling: FIRST }));
    given(inputDecider).when(receive).then(inputReceived());
  });

  it('makes no other input of one that is said again after another handling was published', () =>
    given(inputDecider, inputReceived({ handling: FIRST }))
      .when({ ...receive, handling: SECOND } as typeof receive)
      .then());
});
