import { given } from '@gensvar/kernel/testing';
import { INVENTED_PACK } from '../../testing/invented-pack';
import { adoptionDecider } from './adoption.decider';
import { PackAdopted } from './adoption.events';
import type { AdoptPackBody } from './adoption.commands';

const BOARD = '00000000-0000-4000-8000-0000000000b0';
const decider = adoptionDecider([INVENTED_PACK]);
const adopt = (changes: Partial<AdoptPackBody> = {}): AdoptPackBody => ({
  type: 'AdoptPack',
  pack: 'invented',
  body: BOARD,
  level: 'executiveBoard',
  from: '2026-01-01',
  parameters: [{ name: 'acknowledgeWithinWorkingDays', value: 2 }],
  ...changes,
});
const adopted = (changes: Partial<PackAdopted['data']> = {}) =>
  PackAdopted.of({
    pack: 'invented',
    version: '1',
    hash: INVENTED_PACK.hash,
    body: BOARD,
    level: 'executiveBoard',
    from: '2026-01-01',
    parameters: [{ name: 'acknowledgeWithinWorkingDays', value: 2 }],
    ...changes,
  });

describe('AdoptPack', () => {
  it('records the document and the values, sorted', () => {
    const value = { name: 'answerWithinWorkingDays', kind: 'praise', value: 'none' as const };
    given(decider)
      .when(adopt({ decision: 'KS § 82', parameters: [value, { name: 'acknowledgeWithinWorkingDays', value: 2 }] }))
      .then(adopted({ decision: 'KS § 82', parameters: [{ name: 'acknowledgeWithinWorkingDays', value: 2 }, value] }));
  });

  it('says nothing twice, nor what already holds on that day', () => {
    given(decider, adopted()).when(adopt()).then();
    given(decider, adopted())
      .when(adopt({ from: '2026-02-01' }))
      .then();
    given(decider, adopted({ decision: 'KS § 82' }))
      .when(adopt())
      .then();
  });

  it('records other values, an earlier day, another decision, another body, and what held before another one', () => {
    const other = [{ name: 'acknowledgeWithinWorkingDays', value: 3 }];
    given(decider, adopted())
      .when(adopt({ parameters: other }))
      .then(adopted({ parameters: other }));
    given(decider, adopted())
      .when(adopt({ from: '2025-12-31' }))
      .then(adopted({ from: '2025-12-31' }));
    given(decider, adopted())
      .when(adopt({ decision: 'KS § 83' }))
      .then(adopted({ decision: 'KS § 83' }));
    given(decider, adopted())
      .when(adopt({ body: 'another' }))
      .then(adopted({ body: 'another' }));
    given(decider, adopted(), adopted({ parameters: other }))
      .when(adopt())
      .then(adopted());
    given(decider, adopted({ hash: 'the former document' }))
      .when(adopt())
      .then(adopted());
  });

  it('refuses what the pack does not have', () => {
    const set = (...parameters: AdoptPackBody['parameters']) => given(decider).when(adopt({ parameters }));
    given(decider)
      .when(adopt({ pack: 'none' }))
      .refused('policy.pack-unknown');
    given(decider)
      .when(adopt({ from: '2026-02-30' }))
      .refused('policy.adoption-day');
    given(decider)
      .when(adopt({ from: '2026-02-03T00:00:00Z' }))
      .refused('policy.adoption-day');
    set({ name: 'acknowledge', value: 2 }).refused('policy.parameter-unknown');
    set({ name: 'acknowledgeWithinWorkingDays', value: 61 }).refused('policy.parameter-value');
    set({ name: 'publish', value: true }, { name: 'publish', value: false }).refused('policy.parameter-twice');
    set({ name: 'publish', kind: 'praise', value: true }).refused('policy.parameter-per');
    set({ name: 'acknowledgeWithinWorkingDays', unit: 'u', value: 2 }).refused('policy.parameter-per');
  });
});
