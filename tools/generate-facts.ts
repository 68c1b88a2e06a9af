import { writeFileSync } from 'node:fs';
import { factsDocument } from '@gensvar/policy';
import { words } from '../apps/composition/src/modules';

/** `npm run build && npm run docs:facts`: docs/facts.md, from the facts that the modules declare. */
writeFileSync('docs/facts.md', factsDocument(words().facts));
