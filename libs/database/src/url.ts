import { DomainError } from '@gensvar/kernel';
import type { Login } from './roles';

/** The same server and database for another role. */
export function withLogin(url: string, login: Login): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(login.name);
  changed.password = encodeURIComponent(login.password ?? '');
  return changed.href;
}

/** User and database that a connection URL names. @throws DomainError `database.url`, without the URL: it holds a password. */
export function partsOf(url: string, variable = 'DATABASE_URL'): { user: string; database: string } {
  const expected = `${variable} must look like postgres://user:password@host:5432/database.`;
  if (!URL.canParse(url)) throw new DomainError('database.url', expected);
  const { protocol, username, pathname } = new URL(url);
  const parts = { user: decodeURIComponent(username), database: decodeURIComponent(pathname.slice(1)) };
  if (!/^postgres(ql)?:$/.test(protocol) || !parts.user || !parts.database)
    throw new DomainError('database.url', expected);
  return parts;
}
