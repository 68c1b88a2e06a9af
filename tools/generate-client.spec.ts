import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

describe('libs/client/src/schema.ts', () => {
  // In a process of its own: the generator needs modules that Jest cannot load.
  it('is what the routes are: run npm run client:generate after a change', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gensvar-client-'));
    const place = join(folder, 'schema.ts');
    const program = ['-r', './tools/register-typescript.cjs', 'tools/generate-client.ts', place];
    execFileSync(process.execPath, program, { cwd: ROOT });
    const [made, kept] = [place, join(ROOT, 'libs/client/src/schema.ts')].map((file) => readFileSync(file, 'utf8'));
    rmSync(folder, { recursive: true });
    expect(kept === made ? 'current' : 'stale: run npm run build && npm run client:generate').toBe('current');
  });
});
