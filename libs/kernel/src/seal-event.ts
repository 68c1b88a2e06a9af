import { clearDisclosure, commitmentTo, disclosureText, type DisclosureTuple } from './commitment';
import { FIELD_GROUPS, type FieldGroup, type PersonalData, type SealedBox, type StoredEvent } from './envelope';
import { openBox, sealBox } from './sealed-box';
import { FORGOTTEN, type Opened, type Sealed, type SealRequest } from './sealer';

/** A data encryption key (32 bytes) and the handle that boxes name it by. */
export interface DataKey {
  readonly handle: string;
  readonly key: Uint8Array;
}

/** Where salts (16 bytes, base64url) and initialisation vectors (12 bytes) come from: random, but fixed for golden files. */
export interface Randomness {
  salt(): string;
  iv(): Uint8Array;
}

/** The groups whose fields a request fills: those it needs keys for. */
export function groupsOf(request: SealRequest): FieldGroup[] {
  return FIELD_GROUPS.filter((group) => request.personal.some((field) => field.group === group));
}

/**
 * Boxes and commitments of one event: events.md §2 and §4. The storage format of sealing, whoever keeps the keys.
 * @throws TypeError when a value is outside the canonical subset.
 */
export function sealEvent(request: SealRequest, keyOf: (group: FieldGroup) => DataKey, random: Randomness): Sealed {
  const { clear, occurredAt, actor, origin, personal, eventId } = request;
  const salt = random.salt();
  const cm = [commitmentTo(clearDisclosure(salt, { data: clear, occurredAt, actor, origin }))];
  const filled = personal.map(({ path, group, value }) => {
    const fieldSalt = random.salt();
    cm.push(commitmentTo(disclosureText(fieldSalt, path, value)));
    return { group, disclosure: [fieldSalt, path, value] as DisclosureTuple };
  });
  const boxes: { [group in FieldGroup]?: SealedBox } = {};
  for (const group of groupsOf(request)) {
    const { handle, key } = keyOf(group);
    const disclosures = filled.filter((field) => field.group === group).map((field) => field.disclosure);
    boxes[group] = { h: handle, box: sealBox(key, random.iv(), eventId, disclosures) };
  }
  return {
    ...(personal.length > 0 && { pd: boxes as PersonalData }),
    sealed: personal.map((field) => field.path),
    cm,
    salt,
  };
}

/** The disclosures of every box whose key is there, in no particular order. @throws Error for a box that its key does not open. */
export function openDisclosures(
  event: StoredEvent,
  keyOf: (handle: string) => Uint8Array | undefined,
): DisclosureTuple[] {
  return Object.values(event.pd ?? {}).flatMap(({ h, box }) => {
    const key = keyOf(h);
    return key === undefined ? [] : openBox(key, event.id, box);
  });
}

/** Opens an event: each filled path with its value, or FORGOTTEN where the key of its box is gone. */
export function openEvent(event: StoredEvent, keyOf: (handle: string) => Uint8Array | undefined): Opened {
  const values = new Map(openDisclosures(event, keyOf).map(([, path, value]) => [path, value]));
  return Object.fromEntries(event.meta.sealed.map((path) => [path, values.has(path) ? values.get(path) : FORGOTTEN]));
}
