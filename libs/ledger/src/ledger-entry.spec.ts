import type { StoredEvent } from '@gensvar/kernel';
import { GOLDEN, goldenRead, goldenStored } from '@gensvar/kernel/testing';
import { leafHash, ledgerEntry, type EntryLinks } from './ledger-entry';

const declaration = GOLDEN.declarations[0]!;
const data = GOLDEN.examples[declaration.type]!;
const links: EntryLinks = { prev: null, adoptionLeaf: (adoption) => `leaf of ${adoption}` };
const event: StoredEvent = goldenRead(goldenStored(declaration, data, GOLDEN.envelope));

test('the leaf hash of the empty string is RFC 6962’s', () => {
  const known = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
  expect(Buffer.from(leafHash(''), 'base64').toString('hex')).toBe(known);
});

test('an entry is these bytes', () => {
  const refs = [{ rel: 'answers', leaf: 'bGVhZg==' }];
  expect(ledgerEntry({ ...event, revision: 3 }, { ...links, prev: 'cHJldg==', refs })).toBe(
    '{"at":"2026-03-02T08:00:00.000Z",' +
      `"cm":${JSON.stringify(event.meta.cm)},` +
      '"id":"01890a5d-ac96-774b-bcce-b302099a8057","on":"2026-02-27",' +
      '"policies":[{"adoption":"01890a5d-ac96-774b-bcce-b302099a8054",' +
      '"hash":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",' +
      '"leaf":"leaf of 01890a5d-ac96-774b-bcce-b302099a8054","pack":"servicelofte","ver":"1"}],' +
      '"prev":"cHJldg==","refs":[{"leaf":"bGVhZg==","rel":"answers"}],' +
      '"rev":3,"stream":"00000000-0000-4000-8000-000000000002","type":"kernel.EnvelopeFilled.v1","v":1}',
  );
});

test('what says nothing is left out: occurredAt as recorded, no policies, no refs', () => {
  const plain = goldenRead(goldenStored(declaration, data));
  for (const occurredAt of [undefined, plain.recordedAt]) {
    const entry = ledgerEntry({ ...plain, meta: { ...plain.meta, occurredAt } }, { ...links, refs: [] });
    expect(Object.keys(JSON.parse(entry) as object)).toEqual(['at', 'cm', 'id', 'prev', 'rev', 'stream', 'type', 'v']);
  }
});

test('no handle, box, subject, actor or payload is in an entry', () => {
  const entry = ledgerEntry(event, links);
  for (const absent of ['00f0', 'box', 'question', event.meta.actor.id, event.meta.salt]) {
    expect(entry).not.toContain(absent);
  }
});
