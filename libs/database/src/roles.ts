import type { QueryRunner } from 'typeorm';

/**
 * SQL: the organisation of the transaction, or null. The nullif matters: once a transaction has set it, a session
 * answers with the empty string for ever after, and an empty string is no uuid.
 */
export const CURRENT_ORGANISATION = `nullif(current_setting('gensvar.organisation', true), '')::uuid`;

/** A role; with a password it is made (or given that password) when needed, without one it must exist. */
export interface Login {
  readonly name: string;
  readonly password?: string;
}

export interface Roles<L extends Login = Login> {
  readonly app: L;
  readonly views: L;
}

/** Quoted identifiers, ready for SQL. */
export interface RoleNames {
  readonly app: string;
  readonly views: string;
}

/** The names of the roles of a database when nobody names others: PostgreSQL's identifiers hold 63 bytes. */
export function defaultRoleNames(database: string): RoleNames {
  const stem = database.slice(0, 57);
  return { app: `${stem}_app`, views: `${stem}_views` };
}

/** In a migration: the roles it grants to. @throws when not run by `migrate`. */
export async function roleNames(queryRunner: QueryRunner): Promise<RoleNames> {
  const [names] = await queryRunner.query(
    `select quote_ident(current_setting('gensvar.app_role')) as app, quote_ident(current_setting('gensvar.views_role')) as views`,
  );
  return names as RoleNames;
}

/** For `migrate`: what `roleNames` answers in this session. */
export async function announceRoles(queryRunner: QueryRunner, roles: Roles): Promise<void> {
  await queryRunner.query(
    `select set_config('gensvar.app_role', $1, false), set_config('gensvar.views_role', $2, false)`,
    [roles.app.name, roles.views.name],
  );
}
