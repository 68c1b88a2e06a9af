import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '..');

/** A little project of planted files, judged by the real rules. */
function violations(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gensvar-layers-'));
  try {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'node_modules', 'tools'])
      symlinkSync(join(root, name), join(folder, name));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const args = ['libs', 'apps', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    mkdirSync(join(folder, 'apps'), { recursive: true });
    const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    let out: string;
    try {
      out = execFileSync(process.execPath, [depcruise, ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    } catch (error) {
      out = (error as { stdout: string }).stdout;
    }
    const report = JSON.parse(out) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(report.summary.violations.map((violation) => violation.rule.name))].sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const of = (lib: string) => `import { x } from '@gensvar/${lib}';\nexport const y = x;\n`;
const index = 'export const x = 1;\n';

describe('the layers of docs/architecture.md', () => {
  test('what may be imported raises nothing', () => {
    expect(
      violations({
        'libs/kernel/src/index.ts': index,
        'libs/event-store/src/index.ts': of('kernel'),
        'libs/policy/src/index.ts': of('kernel'),
        'libs/inputs/src/index.ts': of('policy'),
        'libs/inputs/src/contract.ts': index,
        'libs/dialogues/src/process.ts': of('inputs/contract'),
        'apps/api/src/main.ts': of('inputs'),
      }),
    ).toEqual([]);
  });

  test.each([
    [
      'kernel-knows-nothing-above',
      { 'libs/kernel/src/a.ts': of('event-store'), 'libs/event-store/src/index.ts': index },
    ],
    [
      'database-knows-nothing-above',
      { 'libs/database/src/a.ts': of('projections'), 'libs/projections/src/index.ts': index },
    ],
    [
      'event-store-knows-nothing-above',
      { 'libs/event-store/src/a.ts': of('policy'), 'libs/policy/src/index.ts': index },
    ],
    [
      'projections-knows-nothing-above',
      { 'libs/projections/src/a.ts': of('inputs'), 'libs/inputs/src/index.ts': index },
    ],
    ['platform-knows-no-domain-module', { 'libs/policy/src/a.ts': of('inputs'), 'libs/inputs/src/index.ts': index }],
    ['siblings-meet-through-contract', { 'libs/dialogues/src/a.ts': of('inputs'), 'libs/inputs/src/index.ts': index }],
    [
      'libs-know-no-app',
      {
        'libs/inputs/src/a.ts': `import { x } from '../../../apps/api/src/x';\nexport const y = x;\n`,
        'apps/api/src/x.ts': index,
      },
    ],
    [
      'libs-are-entered-by-their-index',
      {
        'apps/api/src/a.ts': `import { x } from '../../../libs/kernel/src/ids';\nexport const y = x;\n`,
        'libs/kernel/src/ids.ts': index,
      },
    ],
    [
      'no-testing-code-in-production',
      { 'libs/inputs/src/a.ts': of('kernel/testing'), 'libs/kernel/testing/index.ts': index },
    ],
    [
      'no-cycles',
      {
        'libs/kernel/src/a.ts': `import { b } from './b';\nexport const a = (): unknown => b;\n`,
        'libs/kernel/src/b.ts': `import { a } from './a';\nexport const b = (): unknown => a;\n`,
      },
    ],
  ] as [string, Record<string, string>][])('%s is reported where it is broken', (rule, files) => {
    expect(violations(files)).toEqual([rule]);
  });
});
