import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { DomainError } from '@gensvar/kernel';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Login, Roles } from './roles';
import { withLogin } from './url';

/**
 * Makes the roles that are missing, and sets the password of one that does not let us in with ours (its file was lost).
 * @throws DomainError `database.roles` when the owner may not.
 */
export async function ensureRoles(queryRunner: QueryRunner, ownerUrl: string, roles: Roles): Promise<void> {
  for (const login of [roles.app, roles.views]) {
    const exists = (await queryRunner.query('select from pg_roles where rolname = $1', [login.name])).length > 0;
    if (!exists && login.password === undefined) {
      throw new DomainError('database.roles', `The role ${login.name} does not exist. Make it, or correct its URL.`);
    }
    if (login.password === undefined || (exists && (await letsIn(ownerUrl, login)))) continue;
    try {
      await queryRunner.query(
        `${exists ? 'alter' : 'create'} role ${escapeIdentifier(login.name)} login password ${escapeLiteral(verifier(login.password))}`,
      );
    } catch (error) {
      if ((error as { code?: string }).code !== '42501') throw error;
      throw new DomainError(
        'database.roles',
        `The role ${login.name} could not be ${exists ? 'given a new password' : 'made'} (${(error as Error).message}). Give the user of ` +
          'DATABASE_URL the attribute CREATEROLE, or make two roles yourself and name them with DATABASE_APP_URL and DATABASE_VIEWS_URL.',
      );
    }
  }
  await grantConnect(queryRunner, roles);
}

async function grantConnect(queryRunner: QueryRunner, roles: Roles): Promise<void> {
  for (const { name } of [roles.app, roles.views]) {
    const [{ may, database }] = await queryRunner.query(
      `select has_database_privilege($1, current_database(), 'connect') as may, current_database() as database`,
      [name],
    );
    if (!may)
      await queryRunner.query(`grant connect on database ${escapeIdentifier(database)} to ${escapeIdentifier(name)}`);
  }
}

async function letsIn(ownerUrl: string, login: Login): Promise<boolean> {
  const client = new Client({ connectionString: withLogin(ownerUrl, login), connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 28P01 wrong password, 28000 may not log in, 42501 may not connect to the database.
    if (['28P01', '28000', '42501'].includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The SCRAM-SHA-256 verifier (RFC 5803) of an ASCII password: the password itself never reaches a server log. */
function verifier(password: string): string {
  const salt = randomBytes(16);
  const rounds = 4096;
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(sign('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${sign('Server Key').toString('base64')}`;
}
