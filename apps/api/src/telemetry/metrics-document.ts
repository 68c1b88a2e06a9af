import type { Registry } from 'prom-client';
import { markdownTable } from '../../../composition/src/markdown-table';

/** What prom-client knows of a metric beside what its types say. */
interface Known {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly labelNames: readonly string[];
}

/** docs/metrics.md, from the registry that `/metrics` reads. */
export function metricsDocument(registry: Registry): string {
  const all = (registry.getMetricsAsArray() as unknown as Known[]).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  const ours = all.filter(({ name }) => name.startsWith('gensvar_'));
  const rows = (metrics: readonly Known[]) =>
    metrics.map(({ name, help, type, labelNames }) => [
      `\`${name}\``,
      String(type),
      labelNames.map((label) => `\`${label}\``).join(', '),
      help,
    ]);
  return [
    '# Metrics',
    '',
    'Generated from the registry by `npm run docs:metrics`: do not edit. `GET /metrics` of the API gives them in the text format of Prometheus. Labels hold words of the code (modules, commands, views, route patterns, pools) and of short lists (outcomes, statuses), never what somebody sent: the number of series is bounded, and nobody is named. A histogram has the series `_bucket`, `_sum` and `_count`.',
    '',
    'Counts are those of the process that is asked. Where `apps/projector` runs the views, the lags and parked organisations still come from the database; the events, failures and times of the views are the projector’s and not in here.',
    '',
    ...markdownTable(['metric', 'type', 'labels', 'what'], rows(ours)),
    '',
    '## The process',
    '',
    'From prom-client; those of `process_` on Linux, partly.',
    '',
    ...markdownTable(['metric', 'type', 'labels', 'what'], rows(all.filter((metric) => !ours.includes(metric)))),
    '',
  ].join('\n');
}
