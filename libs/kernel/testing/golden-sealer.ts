import { createHash } from 'node:crypto';
import type { FieldGroup, StoredEvent } from '../src/envelope';
import { openEvent, sealEvent, type DataKey, type Randomness } from '../src/seal-event';
import { Sealer, type Opened, type Sealed, type SealRequest } from '../src/sealer';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The fixed key and handle of each field group under which golden files are sealed. Changing them changes every golden file. */
export const GOLDEN_KEYS: Readonly<Record<FieldGroup, DataKey>> = {
  contact: goldenKey('contact', 0),
  content: goldenKey('content', 1),
  draft: goldenKey('draft', 2),
};

function goldenKey(group: FieldGroup, at: number): DataKey {
  return { handle: `00000000-0000-4000-8000-0000000000f${at}`, key: digest(`golden key of ${group}`) };
}

/** Salts and vectors counted from the event's id: the same event is sealed to the same bytes. Never for real data. */
export function goldenRandomness(eventId: string): Randomness {
  let count = 0;
  const next = (what: string) => digest(`golden ${what} ${eventId} ${count++}`);
  return { salt: () => next('salt').subarray(0, 16).toString('base64url'), iv: () => next('iv').subarray(0, 12) };
}

/** Seals in the stored form under fixed keys, salts and vectors, for golden files and specs of stored bytes. Never for real data. */
export class GoldenSealer extends Sealer {
  override async seal(requests: readonly SealRequest[]): Promise<Sealed[]> {
    return requests.map((request) => sealGolden(request));
  }

  override async open(events: readonly StoredEvent[]): Promise<Opened[]> {
    return events.map(openGolden);
  }

  override async digest(canonicalBody: string): Promise<string> {
    return digest(`golden digest ${canonicalBody}`).toString('hex');
  }
}

export function sealGolden(request: SealRequest): Sealed {
  return sealEvent(request, (group) => GOLDEN_KEYS[group], goldenRandomness(request.eventId));
}

export function openGolden(event: StoredEvent): Opened {
  return openEvent(event, (handle) => Object.values(GOLDEN_KEYS).find((key) => key.handle === handle)?.key);
}
