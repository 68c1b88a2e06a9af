import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TokenSettings } from '../src/auth/token';

/** A folder that is removed after the spec. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'gensvar-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function tokenSettings(dataFolder: string): TokenSettings {
  return { GENSVAR_DATA: dataFolder, AUTH_ISSUER: 'gensvar', AUTH_AUDIENCE: 'gensvar' };
}
