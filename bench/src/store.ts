import { migrate, type EmbeddedServer, type MigrationClass } from '@gensvar/database';
import { EVENT_STORE_MIGRATIONS, PostgresEventStore, type Append } from '@gensvar/event-store';
import { newId, streamName } from '@gensvar/kernel';

export const ROLES = { app: { name: 'bench_app', password: 'app' }, views: { name: 'bench_views', password: 'views' } };

/** Migrates the bench's database; URLs of its roles. */
export async function storeUrls(
  server: EmbeddedServer,
  migrations: readonly MigrationClass[] = EVENT_STORE_MIGRATIONS,
): Promise<{ appUrl: string; viewsUrl: string }> {
  await migrate(server.ownerUrl, ROLES, migrations);
  const as = ({ name, password }: { name: string; password: string }) => {
    const url = new URL(server.ownerUrl);
    [url.username, url.password] = [name, password];
    return url.href;
  };
  return { appUrl: as(ROLES.app), viewsUrl: as(ROLES.views) };
}

export async function openStore(server: EmbeddedServer): Promise<PostgresEventStore> {
  return PostgresEventStore.open(await storeUrls(server));
}

const organisation = newId();
const actor = { id: newId(), role: 'registrar' };

/** One event of about 600 bytes to a new stream. */
export function oneEvent(): Append {
  const object = newId();
  const id = newId();
  const meta = {
    org: organisation,
    actor,
    origin: 'live' as const,
    correlation: id,
    causation: id,
    sealed: [],
    cm: [],
    salt: '',
  };
  const data = {
    kind: 'enquiry',
    channel: 'web',
    reachable: true,
    about: 'A way to the school that is lit in winter. '.repeat(3),
  };
  return {
    organisation,
    stream: streamName('inputs', organisation, object),
    expected: 'none',
    events: [{ id, type: 'inputs.InputReceived.v1', data, meta }],
  };
}
