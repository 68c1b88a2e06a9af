import { createCipheriv, createDecipheriv } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import type { DisclosureTuple } from './commitment';

const IV = 12;
const TAG = 16;
/** Without a stated length Node 20 takes a tag of four bytes, which can be forged. */
const OPTIONS = { authTagLength: TAG } as const;

/** Additional data of an event's boxes: a box opens in its own event and nowhere else. Storage format. */
export function boxContext(eventId: string): string {
  return `pd/v1\n${eventId}`;
}

/**
 * AES-256-GCM: iv12 | ciphertext | tag16. Storage format of boxes and of wrapped keys (ledger-and-privacy.md §4).
 * @param key 32 bytes
 * @param iv 12 bytes, never used twice under one key
 */
export function encrypt(key: Uint8Array, iv: Uint8Array, context: string, plaintext: string | Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv, OPTIONS).setAAD(Buffer.from(context));
  const head = typeof plaintext === 'string' ? cipher.update(plaintext, 'utf8') : cipher.update(plaintext);
  return Buffer.concat([iv, head, cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the key, the context or a single bit is another than at encryption. */
export function decrypt(key: Uint8Array, context: string, sealed: Uint8Array): Buffer {
  const tagAt = sealed.length - TAG;
  if (tagAt < IV) throw new Error('too short to be sealed');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), OPTIONS)
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(tagAt));
  return Buffer.concat([decipher.update(sealed.subarray(IV, tagAt)), decipher.final()]);
}

/** A box: base64 of the encrypted JSON array of disclosures. */
export function sealBox(
  key: Uint8Array,
  iv: Uint8Array,
  eventId: string,
  disclosures: readonly DisclosureTuple[],
): string {
  return encrypt(key, iv, boxContext(eventId), canonicalJson(disclosures)).toString('base64');
}

/** @throws Error when the box was not sealed by this key for this event. */
export function openBox(key: Uint8Array, eventId: string, box: string): DisclosureTuple[] {
  return JSON.parse(
    decrypt(key, boxContext(eventId), Buffer.from(box, 'base64')).toString('utf8'),
  ) as DisclosureTuple[];
}
