import { DomainError } from '@gensvar/kernel';
import type { QueryRunner } from 'typeorm';
import type { Roles } from './roles';

/**
 * Every role the app role is or can become (`set role`), with what would let it around row-level security or to the
 * store's tables. Predefined roles: those that read or write what grants do not give, or reach the server's files.
 */
const REACHABLE = `
  select r.rolname = $1 as itself, r.rolname as name, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolreplication,
         r.rolname = current_user or r.oid = d.datdba as owner, r.rolname = $2 as views,
         r.rolname in ('pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files',
                       'pg_execute_server_program') as predefined
    from pg_roles r, pg_database d
   where d.datname = current_database()
     and (r.rolname = $1 or (pg_has_role($1, r.oid, 'member') and not (select rolsuper from pg_roles where rolname = $1)))`;

const REASONS = {
  rolsuper: 'is a superuser',
  rolbypassrls: 'has BYPASSRLS',
  owner: 'owns the database',
  views: 'owns the views',
  rolcreaterole: 'has CREATEROLE, with which it could give itself other roles',
  rolreplication: 'has REPLICATION, with which it could read everything',
  predefined: 'reads or writes past the grants',
} as const;

type Reachable = { itself: boolean; name: string } & Record<keyof typeof REASONS, boolean>;

/**
 * @throws DomainError `database.app-role` when the app role could read or write across organisations: all isolation rests
 * on row-level security, which owners, superusers and BYPASSRLS do not see (ADR 0006).
 */
export async function refuseBypass(queryRunner: QueryRunner, roles: Roles): Promise<void> {
  const reachable: Reachable[] = await queryRunner.query(REACHABLE, [roles.app.name, roles.views.name]);
  const found = reachable.flatMap((role) =>
    (Object.keys(REASONS) as (keyof typeof REASONS)[])
      .filter((key) => role[key])
      .map((key) => (role.itself ? `it ${REASONS[key]}` : `it is a member of ${role.name}, which ${REASONS[key]}`)),
  );
  if (found.length === 0) return;
  throw new DomainError(
    'database.app-role',
    `The role ${roles.app.name} could read across organisations: ${found.join('; ')}. Name a plain role with DATABASE_APP_URL.`,
  );
}
