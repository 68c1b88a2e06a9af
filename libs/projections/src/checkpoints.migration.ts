/**
 * Checkpoints of views and processes, and organisations parked for one of them. `epoch` counts owners: a commit moves
 * a checkpoint only from the place and in the epoch of its owner, so that two owners can never interleave.
 */
export const CHECKPOINTS_SQL = `
create schema if not exists views;
create schema if not exists rebuild;
create schema if not exists projection;
create table projection.checkpoint (
  name text primary key,
  position text not null,
  epoch bigint not null default 0,
  moved_at timestamptz not null default clock_timestamp()
);
create table projection.parked (
  name text not null,
  organisation uuid not null,
  position text not null,
  event_id uuid not null,
  event_type text not null,
  error text not null,
  since timestamptz not null default clock_timestamp(),
  primary key (name, organisation)
);
`;
