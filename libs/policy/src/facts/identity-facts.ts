import { BODY_LEVELS } from '@gensvar/identity/contract';
import type { FactsModule, FieldType } from './catalogue';

const id: FieldType = { type: 'id' };
const ofBody = {
  body: [{ fact: 'body.established', field: 'body' }],
  level: [{ fact: 'body.established', field: 'level' }],
} as const;

/**
 * What policies may know of an organisation's structure, and the subjects that stand or come again: a body, a body's
 * year (`unit-year`, under the body's id), the organisation's year (under the organisation's id). They lie here because
 * identity stands beside this library and knows nothing of it.
 */
export const IDENTITY_FACTS: FactsModule = {
  module: 'identity',
  words: {
    'organisation.registered': { sv: 'organisationen upplagd', en: 'organisation registered' },
    'body.established': { sv: 'nämnden eller styrelsen upplagd', en: 'body established' },
    'unit.established': { sv: 'enheten upplagd', en: 'unit established' },
    'onlyIf.level': { sv: 'gäller inte för ett sådant organ', en: 'not for a body of this level' },
  },
  subjects: {
    'organisation-year': { opens: 'organisation.registered', fields: {} },
    'unit-year': { opens: 'body.established', fields: ofBody },
    body: { opens: 'body.established', fields: ofBody },
  },
  facts: {
    'organisation.registered': { what: 'The organisation was entered.', subjects: ['organisation-year'], fields: {} },
    'body.established': {
      what: 'A body of the organisation was entered: council, executive board, committee…',
      subjects: ['body', 'unit-year', 'organisation-year'],
      fields: { body: id, level: { type: 'choice', values: BODY_LEVELS } },
    },
    'unit.established': {
      what: 'A unit of a body was entered.',
      subjects: ['organisation-year', 'unit-year'],
      fields: { unit: id, body: id },
    },
  },
};
