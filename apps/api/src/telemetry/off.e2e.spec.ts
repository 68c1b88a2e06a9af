import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');
// In the order of main.ts, without its start. OpenTelemetry's API comes with prom-client: what weighs is the rest.
const LOAD = `
  require('reflect-metadata');
  require('./apps/api/src/telemetry/at-start.ts');
  require('./apps/api/src/start.ts');
  const loaded = Object.keys(require.cache).filter((path) => /@opentelemetry.(?!api.)/.test(path)).length;
  process.stdout.write(String(loaded));
`;

describe('a service without traces', () => {
  const loaded = (environment: Record<string, string>) =>
    Number(
      execFileSync(process.execPath, ['-r', join(ROOT, 'tools/register-typescript.cjs'), '-e', LOAD], {
        cwd: ROOT,
        env: { PATH: process.env.PATH, ...environment },
        encoding: 'utf8',
      }),
    );

  test('loads neither the SDK of OpenTelemetry nor what patches', () => {
    expect(loaded({})).toBe(0);
    expect(loaded({ GENSVAR_TRACES: 'true' })).toBeGreaterThan(50);
  });
});
