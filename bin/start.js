#!/usr/bin/env node
// `npm start`: builds first when a source has no compiled file, or a newer text than it; then serves.
'use strict';
const { spawnSync } = require('node:child_process');
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');

function sources(folder) {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ts$/.test(name) && !/\.(spec|d)\.ts$/.test(name))
      .map((name) => join(folder, name));
  } catch {
    // An installation without sources has nothing to build.
    return [];
  }
}

/** Each file is looked at, not the newest alone: a build that was killed half-way leaves some missing. */
function built(source) {
  const compiled = statSync(join(root, 'dist', source.replace(/\.ts$/, '.js')), { throwIfNoEntry: false });
  return compiled !== undefined && compiled.mtimeMs >= statSync(join(root, source)).mtimeMs;
}

if (!['apps', 'libs'].flatMap(sources).every(built)) {
  process.stdout.write('Building Gensvar.\n');
  const nest = require.resolve('@nestjs/cli/bin/nest.js', { paths: [root] });
  const { status } = spawnSync(process.execPath, [nest, 'build'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    process.stderr.write('The build failed. Run `npm ci` and `npm run check` to see why.\n');
    process.exit(1);
  }
}
require('../dist/apps/api/src/main.js');
