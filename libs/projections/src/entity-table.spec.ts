import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { entityTable } from './entity-table';
import { rowView } from './row-view';
import { InstantColumn, ViewEntity, ViewRow } from './view-entity';

@ViewEntity('samples_list_v1')
@Index(['organisation', 'dueAt'], { where: 'closed is false' })
@Unique(['organisation', 'number'])
class Sample extends ViewRow {
  @Column({ type: 'text' }) number!: string;
  @InstantColumn({ name: 'due_at', nullable: true }) dueAt!: string | null;
  @Index()
  @Column({ type: 'boolean', default: false })
  closed!: boolean;
  @Column({ type: 'uuid', array: true, nullable: true }) units!: string[] | null;
}

describe('the table of an entity', () => {
  it('is read from the entity, base class first', () => {
    expect(entityTable(Sample)).toMatchObject({
      name: 'samples_list_v1',
      ddl: [
        'create table "samples_list_v1" (',
        '  "organisation" uuid not null,',
        '  "id" uuid not null,',
        '  "number" text not null,',
        '  "due_at" timestamptz,',
        '  "closed" boolean not null default false,',
        '  "units" uuid[],',
        '  primary key ("organisation", "id")',
        ');',
        'create index on "samples_list_v1" ("closed");',
        'create index on "samples_list_v1" ("organisation", "due_at") where closed is false;',
        'create unique index on "samples_list_v1" ("organisation", "number");',
      ].join('\n'),
    });
  });

  it('is refused when it could not hold a view', () => {
    @Entity({ name: 'elsewhere' })
    class Elsewhere extends ViewRow {}
    @ViewEntity('nobodys')
    class Nobodys {
      @PrimaryColumn({ type: 'uuid' }) id!: string;
    }
    @ViewEntity('keyless')
    class Keyless {
      @Column({ type: 'uuid' }) organisation!: string;
    }
    @ViewEntity('raw_instant')
    class RawInstant extends ViewRow {
      @Column({ type: 'timestamptz' }) at!: Date;
    }
    @ViewEntity('odd')
    class Odd extends ViewRow {
      @Column({ type: 'bytea' }) bytes!: Buffer;
    }
    @ViewEntity('wide')
    class Wide extends ViewRow {
      @PrimaryColumn({ type: 'text' }) more!: string;
    }
    expect(() => entityTable(Elsewhere)).toThrow('Elsewhere is not declared with @ViewEntity');
    expect(() => entityTable(Nobodys)).toThrow('no column organisation uuid');
    expect(() => entityTable(Keyless)).toThrow('no primary column');
    expect(() => entityTable(RawInstant)).toThrow('RawInstant.at: declare instants with InstantColumn');
    expect(() => entityTable(Odd)).toThrow('Odd.bytes: a view has no column of type bytea');
    expect(() =>
      rowView<Wide, never>({ name: 'x', entity: Wide, events: [], key: () => '', evolve: (row) => row }),
    ).toThrow('Wide: the key of a row view is (organisation, id)');
  });
});
