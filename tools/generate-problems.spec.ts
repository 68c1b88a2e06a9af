import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsDocument } from './problems-document';

const ROOT = join(__dirname, '..');

describe('docs/errors.md', () => {
  it('is what the sources can refuse: run npm run docs:errors after a change', () => {
    expect(readFileSync(join(ROOT, 'docs/errors.md'), 'utf8')).toBe(problemsDocument(ROOT));
  });
});
