import { CURRENT_ORGANISATION, roleNames } from '@gensvar/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * ledger-and-privacy.md §4. `wrapped`: iv12|key32|tag16 under the key-encryption key of its epoch. Nobody but the owner
 * reads or writes a table here; erasing a person is the deletion of rows of personal_key.
 */
const TABLES = `
create schema privacy;
create table privacy.key_epoch (
  epoch integer primary key,
  digest_key bytea not null,
  made_at timestamptz not null default clock_timestamp()
);
create table privacy.personal_key (
  handle uuid primary key,
  organisation uuid not null,
  kek_epoch integer not null,
  wrapped bytea not null,
  subject_ref text collate "C" not null,
  stream text collate "C" not null check (strpos(stream, '-' || organisation || '-') > 0),
  field_group text collate "C" not null check (field_group in ('contact', 'content', 'draft')),
  retention_rule text,
  expires_at timestamptz,
  hold_count integer not null default 0 check (hold_count >= 0),
  unique (subject_ref, stream, field_group)
)`;

const SETTINGS = `security definer set search_path = privacy, pg_temp`;

/** The newest epoch and the digest key that its key-encryption key wraps; no row while the database holds no keys. */
const CURRENT_EPOCH = `
create function privacy.current_epoch() returns table (epoch integer, digest_key bytea) language sql stable ${SETTINGS} as $$
  select e.epoch, e.digest_key from key_epoch e order by e.epoch desc limit 1
$$`;

/** The first epoch. Does nothing when there is one, or when there are keys that another key-encryption key must have wrapped. */
const BEGIN = `
create function privacy.begin_first_epoch(a_digest_key bytea) returns void language sql volatile ${SETTINGS} as $$
  insert into key_epoch (epoch, digest_key)
  select 1, a_digest_key where not exists (select from personal_key) on conflict do nothing
$$`;

/**
 * Keys of any organisation, each (subject, stream, group) once: of those that were there already, the rows. The update that
 * changes nothing returns and locks such a row, so that no erasure comes between. Sorted, so that two batches with the same
 * slots wait for each other instead of deadlocking. Texts are joined by line breaks and wrapped keys one after the other, 60
 * bytes each: that halves what the service spends on a call.
 */
const CREATE_KEYS = `
create function privacy.create_keys(a_epoch integer, a_handles text, a_organisations text, a_subjects text,
  a_streams text, a_groups text, a_wrapped bytea)
returns table (handle uuid, wrapped bytea, subject text, stream text, field_group text)
language plpgsql volatile ${SETTINGS} as $$
#variable_conflict use_column
declare
  handles constant uuid[] := string_to_array(a_handles, chr(10));
begin
  if a_epoch is distinct from (select max(epoch) from key_epoch) then
    raise exception 'the key-encryption key is of epoch %, which is not the newest', a_epoch;
  end if;
  return query
    with there as (
      insert into personal_key as k (handle, organisation, kek_epoch, wrapped, subject_ref, stream, field_group)
      select h, o::uuid, a_epoch, substring(a_wrapped from (n::integer - 1) * 60 + 1 for 60), s, t, g
        from rows from (unnest(handles), string_to_table(a_organisations, chr(10)), string_to_table(a_subjects, chr(10)),
               string_to_table(a_streams, chr(10)), string_to_table(a_groups, chr(10)))
             with ordinality given (h, o, s, t, g, n)
       order by s, t, g
      on conflict (subject_ref, stream, field_group) do update set hold_count = k.hold_count
      returning k.handle, k.wrapped, k.subject_ref, k.stream, k.field_group)
    select * from there where there.handle <> all (handles);
end $$`;

/** The keys of those handles that the transaction's organisation has. */
const READ_KEYS = `
create function privacy.read_keys(a_handles uuid[]) returns table (handle uuid, wrapped bytea)
language plpgsql volatile ${SETTINGS} as $$
#variable_conflict use_column
declare
  own constant uuid := ${CURRENT_ORGANISATION};
begin
  return query select k.handle, k.wrapped from personal_key k where k.handle = any(a_handles) and k.organisation = own;
end $$`;

/** Deletes keys of the transaction's organisation, by handle or by subject, and tells every process. All or none. */
const DESTROY_KEYS = `
create function privacy.destroy_keys(a_handles uuid[], a_subject text) returns uuid[]
language plpgsql volatile ${SETTINGS} as $$
declare
  own constant uuid := ${CURRENT_ORGANISATION};
  chosen uuid[];
begin
  chosen := array(select handle from personal_key
    where organisation = own and (handle = any(a_handles) or subject_ref = a_subject) order by handle for update);
  if exists (select from personal_key where handle = any(chosen) and hold_count > 0) then
    raise exception 'a key is on hold' using errcode = 'GV001';
  end if;
  delete from personal_key where handle = any(chosen);
  for i in 1 .. cardinality(chosen) by 200 loop
    perform pg_notify('gensvar_keys_destroyed', array_to_string(chosen[i : i + 199], ','));
  end loop;
  return chosen;
end $$`;

export class CreatePersonalKeys1764000000200 implements MigrationInterface {
  name = 'CreatePersonalKeys1764000000200';

  async up(queryRunner: QueryRunner): Promise<void> {
    const { app, views } = await roleNames(queryRunner);
    for (const sql of [TABLES, CURRENT_EPOCH, BEGIN, CREATE_KEYS, READ_KEYS, DESTROY_KEYS])
      await queryRunner.query(sql);
    await queryRunner.query(`
      revoke all on all functions in schema privacy from public;
      grant usage on schema privacy to ${app}, ${views};
      grant execute on function privacy.current_epoch, privacy.begin_first_epoch, privacy.read_keys to ${app}, ${views};
      grant execute on function privacy.create_keys, privacy.destroy_keys to ${app}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema privacy cascade');
  }
}
