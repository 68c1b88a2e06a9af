// node -r tools/register-typescript.cjs file.ts: for specs that start processes of the project's own code (to kill them, or
// to race them) without a build. Jest's module names and transformation do not reach there.
const Module = require('node:module');
const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { transformFileSync } = require('@swc/core');
const swcOptions = require('./swc-options.json');

const libs = resolve(__dirname, '../libs');
const original = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const [, lib, entrance] = /^@gensvar\/([^/]+)(?:\/(contract|testing))?$/.exec(request) ?? [];
  if (!lib) return original.call(this, request, ...rest);
  return join(libs, lib, { contract: 'src/contract.ts', testing: 'testing/index.ts' }[entrance] ?? 'src/index.ts');
};
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  if (request.startsWith('.') && parent?.filename?.endsWith('.ts')) {
    const path = resolve(parent.filename, '..', request);
    for (const candidate of [`${path}.ts`, join(path, 'index.ts')]) if (existsSync(candidate)) return candidate;
  }
  return resolveFilename.call(this, request, parent, ...rest);
};

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformFileSync(filename, swcOptions);
  module._compile(code, filename);
};
