import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKek, readKek } from './key-encryption-key';

const folder = mkdtempSync(join(tmpdir(), 'gensvar-kek-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the file is made once, for its owner alone, and read again', () => {
  const file = join(folder, 'data', 'kek');
  expect(readKek({ file })).toBeUndefined();
  const kek = makeKek({ file });
  expect(kek).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readKek({ file })).toEqual(kek);
  const text = readFileSync(file, 'utf8');
  expect(makeKek({ file })).toEqual(kek);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('the environment goes before the file', () => {
  const file = join(folder, 'other');
  makeKek({ file });
  const value = Buffer.alloc(32, 7).toString('base64');
  expect(readKek({ file, value })).toEqual(Buffer.alloc(32, 7));
});

test.each(['', 'short', Buffer.alloc(31).toString('base64'), `${'*'.repeat(43)}=`])('%j is no key', (text) => {
  const file = join(folder, 'malformed');
  writeFileSync(file, text);
  expect(() => readKek({ file })).toThrow('privacy.kek-malformed');
});

test('without a file or a value none is made', () => {
  expect(() => makeKek({})).toThrow('privacy.kek-missing');
});
