import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { declareEvent, personal } from '../src/event-declaration';
import { acceptGolden } from './accept-golden';
import { compareGolden } from './golden-catalogue';
import { goldenFile, goldenText, type GoldenModule } from './golden-file';

const folder = mkdtempSync(join(tmpdir(), 'gensvar-golden-'));
afterAll(() => rmSync(folder, { recursive: true }));

const Lit = declareEvent('lamps.LampLit.v1', z.strictObject({ watts: z.int(), by: personal('contact', z.string()) }));
const golden: GoldenModule = {
  module: 'lamps',
  declarations: [Lit],
  examples: { [Lit.type]: { watts: 40, by: 'Åsa' } },
};
const path = join(folder, 'LampLit.v1.json');
const text = goldenText(goldenFile(golden, Lit));

test('a missing file fails and says what to run; accepting writes it, once', () => {
  expect(() => compareGolden(path, text, Lit.type)).toThrow(
    'LampLit.v1.json is missing. For a new event type: npm run build',
  );
  expect(acceptGolden(golden, folder)).toEqual([path]);
  expect(() => compareGolden(path, text, Lit.type)).not.toThrow();
  expect(acceptGolden(golden, folder)).toEqual([]);
});

test.each([
  ['schema', { ...golden, declarations: [declareEvent(Lit.type, Lit.schema.extend({ watts: z.int().max(60) }))] }],
  ['payload', { ...golden, examples: { [Lit.type]: { watts: 60, by: 'Åsa' } } }],
  ['envelope', { ...golden, envelope: { origin: 'demo' as const } }],
])('a changed %s fails, names the line, and accepting leaves the file as it is', (_what, changed: GoldenModule) => {
  const now = goldenText(goldenFile(changed, changed.declarations[0]!));
  expect(() => compareGolden(path, now, Lit.type)).toThrow(
    /LampLit\.v1\.json:[0-9]+ differs .*\n.*\n.*\nA stored event is never changed/,
  );
  expect(acceptGolden(changed, folder)).toEqual([]);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('a file cut short or grown is told', () => {
  for (const other of [text.slice(0, -3), `${text}\n`]) {
    writeFileSync(path, other);
    expect(() => compareGolden(path, text, Lit.type)).toThrow('differs');
  }
});

test.each<[string, Partial<GoldenModule>, string]>([
  ['no example', { examples: {} }, 'has no example payload'],
  [
    'an example that leaves a personal field empty',
    { examples: { [Lit.type]: { watts: 1 } } },
    'personal fields empty: /by',
  ],
  ['an example that does not fit', { examples: { [Lit.type]: { watts: 'x' } } }, 'expected number'],
  ['a type of another module', { module: 'letters' }, 'is no event type of letters'],
])('%s is refused', (_title, part, message) => {
  expect(() => goldenFile({ ...golden, ...part }, Lit)).toThrow(message);
});
