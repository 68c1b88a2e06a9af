import {
  BodyEstablished,
  OrganisationRegistered,
  UnitEstablished,
  type OrganisationEvent,
} from '@gensvar/identity/contract';
import type { EventDeclaration, RecordedEvent } from '@gensvar/kernel';
import type { Fact, SubjectRef } from './fact';
import { IDENTITY_FACTS } from './identity-facts';
import { factOfEvent, type FactSource } from './source';

/** Facts of identity's events; names of bodies and units stay out. */
export const IDENTITY_FACT_SOURCE: FactSource = {
  module: IDENTITY_FACTS,
  events: [
    OrganisationRegistered,
    BodyEstablished,
    UnitEstablished,
  ] as readonly unknown[] as readonly EventDeclaration[],
  facts(recorded) {
    const event = recorded as unknown as RecordedEvent<OrganisationEvent>;
    const organisation: SubjectRef = { type: 'organisation-year', id: event.organisation };
    switch (event.type) {
      case 'identity.OrganisationRegistered.v1':
        return [factOf(event, 'organisation.registered', {}, organisation)];
      case 'identity.BodyEstablished.v1': {
        const { body, level } = event.data;
        const subjects: SubjectRef[] = [{ type: 'body', id: body }, { type: 'unit-year', id: body }, organisation];
        return subjects.map((subject) => factOf(event, 'body.established', { body, level }, subject));
      }
      case 'identity.UnitEstablished.v1': {
        const { unit, body } = event.data;
        const subjects: SubjectRef[] = [organisation, { type: 'unit-year', id: body }];
        return subjects.map((subject) => factOf(event, 'unit.established', { unit, body }, subject));
      }
      default:
        return event satisfies never;
    }
  },
};

function factOf(
  event: RecordedEvent<OrganisationEvent>,
  name: string,
  fields: Fact['fields'],
  subject: SubjectRef,
): Fact {
  return factOfEvent(event, {
    name,
    subject,
    fields,
    filled: [],
  });
}
