import { given, testContext } from '@gensvar/kernel/testing';
import type { OrganisationCommand } from './organisation.commands';
import { organisationDecider } from './organisation.decider';
import { BodyEstablished, OrganisationRegistered, UnitEstablished } from './organisation.events';
import { bodyId, organisationId, unitId } from './organisation.ids';

const { organisation } = testContext();
const KS = bodyId(organisation, 'KS');
const KC = unitId(KS, 'kc');

const registered = OrganisationRegistered.of({
  slug: 'bjorkasa',
  name: 'Björkåsa kommun',
  type: 'municipality',
  languages: ['sv', 'fi'],
});
const board = BodyEstablished.of({ body: KS, code: 'KS', name: 'Kommunstyrelsen', level: 'executiveBoard' });
const contactCentre = UnitEstablished.of({ unit: KC, body: KS, code: 'kc', name: 'Kontaktcenter' });

const registerOrganisation: OrganisationCommand = {
  type: 'RegisterOrganisation',
  slug: 'bjorkasa',
  name: 'Björkåsa kommun',
  organisationType: 'municipality',
  languages: ['sv', 'fi'],
};
const establishBody: OrganisationCommand = {
  type: 'EstablishBody',
  code: 'KS',
  name: 'Kommunstyrelsen',
  level: 'executiveBoard',
};
const establishUnit: OrganisationCommand = { type: 'EstablishUnit', body: KS, code: 'kc', name: 'Kontaktcenter' };

describe('RegisterOrganisation', () => {
  it('registers', () => given(organisationDecider).when(registerOrganisation).then(registered));
  it('refuses a slug that is taken', () =>
    given(organisationDecider, registered)
      .when({ ...registerOrganisation, name: 'Annan kommun' })
      .refused('identity.slug-taken'));
  it('said twice: once', () => given(organisationDecider, registered).when(registerOrganisation).then());
});

describe('EstablishBody', () => {
  it('establishes', () => given(organisationDecider, registered).when(establishBody).then(board));
  it('refuses a code that is taken', () =>
    given(organisationDecider, registered, board)
      .when({ ...establishBody, level: 'committee' })
      .refused('identity.code-taken'));
  it('refuses without an organisation', () =>
    given(organisationDecider).when(establishBody).refused('identity.unknown-organisation'));
  it('said twice: once', () => given(organisationDecider, registered, board).when(establishBody).then());
});

describe('EstablishUnit', () => {
  it('establishes', () => given(organisationDecider, registered, board).when(establishUnit).then(contactCentre));
  it('refuses an unknown body', () =>
    given(organisationDecider, registered).when(establishUnit).refused('identity.unknown-body'));
  it('refuses a code that is taken', () =>
    given(organisationDecider, registered, board, contactCentre)
      .when({ ...establishUnit, name: 'Kansliet' })
      .refused('identity.code-taken'));
  it('said twice: once', () => given(organisationDecider, registered, board, contactCentre).when(establishUnit).then());
});

it('ids are made from names: storage format', () => {
  expect(organisationId('bjorkasa')).toBe('86191c87-1838-55cb-9d26-a2710b8ff04c');
  expect(bodyId(organisationId('bjorkasa'), 'KS')).toBe('1cfac4b5-6f20-5495-af9c-105bf02e538f');
  expect(unitId(bodyId(organisationId('bjorkasa'), 'KS'), 'kc')).toBe('8a4a1815-d97b-59f3-b4ea-3f6e8cf90baa');
});
