// `node -r …/register-typescript.cjs file.ts`: lets child processes of specs run TypeScript and find `@gensvar/…` by name.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '../../..');
const swcrc = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
const { paths: _paths, baseUrl: _baseUrl, ...jsc } = swcrc.jsc;

Module._extensions['.ts'] = (module, filename) => {
  const options = { ...swcrc, jsc, swcrc: false, filename, sourceMaps: 'inline' };
  module._compile(transformSync(readFileSync(filename, 'utf8'), options).code, filename);
};

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const [, lib, entry] = /^@gensvar\/([^/]+)(?:\/(contract|testing))?$/.exec(request) ?? [];
  const file = { contract: 'src/contract.ts', testing: 'testing/index.ts' }[entry] ?? 'src/index.ts';
  return resolve.call(Module, lib ? join(root, 'libs', lib, file) : request, ...rest);
};
