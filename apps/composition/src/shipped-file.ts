import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of the project by its path from the root, from the sources and from the build (`dist`) alike. */
export function shippedFile(path: string, from = __dirname): string {
  const found = join(from, path);
  if (existsSync(found)) return found;
  if (dirname(from) === from) throw new Error(`${path} is not beside this program`);
  return shippedFile(path, dirname(from));
}
