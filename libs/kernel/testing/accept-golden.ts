import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenFile, goldenFileName, goldenText, type GoldenModule } from './golden-file';

/**
 * Writes the golden files of event types that have none yet (events.md §9); never touches one that is there.
 * @returns paths of the files written
 */
export function acceptGolden(golden: GoldenModule, folder: string): string[] {
  return golden.declarations.flatMap((declaration) => {
    const path = join(folder, goldenFileName(declaration.type));
    if (existsSync(path)) return [];
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, goldenText(goldenFile(golden, declaration)), { flag: 'wx' });
    return [path];
  });
}
