import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@gensvar/database';
import type { Append } from '@gensvar/event-store';
import { newEvent, type Sealer } from '@gensvar/kernel';
import { PRIVACY_MIGRATIONS, PrivacySealer } from '@gensvar/privacy';
import type { BenchSetting } from './bench';
import { oneEvent, ROLES, storeUrls } from './store';

/** A sealer with keys of its own in the bench's database. */
export async function openSealer({ server, folder }: BenchSetting): Promise<PrivacySealer> {
  const { appUrl } = await storeUrls(server);
  await migrate(server.ownerUrl, ROLES, PRIVACY_MIGRATIONS);
  mkdirSync(join(folder, 'keys'), { recursive: true });
  return PrivacySealer.open({ url: appUrl, kek: { file: join(folder, 'keys', 'kek') } });
}

/** The same event with a name and a text sealed under two new keys, as an input of somebody new has. */
export async function oneSealedEvent(sealer: Sealer): Promise<Append> {
  const append = oneEvent();
  const { id, type, data, meta } = append.events[0]!;
  const { about, ...clear } = data;
  const { organisation, stream } = append;
  const { org, actor, origin, correlation, causation } = meta;
  const personal = [
    { path: '/sender/name', group: 'contact' as const, value: 'Nobody Anybody' },
    { path: '/text', group: 'content' as const, value: about },
  ];
  const request = { eventId: id, organisation, stream, subject: correlation, clear, personal, actor, origin };
  const [sealed] = await sealer.seal([request]);
  return { ...append, events: [newEvent({ id, type, clear, org, actor, origin, correlation, causation }, sealed!)] };
}
