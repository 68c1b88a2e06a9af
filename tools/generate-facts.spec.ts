import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsDocument } from '@gensvar/policy';
import { words } from '../apps/composition/src/modules';

describe('docs/facts.md', () => {
  it('is what the modules declare: run npm run docs:facts after a change', () => {
    expect(readFileSync(join(__dirname, '../docs/facts.md'), 'utf8')).toBe(factsDocument(words().facts));
  });
});
