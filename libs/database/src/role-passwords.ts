import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readIfThere, writePrivateFile } from './embedded/private-file';
import { defaultRoleNames, type Login, type Roles } from './roles';

/** Storage format of `database-roles.json` (0600): passwords by role name. */
type Passwords = Readonly<Record<string, string>>;

/**
 * The roles of a database that we make ourselves. A lost file is no harm: new passwords are made, and set by `migrate`.
 * Hosts that share one database share this file too, or name their roles by URL.
 */
export function generatedRoles(dataFolder: string, database: string): Roles<Required<Login>> {
  const path = join(dataFolder, 'database-roles.json');
  const kept = JSON.parse(readIfThere(path) ?? '{}') as Passwords;
  const names = defaultRoleNames(database);
  const password = (name: string) => kept[name] ?? randomBytes(24).toString('hex');
  const roles = {
    app: { name: names.app, password: password(names.app) },
    views: { name: names.views, password: password(names.views) },
  };
  if (!kept[names.app] || !kept[names.views]) {
    const all = { ...kept, [names.app]: roles.app.password, [names.views]: roles.views.password };
    writePrivateFile(path, JSON.stringify(all, null, 2));
  }
  return roles;
}
