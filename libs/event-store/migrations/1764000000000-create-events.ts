import { roleNames } from '@gensvar/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * store.md, "The design". Everything of the store lies in its own schema; only libs/event-store names what is in it.
 * Two indexes and no third: each costs 7–26 % of an append. `pd` holds the sealed boxes (events.md).
 */
const TABLE = `
create schema event_store;
create table event_store.events (
  global_position bigint generated always as identity primary key,
  organisation uuid not null,
  stream_id text collate "C" not null,
  version integer not null,
  type text not null,
  data jsonb not null,
  pd jsonb,
  metadata jsonb not null,
  event_id uuid not null,
  recorded_at timestamptz not null,
  unique (stream_id, version)
)`;

/**
 * A function's own settings: the search path cannot be bent by its caller, and a plan made while the table was still empty
 * must not scan it when it has grown.
 */
const SETTINGS = `security definer set search_path = event_store, pg_temp set enable_seqscan = off`;

/**
 * The append lock and the moment of recording. The lock is the first statement of the functions that call this, before any
 * snapshot or position: so position order is commit order, and a reader that follows \`position > last\` misses nothing.
 * The clock of the machine may be set back; recorded_at never falls. Milliseconds, as callers see them.
 */
const LOCK = `perform pg_advisory_xact_lock(4713282210);
  recorded := greatest(date_trunc('milliseconds', clock_timestamp()),
    (select e.recorded_at from events e order by e.global_position desc limit 1));`;

const NOTIFY = `perform pg_notify('gensvar_events', '');`;

/**
 * Result of an append that did not find its expected version: the position of its last event when the stream holds these
 * very events from there on (the same append again), else the newest version as -2 - version.
 */
const SETTLE = `
create function event_store.settle(a_stream text, a_expected integer, a_ids uuid[], a_newest integer) returns bigint
language sql volatile ${SETTINGS} as $$
  select case when array_agg(event_id order by version) = a_ids then max(global_position) else -2 - a_newest end
    from events where stream_id = a_stream and version > a_expected and version <= a_expected + cardinality(a_ids)
$$`;

/** One append. \`events\`: JSON array of {id, type, data, pd?, meta}. */
const APPEND = `
create function event_store.append(a_organisation uuid, a_stream text, a_expected integer, a_events jsonb) returns bigint
language plpgsql volatile ${SETTINGS} as $$
declare
  recorded timestamptz;
  newest integer;
  place bigint;
begin
  ${LOCK}
  newest := coalesce((select version from events where stream_id = a_stream order by version desc limit 1), -1);
  if newest <> a_expected then
    return settle(a_stream, a_expected, array(
      select (e->>'id')::uuid from jsonb_array_elements(a_events) with ordinality x(e, n) order by n), newest);
  end if;
  with inserted as (
    insert into events (organisation, stream_id, version, type, data, pd, metadata, event_id, recorded_at)
    select a_organisation, a_stream, a_expected + n, e->>'type', e->'data', e->'pd', e->'meta', (e->>'id')::uuid, recorded
      from jsonb_array_elements(a_events) with ordinality x(e, n) order by n
    returning global_position)
  select max(global_position) into place from inserted;
  ${NOTIFY}
  return place;
end $$`;

/**
 * Many appends, each of another stream, that pass or fail one by one: one number each, as of \`append\`.
 * \`events\`: JSON array of {a, v, e}: number of its append from 1, version, event.
 */
const APPEND_BATCH = `
create function event_store.append_batch(
  a_organisations uuid[], a_streams text[], a_expected integer[], a_events jsonb) returns bigint[]
language plpgsql volatile ${SETTINGS} as $$
declare
  recorded timestamptz;
  newest integer[];
  places bigint[];
begin
  ${LOCK}
  newest := array(
    select coalesce((select version from events where stream_id = s order by version desc limit 1), -1)
      from unnest(a_streams) with ordinality u(s, n) order by n);
  with inserted as (
    insert into events (organisation, stream_id, version, type, data, pd, metadata, event_id, recorded_at)
    select a_organisations[a], a_streams[a], v, e->>'type', e->'data', e->'pd', e->'meta', (e->>'id')::uuid, recorded
      from (select (x->'a')::integer as a, (x->'v')::integer as v, x->'e' as e, n
              from jsonb_array_elements(a_events) with ordinality u(x, n)) given
     where newest = a_expected or newest[a] = a_expected[a]
     order by n
    returning stream_id, global_position),
  last as (select stream_id, max(global_position) as place from inserted group by stream_id)
  select array_agg(place order by n) into places
    from unnest(a_streams) with ordinality u(s, n) left join last on stream_id = s;
  if newest <> a_expected then
    for i in 1 .. cardinality(a_streams) loop
      if newest[i] <> a_expected[i] then
        places[i] := settle(a_streams[i], a_expected[i], array(
          select (x->'e'->>'id')::uuid from jsonb_array_elements(a_events) with ordinality u(x, n)
           where (x->'a')::integer = i order by n), newest[i]);
      end if;
    end loop;
  end if;
  ${NOTIFY}
  return places;
end $$`;

/** One stream of the organisation that the transaction has set. */
const READ_STREAM = `
create function event_store.read_stream(a_stream text, a_from integer, a_backward boolean, a_limit integer) returns setof event_store.events
language plpgsql stable ${SETTINGS} as $$
declare
  own constant uuid := nullif(current_setting('gensvar.organisation', true), '')::uuid;
begin
  if a_backward then
    return query select * from events
      where stream_id = a_stream and organisation = own and version <= a_from order by version desc limit a_limit;
  else
    return query select * from events
      where stream_id = a_stream and organisation = own and version >= a_from order by version limit a_limit;
  end if;
end $$`;

/** Position of the newest event, 0 when there is none: says nothing of what is in it. */
const HEAD = `
create function event_store.head() returns bigint language sql stable ${SETTINGS} as $$
  select coalesce((select global_position from events order by global_position desc limit 1), 0)
$$`;

/** Position of the last event recorded by then, by binary search: recorded_at never falls along the order. */
const POSITION_AT = `
create function event_store.position_at(a_instant timestamptz) returns bigint language plpgsql stable ${SETTINGS} as $$
declare
  low bigint := 0;
  high bigint := head();
  middle bigint;
  place record;
begin
  while low < high loop
    middle := high - (high - low) / 2;
    select global_position, recorded_at into place
      from events where global_position >= middle order by global_position limit 1;
    if place.recorded_at <= a_instant then low := place.global_position; else high := middle - 1; end if;
  end loop;
  return low;
end $$`;

export class CreateEvents1764000000000 implements MigrationInterface {
  name = 'CreateEvents1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const { app, views } = await roleNames(queryRunner);
    for (const sql of [TABLE, SETTLE, APPEND, APPEND_BATCH, READ_STREAM, HEAD, POSITION_AT])
      await queryRunner.query(sql);
    await queryRunner.query(`
      revoke all on all functions in schema event_store from public;
      grant usage on schema event_store to ${app}, ${views};
      grant execute on function event_store.append, event_store.append_batch, event_store.read_stream to ${app};
      grant execute on function event_store.head, event_store.position_at to ${app}, ${views};
      grant select on event_store.events to ${views}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema event_store cascade');
  }
}
