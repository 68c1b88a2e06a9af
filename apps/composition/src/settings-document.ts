import { markdownTable } from './markdown-table';
import { settingsOf } from './setting';
import { DEVELOPERS_VARIABLES, Settings } from './settings';

/** docs/configuration.md, from the declarations of the settings. */
export function settingsDocument(): string {
  const defaults = new Settings() as unknown as Record<string, unknown>;
  const rows = settingsOf(Settings).map(({ name, what, bounds, otherwise }) => [
    `\`${name}\``,
    what,
    bounds,
    otherwise ?? `\`${String(defaults[name])}\``,
  ]);
  return [
    '# Configuration',
    '',
    'Generated from the settings by `npm run docs:configuration`: do not edit. Everything is an environment variable; an empty one counts as not set. At start all are checked, and every fault is told at once. A variable whose name begins with `GENSVAR_` and that nobody reads is warned of. The command line and the projector read the same variables; how to serve, and the demo, are the API’s alone.',
    '',
    ...markdownTable(['variable', 'what', 'may hold', 'default'], rows),
    '',
    '## For developers',
    '',
    'Read by tests and benches alone.',
    '',
    ...markdownTable(
      ['variable', 'what'],
      Object.entries(DEVELOPERS_VARIABLES).map(([name, what]) => [`\`${name}\``, what]),
    ),
    '',
  ].join('\n');
}
