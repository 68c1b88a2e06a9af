import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metrics } from '../apps/api/src/health/metrics';
import type { Readiness } from '../apps/api/src/health/readiness';
import { metricsDocument } from '../apps/api/src/telemetry/metrics-document';

const linux = process.platform === 'linux';

describe('docs/metrics.md', () => {
  // Elsewhere prom-client registers fewer metrics of the process.
  (linux ? it : it.skip)(
    `is what the registry has: run npm run docs:metrics after a change${linux ? '' : ' (skipped: not on Linux)'}`,
    () => {
      // Nothing is collected: the service behind it is not asked.
      const metrics = new Metrics({} as Readiness);
      const document = readFileSync(join(__dirname, '../docs/metrics.md'), 'utf8');
      expect(document).toBe(metricsDocument(metrics.registry));
      metrics.onModuleDestroy();
    },
  );
});
