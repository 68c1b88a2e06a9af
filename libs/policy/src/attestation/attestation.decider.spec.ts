import { given, testContext } from '@gensvar/kernel/testing';
import { attestationsId } from './attestation.commands';
import { attestationDecider, type AttestationCommand } from './attestation.decider';
import { AttestationGiven, AttestationWithdrawn } from './attestation.events';

const rule = 'invented.easy';
const subject = { type: 'organisation-year' as const, id: '00000000-0000-4000-8000-000000000002' };
const id = attestationsId(testContext().organisation, rule, subject);
const owner = { id, actor: { id: '00000000-0000-4000-8000-00000000000a', role: 'policyOwner' } };
const attestable = { by: 'policyOwner', statement: 'It is easy.', needsEvidence: true };
const about = { rule, subject, attestable };
const give: AttestationCommand = { type: 'GiveAttestation', ...about, grounds: 'Ten tried.', evidence: ['KS 1'] };
const withdraw: AttestationCommand = { type: 'WithdrawAttestation', ...about, reason: 'The test was another.' };
const stated = { rule, subject, role: 'policyOwner' };
const attested = AttestationGiven.of({
  ...stated,
  statement: 'It is easy.',
  grounds: 'Ten tried.',
  evidence: ['KS 1'],
});
const { now } = testContext();
const before = new Date(Date.parse(now) - 3 * 86_400_000).toISOString();

/** The attestation that stands in a history of one, as its event is numbered there. */
function withdrawnOf(attestation: string) {
  return AttestationWithdrawn.of({ ...stated, attestation, reason: 'The test was another.' });
}

describe('GiveAttestation', () => {
  it('is recorded with role, the words that are vouched for, grounds and evidence', () =>
    given(attestationDecider).when(give, owner).then(attested));

  it('is recorded without evidence where the rule asks for none', () => {
    const without = { ...give, evidence: undefined, attestable: { ...attestable, needsEvidence: false } };
    given(attestationDecider)
      .when(without, owner)
      .then(AttestationGiven.of({ ...stated, statement: 'It is easy.', grounds: 'Ten tried.' }));
  });

  it('says nothing twice in one day, but anew with other evidence, and on another day', () => {
    const grounds = 'Ten tried.';
    given(attestationDecider, attested).when(give, owner).then();
    given(attestationDecider, attested)
      .when({ ...give, evidence: ['KS 2'] }, owner)
      .then(AttestationGiven.of({ ...stated, statement: 'It is easy.', grounds, evidence: ['KS 2'] }));
    given(attestationDecider, AttestationGiven.of(attested.data, before)).when(give, owner).then(attested);
  });

  it('is refused to any other role, and without the evidence that the rule asks for', () => {
    given(attestationDecider).when(give, { id }).refused('policy.not-attester');
    given(attestationDecider)
      .when({ ...give, evidence: [] }, owner)
      .refused('policy.evidence-missing');
    given(attestationDecider)
      .when({ ...give, evidence: undefined }, owner)
      .refused('policy.evidence-missing');
  });

  it('is dated when it is made, unless it is imported', () => {
    given(attestationDecider)
      .when({ ...give, occurredAt: before }, owner)
      .refused('policy.waiver-dated-back');
    given(attestationDecider)
      .when({ ...give, occurredAt: before }, { ...owner, origin: 'import' })
      .then(AttestationGiven.of(attested.data, before));
  });
});

describe('WithdrawAttestation', () => {
  const history = [AttestationGiven.of(attested.data, before), attested];
  const ids = () => {
    const found: string[] = [];
    let state = attestationDecider.initial;
    given(
      {
        ...attestationDecider,
        evolve: (_, event) => (found.push(event.id), (state = attestationDecider.evolve(state, event))),
      },
      ...history,
    )
      .when(give, owner)
      .then();
    return found;
  };

  it('takes back the one it names, or else the newest', () => {
    const [first, second] = ids();
    given(attestationDecider, ...history)
      .when({ ...withdraw, attestation: first! }, owner)
      .then(withdrawnOf(first!));
    given(attestationDecider, ...history)
      .when(withdraw, owner)
      .then(withdrawnOf(second!));
    given(attestationDecider, ...history, withdrawnOf(second!))
      .when(withdraw, owner)
      .then(withdrawnOf(first!));
  });

  it('says nothing twice', () => {
    const [first, second] = ids();
    given(attestationDecider, ...history, withdrawnOf(first!))
      .when({ ...withdraw, attestation: first! }, owner)
      .then();
    given(attestationDecider, ...history, withdrawnOf(first!), withdrawnOf(second!))
      .when(withdraw, owner)
      .then();
  });

  it('lets the same be attested again', () => {
    const second = ids()[1]!;
    given(attestationDecider, ...history, withdrawnOf(second))
      .when(give, owner)
      .then(attested);
  });

  it('is refused to any other role, and where there is nothing to take back', () => {
    given(attestationDecider, ...history)
      .when(withdraw, { id })
      .refused('policy.not-attester');
    given(attestationDecider).when(withdraw, owner).refused('policy.attestation-unknown');
    given(attestationDecider, ...history)
      .when({ ...withdraw, attestation: 'another' }, owner)
      .refused('policy.attestation-unknown');
  });
});
