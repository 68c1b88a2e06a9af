import { roleNames } from '@gensvar/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Checkpoints of views and processes, and organisations parked for one of them. `epoch` counts owners: a commit moves
 * a checkpoint only from the place and in the epoch of its owner, so that two owners can never interleave.
 * Tables of views are made by the view runner: `views` holds what is read, `rebuild` a second set while it is filled.
 */
export class Projections1764000300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { app, views } = await roleNames(queryRunner);
    await queryRunner.query(`
create schema views;
create schema rebuild;
create schema projection;

create table projection.checkpoint (
  name text primary key,
  position text collate "C" not null,
  epoch bigint not null,
  owner uuid,
  presence integer,
  alive_until timestamptz,
  shape text,
  work jsonb,
  moved_at timestamptz not null default clock_timestamp()
);
comment on column projection.checkpoint.presence is 'second half of the advisory key that the owner''s session holds while it lives';
comment on column projection.checkpoint.shape is 'hash of the declaration that the tables were made from';
comment on column projection.checkpoint.work is 'background work that waits: {done, total} as far as known';

create table projection.parked (
  name text not null,
  organisation uuid not null,
  position text collate "C" not null,
  after text collate "C" not null,
  event_id uuid not null,
  event_type text not null,
  error text not null,
  since timestamptz not null default clock_timestamp(),
  primary key (name, organisation)
);

create function projection.standing()
returns table (name text, "position" text, moved_at timestamptz, held boolean, shape text, work jsonb, parked jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select c.name, c.position, c.moved_at, c.owner is not null and c.alive_until > clock_timestamp(), c.shape, c.work,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'organisation', p.organisation, 'position', p.position, 'eventId', p.event_id,
                   'eventType', p.event_type, 'error', p.error, 'since', p.since) order by p.position), '[]')
            from projection.parked p where p.name = c.name)
    from projection.checkpoint c order by c.name
$$;

grant usage, create on schema views, rebuild to ${views};
grant usage on schema views to ${app};
grant usage on schema projection to ${app}, ${views};
grant select, insert, update, delete on projection.checkpoint, projection.parked to ${views};
grant execute on function projection.standing() to ${app}, ${views};
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema projection, rebuild, views cascade');
  }
}
