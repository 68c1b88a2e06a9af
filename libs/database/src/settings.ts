import { DomainError } from '@gensvar/kernel';

/** Which database, as the environment names it. */
export interface DatabaseSettings {
  /** GENSVAR_DATA. Holds the embedded server, and the generated passwords also of an outside one. */
  readonly dataFolder: string;
  /** DATABASE_URL: the owner on an outside server; undefined: the embedded server. */
  readonly ownerUrl?: string;
  /** DATABASE_APP_URL and DATABASE_VIEWS_URL: roles that somebody else made. Both or none, and only with DATABASE_URL. */
  readonly appUrl?: string;
  readonly viewsUrl?: string;
}

/** @throws DomainError `database.settings` when the three URLs do not fit together */
export function checkSettings({ ownerUrl, appUrl, viewsUrl }: DatabaseSettings): void {
  const wrong = (detail: string) => new DomainError('database.settings', detail);
  if (!appUrl !== !viewsUrl) throw wrong('Set both DATABASE_APP_URL and DATABASE_VIEWS_URL, or neither.');
  if (appUrl && !ownerUrl) throw wrong('DATABASE_APP_URL and DATABASE_VIEWS_URL need DATABASE_URL, which migrates.');
}
