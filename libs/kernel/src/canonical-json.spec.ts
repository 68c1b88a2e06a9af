import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

/** As RFC 8785 writes them, where the value is inside the strict subset. */
const WRITTEN: readonly [string, unknown, string][] = [
  ['a scalar at the root', 'å', '"å"'],
  ['null and booleans', [null, true, false], '[null,true,false]'],
  ['integers up to the safe range', [0, -0, -1, 9007199254740991], '[0,0,-1,9007199254740991]'],
  [
    'members sorted by UTF-16 code units, not by code points',
    { '\ufb33': 1, '😂': 2, '€': 3, a: 4, A: 5 },
    '{"A":5,"a":4,"€":3,"😂":2,"\ufb33":1}',
  ],
  ['the empty name first, digits as texts', { '10': 1, '9': 2, '': 3 }, '{"":3,"10":1,"9":2}'],
  ['control characters in their short forms', '\b\t\n\f\r\u001f\u007f', '"\\b\\t\\n\\f\\r\\u001f\u007f"'],
  ['quotes, backslashes and no solidus escaped', '"\\/</script>', '"\\"\\\\/</script>"'],
  ['texts as they are, not normalised', 'A\u030a', '"A\u030a"'],
  ['members that are undefined left out', { b: undefined, a: 1 }, '{"a":1}'],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ['nesting', { b: [{ d: [], c: {} }] }, '{"b":[{"c":{},"d":[]}]}'],
];

test.each(WRITTEN)('writes %s', (_title, value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

const REFUSED: readonly [string, unknown, RegExp][] = [
  ['a fraction', { amount: [1, 4.5] }, /\/amount\/1: the number 4.5/],
  ['an integer beyond the safe range', 9007199254740992, /safe integer/],
  ['NaN', NaN, /safe integer/],
  ['infinity', -Infinity, /safe integer/],
  ['undefined at the root', undefined, /the value: undefined/],
  ['undefined in a list', [undefined], /\/0: undefined/],
  ['a sparse list', new Array(2), /\/0: undefined/],
  ['a bigint', { n: 1n }, /\/n: bigint/],
  ['a function', () => 1, /function/],
  ['a symbol', Symbol('s'), /symbol/],
  ['a date', { at: new Date(0) }, /\/at: only plain objects/],
  ['a map', new Map(), /only plain objects/],
  ['a lone surrogate in a text', 'a\ud800', /lone surrogate/],
  ['a lone surrogate in a name', { '\udc00': 1 }, /lone surrogate/],
  ['U+0000 in a text', { a: { b: 'x\u0000' } }, /\/a\/b: the text holds U\+0000/],
  ['U+0000 in a name', { '\u0000': 1 }, /U\+0000/],
];

test.each(REFUSED)('refuses %s and says where', (_title, value, message) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
  expect(() => canonicalJson(value)).toThrow(message);
});

const subset = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000')),
    fc.array(tie('value')),
    fc.dictionary(
      fc.string().filter((text) => !text.includes('\u0000')),
      tie('value'),
    ),
  ),
})).value;

test('what is written reads back as the same value, and is written the same again', () => {
  fc.assert(
    fc.property(subset, (value) => {
      const text = canonicalJson(value);
      const read: unknown = JSON.parse(text);
      expect(canonicalJson(read)).toBe(text);
      expect(JSON.stringify(read)).toHaveLength(JSON.stringify(value).length);
    }),
  );
});

/** Published vectors of RFC 8785, where they are at hand. The subset has no fractions, so that `values` is refused. */
const VECTORS = join(__dirname, '../../../../shared/vectors/rfc8785');
const OUTSIDE = { values: /the number/ } as Readonly<Record<string, RegExp>>;

if (!existsSync(VECTORS)) {
  test.skip('published vectors of RFC 8785 (skipped: the vectors are not beside this project)', () => undefined);
} else {
  const names = readdirSync(join(VECTORS, 'input')).map((name) => name.replace('.json', ''));
  test.each(names.filter((name) => !OUTSIDE[name]))('the published vector %s', (name) => {
    const input: unknown = JSON.parse(readFileSync(join(VECTORS, 'input', `${name}.json`), 'utf8'));
    expect(canonicalJson(input)).toBe(readFileSync(join(VECTORS, 'output', `${name}.json`), 'utf8').trimEnd());
  });
  test.each(names.filter((name) => OUTSIDE[name]))('the published vector %s is outside the subset', (name) => {
    const input: unknown = JSON.parse(readFileSync(join(VECTORS, 'input', `${name}.json`), 'utf8'));
    expect(() => canonicalJson(input)).toThrow(OUTSIDE[name]);
  });
}
