import { AppDatabase } from '@gensvar/database';
import { parseStreamName } from '@gensvar/kernel';
import { rowView, ViewEntity, ViewRow } from '@gensvar/projections';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Column } from 'typeorm';
import { sameRole, type RoleHeld } from '../person.decider';
import { PERSON_EVENTS, type PersonEvent } from '../person.events';

/** Who holds which roles. No name: names stay sealed in the person's own stream. */
@ViewEntity('identity_people_v1')
export class PersonRow extends ViewRow {
  @Column({ type: 'jsonb' })
  roles!: RoleHeld[];
}

export const peopleView = rowView<PersonRow, PersonEvent>({
  name: 'identity.people.v1',
  entity: PersonRow,
  events: PERSON_EVENTS,
  key: (event) => parseStreamName(event.stream).object,
  evolve(row, event) {
    const { organisation, stream } = event;
    const { roles } = row ?? { roles: [] };
    const id = parseStreamName(stream).object;
    switch (event.type) {
      case 'identity.PersonRegistered.v1':
        return { organisation, id, roles };
      case 'identity.RoleGranted.v1':
        return { organisation, id, roles: [...roles, held(event.data)] };
      case 'identity.RoleRevoked.v1':
        return { organisation, id, roles: roles.filter((role) => !sameRole(role, event.data)) };
    }
    event satisfies never;
  },
});

/** Everybody registered in the organisation, with their roles. */
export class ListPeople extends Query<PersonRow[]> {
  constructor(readonly organisation: string) {
    super();
  }
}

@QueryHandler(ListPeople)
export class ListPeopleHandler implements IQueryHandler<ListPeople> {
  constructor(private readonly database: AppDatabase) {}

  execute({ organisation }: ListPeople): Promise<PersonRow[]> {
    return this.database.withOrganisation(organisation, (manager) => manager.find(PersonRow, { order: { id: 'ASC' } }));
  }
}

function held({ role, body, unit }: RoleHeld): RoleHeld {
  return { role, ...(body !== undefined && { body }), ...(unit !== undefined && { unit }) };
}
