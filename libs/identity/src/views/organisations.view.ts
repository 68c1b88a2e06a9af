import { AppDatabase } from '@gensvar/database';
import { rowView, ViewEntity, ViewRow } from '@gensvar/projections';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Column } from 'typeorm';
import { OrganisationRegistered } from '../organisation.events';
import type { EventOf } from '@gensvar/kernel';

/** One row per organisation, its own. Found by slug without a list: `organisationId(slug)` is the id. */
@ViewEntity('identity_organisations_v1')
export class OrganisationRow extends ViewRow {
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'text', array: true })
  languages!: string[];
}

export const organisationsView = rowView<OrganisationRow, EventOf<typeof OrganisationRegistered>>({
  name: 'identity.organisations.v1',
  entity: OrganisationRow,
  events: [OrganisationRegistered],
  key: (event) => event.organisation,
  evolve: (_row, { organisation, data }) => ({ organisation, id: organisation, ...data }),
});

/** The organisation itself, or null when it is not registered (yet). */
export class GetOrganisation extends Query<OrganisationRow | null> {
  constructor(readonly organisation: string) {
    super();
  }
}

@QueryHandler(GetOrganisation)
export class GetOrganisationHandler implements IQueryHandler<GetOrganisation> {
  constructor(private readonly database: AppDatabase) {}

  execute({ organisation: id }: GetOrganisation): Promise<OrganisationRow | null> {
    return this.database.withOrganisation(id, (manager) => manager.findOneBy(OrganisationRow, { id }));
  }
}
