// The layers of docs/architecture.md. tools/layers.spec.ts plants violations and expects them to be found.
const layers = ['kernel', 'database', 'event-store', 'projections'];
const platform = ['identity', 'privacy', 'ledger', 'policy'];
const domain = ['inputs', 'dialogues', 'cases', 'commitments', 'networks', 'plans', 'archive', 'reporting'];

const lib = (names) => `^libs/(${names.join('|')})/`;
const rules = [];

layers.forEach((layer, at) => {
  const above = [...layers.slice(at + 1), ...platform, ...domain];
  rules.push({
    name: `${layer}-knows-nothing-above`,
    severity: 'error',
    from: { path: lib([layer]) },
    to: { path: `${lib(above)}|^apps/` },
  });
});
rules.push(
  {
    name: 'platform-knows-no-domain-module',
    comment: 'identity, privacy, ledger and policy know no domain module.',
    severity: 'error',
    from: { path: lib(platform) },
    to: { path: `${lib(domain)}|^apps/` },
  },
  ...[platform, domain].map((siblings) => ({
    name: 'siblings-meet-through-contract',
    comment: 'A module imports a sibling only through its contract.ts (style.md, rule 12).',
    severity: 'error',
    from: { path: `^libs/(${siblings.join('|')})/`, pathNot: '\\.spec\\.ts$' },
    to: { path: lib(siblings), pathNot: ['^libs/$1/', '/src/contract\\.ts$'] },
  })),
  {
    name: 'client-knows-no-lib',
    comment: 'It goes to programs of others: what it knows of the service is its description.',
    severity: 'error',
    from: { path: '^libs/client/' },
    to: { path: '^libs/', pathNot: '^libs/client/' },
  },
  {
    name: 'libs-know-no-app',
    severity: 'error',
    from: { path: '^libs/' },
    to: { path: '^(apps|bench|tools)/' },
  },
  {
    name: 'libs-are-entered-by-their-index',
    comment: 'No deep imports into another lib but its index, contract and testing folder.',
    severity: 'error',
    from: { path: '^(libs|apps|bench|tools)/([^/]+)/' },
    to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/(index|contract)\\.ts$'] },
  },
  {
    name: 'no-unresolved',
    comment: 'An import that cannot be resolved would hide from every rule above.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-testing-code-in-production',
    severity: 'error',
    from: { path: '^(libs|apps)/', pathNot: '\\.spec\\.ts$|/testing/' },
    to: { path: '^libs/[^/]+/(src/)?testing/' },
  },
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: 'tools/layers.resolve.cjs' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.cjs', '.json'] },
  },
};
