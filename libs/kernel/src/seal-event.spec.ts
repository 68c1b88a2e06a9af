import { GOLDEN, goldenRead, GOLDEN_KEYS, goldenStored, openGolden } from '../testing';
import { clearDisclosure, commitmentTo, disclosureText } from './commitment';
import { decrypt, encrypt, openBox, sealBox } from './sealed-box';
import { openDisclosures, openEvent } from './seal-event';
import { FORGOTTEN } from './sealer';

const declaration = GOLDEN.declarations[0]!;
const example = GOLDEN.examples[declaration.type]!;
const event = goldenRead(goldenStored(declaration, example, GOLDEN.envelope));

test('the digest of RFC 9901’s example', () => {
  const disclosure = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
  const digest = Buffer.from(commitmentTo(disclosure), 'base64').toString('base64url');
  expect(digest).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0');
});

test('cm[0] commits to the clear payload, occurredAt, actor and origin together', () => {
  const { salt, cm, actor, origin, occurredAt } = event.meta;
  const part = { data: event.data, occurredAt, actor, origin };
  expect(JSON.parse(Buffer.from(clearDisclosure(salt, part), 'base64url').toString())).toEqual([salt, '', part]);
  expect(commitmentTo(clearDisclosure(salt, part))).toBe(cm[0]);
  for (const other of [
    { ...part, data: { ...event.data, parts: 3 } },
    { ...part, occurredAt: undefined },
    { ...part, actor: { ...actor, role: 'officer' } },
    { ...part, origin: 'live' as const },
  ]) {
    expect(commitmentTo(clearDisclosure(salt, other))).not.toBe(cm[0]);
  }
});

test('the members of data may come back in any order', () => {
  const { salt, cm } = event.meta;
  const data = Object.fromEntries(Object.entries(event.data).reverse());
  expect(commitmentTo(clearDisclosure(salt, { ...event.meta, data }))).toBe(cm[0]);
});

test('the other commitments are one for each sealed path, in its order', () => {
  const disclosures = openDisclosures(event, keyOf);
  for (const [at, path] of event.meta.sealed.entries()) {
    const disclosure = disclosures.find((each) => each[1] === path)!;
    expect(commitmentTo(disclosureText(...disclosure))).toBe(event.meta.cm[at + 1]);
  }
  expect(event.meta.cm).toHaveLength(event.meta.sealed.length + 1);
});

test('every salt is another: equal texts have unequal commitments', () => {
  const salts = openDisclosures(event, keyOf).map(([salt]) => salt);
  expect(new Set([...salts, event.meta.salt]).size).toBe(event.meta.sealed.length + 1);
  expect(salts.every((salt) => Buffer.from(salt, 'base64url').length === 16)).toBe(true);
});

test('a group whose key is gone is forgotten, the others open', () => {
  const opened = openEvent(event, (handle) => (handle === GOLDEN_KEYS.contact.handle ? undefined : keyOf(handle)));
  expect(opened).toEqual({
    ...openGolden(event),
    '/sender/name': FORGOTTEN,
    '/sender/email': FORGOTTEN,
  });
});

test('a box opens under its key in its event only', () => {
  const [key, iv] = [Buffer.alloc(32, 1), Buffer.alloc(12, 2)];
  const box = sealBox(key, iv, 'event 1', [['salt', '/text', 'När?']]);
  expect(openBox(key, 'event 1', box)).toEqual([['salt', '/text', 'När?']]);
  expect(() => openBox(key, 'event 2', box)).toThrow();
  expect(() => openBox(Buffer.alloc(32, 3), 'event 1', box)).toThrow();
});

test('no bit may change, nor may the tag be shortened', () => {
  const key = Buffer.alloc(32, 1);
  const sealed = encrypt(key, Buffer.alloc(12, 2), 'c', 'text');
  expect(decrypt(key, 'c', sealed).toString()).toBe('text');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => decrypt(key, 'c', changed)).toThrow();
  }
  expect(() => decrypt(key, 'c', sealed.subarray(0, sealed.length - 12))).toThrow();
  expect(() => decrypt(key, 'c', Buffer.alloc(20))).toThrow('too short');
});

function keyOf(handle: string): Uint8Array | undefined {
  return Object.values(GOLDEN_KEYS).find((key) => key.handle === handle)?.key;
}
