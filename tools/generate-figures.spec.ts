import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresDocument } from '@gensvar/policy';

describe('docs/figures.md', () => {
  it('is what the metrics define: run npm run docs:figures after a change', () => {
    expect(readFileSync(join(__dirname, '../docs/figures.md'), 'utf8')).toBe(figuresDocument());
  });
});
