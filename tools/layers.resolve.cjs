// dependency-cruiser resolves only one `*` pattern a prefix of tsconfig's paths: without these aliases an import of a
// lib's contract or testing folder would be "unresolved", and no rule would ever see it.
const { existsSync, readdirSync } = require('node:fs');
const { resolve } = require('node:path');

const libs = existsSync('libs') ? readdirSync('libs') : [];
const alias = {};
for (const lib of libs) {
  alias[`@gensvar/${lib}/contract$`] = resolve('libs', lib, 'src/contract.ts');
  alias[`@gensvar/${lib}/testing$`] = resolve('libs', lib, 'testing/index.ts');
  alias[`@gensvar/${lib}$`] = resolve('libs', lib, 'src/index.ts');
}

module.exports = { resolve: { alias } };
