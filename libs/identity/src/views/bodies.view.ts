import { AppDatabase } from '@gensvar/database';
import type { EventOf } from '@gensvar/kernel';
import { rowView, ViewEntity, ViewRow } from '@gensvar/projections';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Column } from 'typeorm';
import { BodyEstablished } from '../organisation.events';
import type { BodyLevel } from '../roles';

@ViewEntity('identity_bodies_v1')
export class BodyRow extends ViewRow {
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  level!: BodyLevel;
}

export const bodiesView = rowView<BodyRow, EventOf<typeof BodyEstablished>>({
  name: 'identity.bodies.v1',
  entity: BodyRow,
  events: [BodyEstablished],
  key: (event) => event.data.body,
  evolve: (_row, { organisation, data: { body: id, code, name, level } }) => ({ organisation, id, code, name, level }),
});

/** The organisation's bodies, by code. */
export class ListBodies extends Query<BodyRow[]> {
  constructor(readonly organisation: string) {
    super();
  }
}

@QueryHandler(ListBodies)
export class ListBodiesHandler implements IQueryHandler<ListBodies> {
  constructor(private readonly database: AppDatabase) {}

  execute({ organisation }: ListBodies): Promise<BodyRow[]> {
    return this.database.withOrganisation(organisation, (manager) => manager.find(BodyRow, { order: { code: 'ASC' } }));
  }
}
