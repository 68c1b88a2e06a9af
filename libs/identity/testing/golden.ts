import type { GoldenModule } from '@gensvar/kernel/testing';
import {
  BodyEstablished,
  ORGANISATION_EVENTS,
  OrganisationRegistered,
  UnitEstablished,
} from '../src/organisation.events';
import { PERSON_EVENTS, PersonRegistered, RoleGranted, RoleRevoked } from '../src/person.events';

const body = '1cfac4b5-6f20-5495-af9c-105bf02e538f';
const unit = '8a4a1815-d97b-59f3-b4ea-3f6e8cf90baa';

export const GOLDEN: GoldenModule = {
  module: 'identity',
  declarations: [...ORGANISATION_EVENTS, ...PERSON_EVENTS],
  examples: {
    [OrganisationRegistered.type]: {
      slug: 'bjorkasa',
      name: 'Björkåsa kommun',
      type: 'municipality',
      languages: ['sv', 'fi'],
    },
    [BodyEstablished.type]: { body, code: 'KS', name: 'Kommunstyrelsen', level: 'executiveBoard' },
    [UnitEstablished.type]: { unit, body, code: 'kc', name: 'Kontaktcenter' },
    [PersonRegistered.type]: { name: 'Noor Brännlid', email: 'noor.brannlid@example.se', title: 'kommunvägledare' },
    [RoleGranted.type]: { role: 'registrar', body, unit },
    [RoleRevoked.type]: { role: 'registrar', body, unit },
  },
};
