import { writeFileSync } from 'node:fs';
import { problemsDocument } from './problems-document';

/** `npm run build && npm run docs:errors`: docs/errors.md, from the sources. */
writeFileSync('docs/errors.md', problemsDocument('.'));
