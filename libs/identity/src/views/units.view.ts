import { AppDatabase } from '@gensvar/database';
import type { EventOf } from '@gensvar/kernel';
import { rowView, ViewEntity, ViewRow } from '@gensvar/projections';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Column } from 'typeorm';
import { UnitEstablished } from '../organisation.events';

@ViewEntity('identity_units_v1')
export class UnitRow extends ViewRow {
  @Column({ type: 'uuid' })
  body!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;
}

export const unitsView = rowView<UnitRow, EventOf<typeof UnitEstablished>>({
  name: 'identity.units.v1',
  entity: UnitRow,
  events: [UnitEstablished],
  key: (event) => event.data.unit,
  evolve: (_row, { organisation, data: { unit: id, body, code, name } }) => ({ organisation, id, body, code, name }),
});

/** The organisation's units, by body and code. */
export class ListUnits extends Query<UnitRow[]> {
  constructor(readonly organisation: string) {
    super();
  }
}

@QueryHandler(ListUnits)
export class ListUnitsHandler implements IQueryHandler<ListUnits> {
  constructor(private readonly database: AppDatabase) {}

  execute({ organisation }: ListUnits): Promise<UnitRow[]> {
    return this.database.withOrganisation(organisation, (manager) =>
      manager.find(UnitRow, { order: { body: 'ASC', code: 'ASC' } }),
    );
  }
}
