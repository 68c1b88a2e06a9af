import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { acceptGolden, type GoldenModule } from '@gensvar/kernel/testing';

/**
 * `npm run build && npm run events:accept`: golden files for new event types, in every lib that has testing/golden.ts
 * (libs/kernel/README.md). Existing files are never rewritten.
 */
function main(): void {
  const compiled = join(__dirname, '../libs');
  const modules = readdirSync(compiled).filter((name) => existsSync(join(compiled, name, 'testing/golden.js')));
  const written = modules.flatMap((name) => {
    const { GOLDEN } = require(join(compiled, name, 'testing/golden.js')) as { GOLDEN: GoldenModule };
    return acceptGolden(GOLDEN, join('libs', GOLDEN.module, 'events'));
  });
  console.log(
    written.length > 0 ? `New golden files, to be committed:\n${written.join('\n')}` : 'No event type is new.',
  );
}

main();
