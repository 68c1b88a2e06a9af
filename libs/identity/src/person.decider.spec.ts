import { given, testContext } from '@gensvar/kernel/testing';
import { bodyId, unitId } from './organisation.ids';
import type { PersonCommand } from './person.commands';
import { personDecider } from './person.decider';
import { PersonRegistered, RoleGranted, RoleRevoked } from './person.events';

const body = bodyId(testContext().organisation, 'TN');
const unit = unitId(body, 'gata');
const details = { name: 'Emil Kvistbäck', email: 'emil.kvistback@example.se', title: 'handläggare' };
const registered = PersonRegistered.of(details);
const granted = RoleGranted.of({ role: 'officer', body, unit });
const revoked = RoleRevoked.of({ role: 'officer', body, unit });

const registerPerson: PersonCommand = { type: 'RegisterPerson', ...details };
const grantRole: PersonCommand = { type: 'GrantRole', role: 'officer', body, unit };
const revokeRole: PersonCommand = { type: 'RevokeRole', role: 'officer', body, unit };

describe('RegisterPerson', () => {
  it('registers', () => given(personDecider).when(registerPerson).then(registered));
  it('registers somebody whose name is not known', () =>
    given(personDecider).when({ type: 'RegisterPerson' }).then(PersonRegistered.of({})));
  it('said twice: once', () => given(personDecider, registered).when(registerPerson).then());
});

describe('GrantRole', () => {
  it('grants', () => given(personDecider, registered).when(grantRole).then(granted));
  it('grants a role in the whole organisation', () =>
    given(personDecider, registered)
      .when({ type: 'GrantRole', role: 'auditor' })
      .then(RoleGranted.of({ role: 'auditor' })));
  it('refuses an unknown person', () => given(personDecider).when(grantRole).refused('identity.unknown-person'));
  it('refuses a role of bodies without its body', () =>
    given(personDecider, registered).when({ type: 'GrantRole', role: 'officer' }).refused('identity.body-missing'));
  it('refuses a unit without its body', () =>
    given(personDecider, registered)
      .when({ type: 'GrantRole', role: 'auditor', unit })
      .refused('identity.body-missing'));
  it('said twice: once', () => given(personDecider, registered, granted).when(grantRole).then());
  it('grants again what was revoked', () =>
    given(personDecider, registered, granted, revoked).when(grantRole).then(granted));
});

describe('RevokeRole', () => {
  it('revokes', () => given(personDecider, registered, granted).when(revokeRole).then(revoked));
  it('refuses an unknown person', () => given(personDecider).when(revokeRole).refused('identity.unknown-person'));
  it('said twice: once', () => given(personDecider, registered, granted, revoked).when(revokeRole).then());
});
