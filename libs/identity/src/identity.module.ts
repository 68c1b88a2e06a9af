import { Module } from '@nestjs/common';
import { IDENTITY_HANDLERS } from './identity.handlers';
import { OrganisationDirectory } from './organisation.directory';
import { ORGANISATION_EVENTS } from './organisation.events';
import { PERSON_EVENTS } from './person.events';
import { BodyRow, bodiesView, ListBodiesHandler } from './views/bodies.view';
import { GetOrganisationHandler, OrganisationRow, organisationsView } from './views/organisations.view';
import { ListPeopleHandler, peopleView, PersonRow } from './views/people.view';
import { ListUnitsHandler, UnitRow, unitsView } from './views/units.view';

/** What the composition root registers: event types for the catalogue, views for the runner, entities for AppDatabase. */
export const IDENTITY_EVENTS = [...ORGANISATION_EVENTS, ...PERSON_EVENTS];
export const IDENTITY_VIEWS = [organisationsView, bodiesView, unitsView, peopleView];
export const IDENTITY_ENTITIES = [OrganisationRow, BodyRow, UnitRow, PersonRow];

/** Needs, from global modules of the composition root: CqrsModule, CommandRunner, EventStore, EventCatalogue and AppDatabase. */
@Module({
  providers: [
    ...IDENTITY_HANDLERS,
    OrganisationDirectory,
    GetOrganisationHandler,
    ListBodiesHandler,
    ListUnitsHandler,
    ListPeopleHandler,
  ],
  exports: [OrganisationDirectory],
})
export class IdentityModule {}
