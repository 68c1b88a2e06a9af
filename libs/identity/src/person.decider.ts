import { DomainError, type Decider } from '@gensvar/kernel';
import type { GrantRoleBody, PersonCommand, RegisterPersonBody, RevokeRoleBody } from './person.commands';
import { PersonRegistered, RoleGranted, RoleRevoked, type PersonEvent } from './person.events';
import { ORGANISATION_ROLES, type Role } from './roles';

export interface RoleHeld {
  readonly role: Role;
  readonly body?: string;
  readonly unit?: string;
}

export type Person =
  { readonly status: 'unregistered' } | { readonly status: 'registered'; readonly roles: readonly RoleHeld[] };

/** Stream `identity-<organisation>-<person>`. That bodies and units exist is the handler's to check. */
export const personDecider: Decider<Person, PersonCommand, PersonEvent> = {
  module: 'identity',
  initial: { status: 'unregistered' },
  decide(command, state) {
    switch (command.type) {
      case 'RegisterPerson':
        return register(command, state);
      case 'GrantRole':
        return grant(command, rolesOf(state));
      case 'RevokeRole':
        return revoke(command, rolesOf(state));
    }
    command satisfies never;
  },
  evolve(state, event) {
    switch (event.type) {
      case 'identity.PersonRegistered.v1':
        return { status: 'registered', roles: [] };
      case 'identity.RoleGranted.v1':
        return { status: 'registered', roles: [...rolesOf(state), event.data] };
      case 'identity.RoleRevoked.v1':
        return { status: 'registered', roles: rolesOf(state).filter((held) => !sameRole(held, event.data)) };
    }
    event satisfies never;
  },
};

function register({ name, email, title }: RegisterPersonBody, state: Person) {
  // What is sealed cannot be compared: a person's own data is corrected by an event of its own.
  return state.status === 'registered' ? [] : [PersonRegistered.of({ name, email, title })];
}

function grant({ role, body, unit }: GrantRoleBody, roles: readonly RoleHeld[]) {
  if (unit !== undefined && body === undefined) {
    throw new DomainError('identity.body-missing', 'A role in a unit is held in its body too. Name the body.');
  }
  if (body === undefined && !ORGANISATION_ROLES.includes(role)) {
    throw new DomainError('identity.body-missing', `The role ${role} is held in a body. Name the body.`);
  }
  return roles.some((held) => sameRole(held, { role, body, unit })) ? [] : [RoleGranted.of({ role, body, unit })];
}

function revoke({ role, body, unit }: RevokeRoleBody, roles: readonly RoleHeld[]) {
  return roles.some((held) => sameRole(held, { role, body, unit })) ? [RoleRevoked.of({ role, body, unit })] : [];
}

/** Whether both are the role in the same body and unit. */
export function sameRole(one: RoleHeld, other: RoleHeld): boolean {
  return one.role === other.role && one.body === other.body && one.unit === other.unit;
}

function rolesOf(state: Person): readonly RoleHeld[] {
  if (state.status === 'registered') return state.roles;
  throw new DomainError(
    'identity.unknown-person',
    'There is no such person here. Register the person first, or check the id.',
    'not-found',
  );
}
