import { nameBasedId } from '@gensvar/kernel';
import { given, testContext } from '@gensvar/kernel/testing';
import { waiverDecider, type WaiverCommand } from './waiver.decider';
import { ObligationWaived, ObligationWaiverRevoked } from './waiver.events';

const subject = { type: 'input' as const, id: '00000000-0000-4000-8000-000000000002' };
const id = nameBasedId(testContext().organisation, 'invented.answer', subject.id, 'e1');
const approver = { id, actor: { id: '00000000-0000-4000-8000-00000000000a', role: 'approver' } };
const about = {
  rule: 'invented.answer',
  subject,
  occurrence: 'e1',
  waivable: ['approver'],
  reason: 'Sender is satisfied.',
};
const waive: WaiverCommand = { type: 'WaiveObligation', ...about };
const revoke: WaiverCommand = { type: 'RevokeWaiver', ...about };
const { waivable: _, ...stated } = about;
const waived = ObligationWaived.of({ obligation: id, role: 'approver', ...stated });
const revoked = ObligationWaiverRevoked.of({ obligation: id, role: 'approver', ...stated });

describe('WaiveObligation', () => {
  it('is recorded with role and reason, again after it was taken back', () => {
    given(waiverDecider).when(waive, approver).then(waived);
    given(waiverDecider, waived, revoked).when(waive, approver).then(waived);
  });

  it('says nothing twice', () => given(waiverDecider, waived).when(waive, approver).then());

  it('is refused to who may not, for rules nobody may waive, and for an id of another obligation', () => {
    given(waiverDecider).when(waive, { id }).refused('policy.not-waivable');
    given(waiverDecider)
      .when({ ...waive, waivable: [] }, approver)
      .refused('policy.not-waivable');
    given(waiverDecider)
      .when({ ...waive, occurrence: 'e2' }, approver)
      .refused('policy.obligation-unknown');
  });
});

describe('the time of a waiver', () => {
  const { now } = testContext();
  const later = new Date(Date.parse(now) + 1).toISOString();
  const earlier = new Date(Date.parse(now) - 86_400_000).toISOString();

  it('may lie in the past for what is imported or shown, and only there', () => {
    const { obligation, role } = waived.data;
    const dated = ObligationWaived.of({ obligation, role, ...stated }, earlier);
    given(waiverDecider)
      .when({ ...waive, occurredAt: earlier }, { ...approver, origin: 'demo' })
      .then(dated);
    given(waiverDecider)
      .when({ ...waive, occurredAt: earlier }, approver)
      .refused('policy.waiver-dated-back');
  });

  it('is never in the future', () =>
    given(waiverDecider)
      .when({ ...waive, occurredAt: later }, { ...approver, origin: 'import' })
      .refused('policy.in-future'));
});

describe('RevokeWaiver', () => {
  it('is recorded', () => given(waiverDecider, waived).when(revoke, approver).then(revoked));
  it('says nothing twice', () => given(waiverDecider, waived, revoked).when(revoke, approver).then());
  it('is refused to who may not, and where nothing was waived', () => {
    given(waiverDecider, waived).when(revoke, { id }).refused('policy.not-waivable');
    given(waiverDecider).when(revoke, approver).refused('policy.not-waived');
  });
});
