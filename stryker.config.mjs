/**
 * Mutation check of the policy evaluator alone (npm run mutation): every comparison flipped must fail a test. Its tables
 * are the judge: the property tests say the same more slowly. 9.6.1 is the last Stryker for Node 20.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['libs/policy/src/evaluate/**/*.ts', '!**/*.spec.ts'],
  testRunner: 'jest',
  jest: {
    configFile: 'jest.config.ts',
    config: {
      testMatch: ['<rootDir>/libs/policy/src/evaluate/**/*.spec.ts'],
      testPathIgnorePatterns: ['properties.spec.ts$'],
      reporters: [],
      // No database: these specs are pure.
      globalSetup: null,
      globalTeardown: null,
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  ignorePatterns: ['/apps', '/bench', '/bin', '/coverage', '/dist', '/docs', '/docker', '/reports'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
