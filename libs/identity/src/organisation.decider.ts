import { DomainError, type Decider, type DecisionContext } from '@gensvar/kernel';
import type {
  EstablishBodyBody,
  EstablishUnitBody,
  OrganisationCommand,
  RegisterOrganisationBody,
} from './organisation.commands';
import {
  BodyEstablished,
  OrganisationRegistered,
  UnitEstablished,
  type OrganisationEvent,
} from './organisation.events';
import { bodyId, unitId } from './organisation.ids';

type Data<Type> = Extract<OrganisationEvent, { type: Type }>['data'];
export type Body = Data<'identity.BodyEstablished.v1'>;
export type Unit = Data<'identity.UnitEstablished.v1'>;

/** What an organisation consists of. Parts are never taken away, so an older structure is incomplete but never wrong. */
export type Organisation =
  | { readonly status: 'unregistered' }
  | {
      readonly status: 'registered';
      readonly profile: Data<'identity.OrganisationRegistered.v1'>;
      /** By id. */
      readonly bodies: ReadonlyMap<string, Body>;
      readonly units: ReadonlyMap<string, Unit>;
    };

type Registered = Extract<Organisation, { status: 'registered' }>;

/** Stream `identity-<organisation>-<organisation>`. */
export const organisationDecider: Decider<Organisation, OrganisationCommand, OrganisationEvent> = {
  module: 'identity',
  initial: { status: 'unregistered' },
  decide(command, state, context) {
    switch (command.type) {
      case 'RegisterOrganisation':
        return register(command, state);
      case 'EstablishBody':
        return establishBody(command, registered(state), context);
      case 'EstablishUnit':
        return establishUnit(command, registered(state));
    }
    command satisfies never;
  },
  evolve(state, event) {
    switch (event.type) {
      case 'identity.OrganisationRegistered.v1':
        return { status: 'registered', profile: event.data, bodies: new Map(), units: new Map() };
      case 'identity.BodyEstablished.v1':
        return { ...registered(state), bodies: new Map([...registered(state).bodies, [event.data.body, event.data]]) };
      case 'identity.UnitEstablished.v1':
        return { ...registered(state), units: new Map([...registered(state).units, [event.data.unit, event.data]]) };
    }
    event satisfies never;
  },
};

function register(command: RegisterOrganisationBody, state: Organisation) {
  const { slug, name, organisationType: type, languages } = command;
  if (state.status === 'unregistered') return [OrganisationRegistered.of({ slug, name, type, languages })];
  const { profile } = state;
  if (profile.name === name && profile.type === type && profile.languages.join() === languages.join()) return [];
  throw new DomainError('identity.slug-taken', `${slug} is ${profile.name} already. Choose another slug.`, 'conflict');
}

function establishBody({ code, name, level }: EstablishBodyBody, state: Registered, { organisation }: DecisionContext) {
  const body = bodyId(organisation, code);
  const known = state.bodies.get(body);
  if (!known) return [BodyEstablished.of({ body, code, name, level })];
  if (known.name === name && known.level === level) return [];
  throw new DomainError('identity.code-taken', `${code} is ${known.name} already. Choose another code.`, 'conflict');
}

function establishUnit({ body, code, name }: EstablishUnitBody, state: Registered) {
  if (!state.bodies.has(body)) throw unknownBody(body);
  const unit = unitId(body, code);
  const known = state.units.get(unit);
  if (!known) return [UnitEstablished.of({ unit, body, code, name })];
  if (known.name === name) return [];
  throw new DomainError('identity.code-taken', `${code} is ${known.name} already. Choose another code.`, 'conflict');
}

export function unknownBody(body: string): DomainError {
  return new DomainError(
    'identity.unknown-body',
    `There is no body ${body} in this organisation. Establish it first, or check the id.`,
  );
}

function registered(state: Organisation): Registered {
  if (state.status === 'registered') return state;
  throw new DomainError(
    'identity.unknown-organisation',
    'The organisation is not registered. Register it first.',
    'not-found',
  );
}
