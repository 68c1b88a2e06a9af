import eslint from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import databaseAccess from './tools/database-access.eslint.mjs';

export default tseslint.config(
  { ignores: ['dist/**', '.stryker-tmp/**', 'reports/**', 'node_modules/**', 'coverage/**', '**/*.golden.*'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/no-redeclare': 'off',
      'no-redeclare': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  ...databaseAccess,
  {
    files: ['libs/*/src/*.decider.ts', 'libs/*/src/**/*.decider.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'A decider takes its clock from the context (style.md, rule 4).' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A decider takes ids from the context.' },
      ],
    },
  },
  {
    files: ['**/*.cjs', 'bin/**', 'tools/**', 'bench/**', 'apps/cli/**', '**/testing/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
