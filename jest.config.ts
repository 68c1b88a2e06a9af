/** @jest-config-loader-options {"swc": true} */
import type { Config } from 'jest';
import swcOptions from './tools/swc-options.json';

/** Modules that ship as ES modules only and are imported by code under test. */
const esmOnly = ['jose', 'uuid', '@seriousme/openapi-schema-validator'];

const config: Config = {
  rootDir: '.',
  testMatch: ['<rootDir>/{apps,libs,bench,tools}/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  moduleNameMapper: {
    '^@gensvar/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@gensvar/([^/]+)/contract$': '<rootDir>/libs/$1/src/contract.ts',
    '^@gensvar/([^/]+)/testing$': '<rootDir>/libs/$1/testing/index.ts',
  },
  transform: { '^.+\\.[tj]s$': ['@swc/jest', swcOptions] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  globalSetup: '<rootDir>/tools/jest-global-setup.ts',
  globalTeardown: '<rootDir>/tools/jest-global-teardown.ts',
  maxWorkers: 2,
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/tools/counting-reporter.cjs'],
};

export default config;
