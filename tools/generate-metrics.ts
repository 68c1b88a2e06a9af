import { writeFileSync } from 'node:fs';
import { Metrics } from '../apps/api/src/health/metrics';
import type { Readiness } from '../apps/api/src/health/readiness';
import { metricsDocument } from '../apps/api/src/telemetry/metrics-document';

/** `npm run build && npm run docs:metrics`: docs/metrics.md, from the metrics that the API registers. */
writeFileSync('docs/metrics.md', metricsDocument(new Metrics({} as Readiness).registry));
