#!/usr/bin/env node
// The CLI as built by `npm run build`.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '../dist/apps/cli/src/main.js');
if (existsSync(main)) {
  require(main);
} else {
  process.stderr.write('gensvar is not built yet: run `npm run build` first.\n');
  process.exitCode = 1;
}
