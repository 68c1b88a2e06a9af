import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsDocument } from '../apps/composition/src/settings-document';

const ROOT = join(__dirname, '..');
const document = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');

/** The operating system's own. */
const FOREIGN = new Set(['PATH', 'HOME', 'XDG_DATA_HOME']);

describe('docs/configuration.md', () => {
  it('is what the settings declare: run npm run docs:configuration after a change', () => {
    expect(document).toBe(settingsDocument());
  });

  it('has every variable that any file reads of the environment', () => {
    const read = sources().flatMap(([path, text]) =>
      [...text.matchAll(/\b(?:process\.)?env(?:ironment)?(?:\.|\[')([A-Z][A-Z0-9_]+)\b/g)].map((match) => [
        path,
        match[1]!,
      ]),
    );
    expect(read.map(([, name]) => name)).toEqual(expect.arrayContaining(['XDG_DATA_HOME', 'GENSVAR_TEST_SERVER']));
    expect(read.filter(([, name]) => !FOREIGN.has(name!) && !document.includes(`\`${name}\``))).toEqual([]);
  });

  it('has every name of ours that any file has', () => {
    const named = sources().flatMap(([path, text]) =>
      [...text.matchAll(/\bGENSVAR_[A-Z0-9_]*[A-Z0-9]\b/g)].map((match) => [path, match[0]]),
    );
    expect(named.map(([, name]) => name)).toEqual(expect.arrayContaining(['GENSVAR_DATA', 'GENSVAR_KEK']));
    expect(named.filter(([, name]) => !document.includes(`\`${name}\``))).toEqual([]);
  });
});

/** Everything that could read a variable, or tell somebody to set one; not the specs, which invent some. */
function sources(): [path: string, text: string][] {
  const below = (folder: string) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return ['apps', 'libs', 'bench', 'tools', 'bin', 'docker', 'docs', '.ci']
    .flatMap(below)
    .concat('README.md', 'CONTRIBUTING.md', 'jest.config.ts', 'package.json', 'stryker.config.mjs')
    .filter((path) => /(\.(ts|js|cjs|mjs|ya?ml|md|json)|^\.ci\/run)$/.test(path) && !/\.spec\.ts$/.test(path))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]);
}
