import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every table of the evaluator in one file, for the mutation check (stryker.config.mjs): so a mutant loads the modules
 * once, not once for each topic. The property tests say the same more slowly.
 */
const folder = join(__dirname, '../src/evaluate');
for (const file of readdirSync(folder)) {
  if (file.endsWith('.spec.ts') && !file.endsWith('properties.spec.ts')) require(join(folder, file));
}
