import { writeFileSync } from 'node:fs';
import { figuresDocument } from '@gensvar/policy';

/** `npm run build && npm run docs:figures`: docs/figures.md, from the definitions of metrics. */
writeFileSync('docs/figures.md', figuresDocument());
