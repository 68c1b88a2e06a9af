import eslint from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The only places that may open a connection or speak SQL without the tenant helper (ADR 0006). */
const databaseAccess = [
  { name: 'pg', message: 'Go through @gensvar/database: withOrganisation for tenant data (ADR 0006).' },
  { name: 'pg-copy-streams', message: 'Only the store and the view runner copy rows (ADR 0006).' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '**/*.golden.*'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/no-redeclare': 'off',
      'no-redeclare': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['libs/database/**', 'libs/event-store/**', 'libs/projections/**', 'libs/privacy/**', '**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-imports': ['error', { paths: databaseAccess }] },
  },
  {
    files: ['libs/*/src/*.decider.ts', 'libs/*/src/**/*.decider.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Date', message: 'A decider takes its clock from the context (style.md, rule 4).' }],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'A decider takes ids from the context.' }],
    },
  },
  { files: ['**/*.cjs', 'bin/**', 'tools/**', 'bench/**', 'apps/cli/**', '**/testing/**'], rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' } },
);
