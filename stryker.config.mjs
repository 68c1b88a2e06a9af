/**
 * Mutation check of the policy evaluator alone (npm run mutation): every comparison flipped must fail a test. Its tables
 * are the judge: the property tests say the same more slowly. One file: npm run mutation -- --mutate <path>.
 * 9.6.1 is the last Stryker for Node 20.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['libs/policy/src/evaluate/**/*.ts', '!**/*.spec.ts'],
  testRunner: 'jest',
  jest: {
    // All tables are one file: looking for those related to a mutant would only take time.
    enableFindRelatedTests: false,
    configFile: 'jest.config.ts',
    config: {
      testMatch: ['<rootDir>/libs/policy/testing/evaluator-tables.ts'],
      // What the policy library imports: fewer files to look through for each mutant.
      roots: ['<rootDir>/libs/policy', '<rootDir>/libs/kernel', '<rootDir>/libs/identity'],
      // Without the declarations of events, which take longer to load than a mutant to judge.
      moduleNameMapper: {
        '^@gensvar/kernel$': '<rootDir>/libs/kernel/testing/without-events.ts',
        '^@gensvar/identity/contract$': '<rootDir>/libs/identity/src/roles.ts',
      },
      reporters: [],
      // No database: these specs are pure.
      globalSetup: null,
      globalTeardown: null,
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  ignorePatterns: ['/apps', '/bench', '/bin', '/coverage', '/dist', '/docs', '/docker', '/reports'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
