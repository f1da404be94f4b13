import eslint from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layersRule } from './scripts/lint/layers.mjs';

const domainGlobals = ['Buffer', 'crypto', 'fetch', 'globalThis', 'performance', 'process'];
const pure = 'src/domain is pure: take it as an argument.';
const localTime = 'Local time differs from machine to machine: use the UTC methods.';

const nodeGlobals = [
  'Buffer',
  '__dirname',
  'console',
  'exports',
  'globalThis',
  'module',
  'process',
  'require',
];

export default defineConfig(
  { ignores: ['**/node_modules/', '**/dist/', 'coverage/', '.cache/', '.forge/'] },
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, importX.flatConfigs.typescript],
    plugins: { house: { rules: { layers: layersRule } }, 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      'house/layers': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // It believes that nothing changes while a function waits, and there is no way to tell it otherwise.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Control characters occur in Jira's texts and in SQL: they are matched on purpose.
      'no-control-regex': 'off',
      // To return the outcome of a call that only reports is shorter than a block, and as clear.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // restrict-template-expressions finds objects in texts; an explicit String(unknown) is meant.
      '@typescript-eslint/no-base-to-string': 'off',
      // Functions of an asynchronous interface that happen not to wait keep their promise: errors stay rejections.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Forge empties the environment: settings come from the store.' },
      ],
    },
  },
  {
    files: ['static/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="isLoading"]',
          message: 'It speaks English, whatever the language: use BusyButton.',
        },
      ],
    },
  },
  { files: ['src/log/log.ts'], rules: { 'no-console': 'off' } },
  // Test harnesses hand out their functions to be taken apart: { platform, ask } = await open().
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...domainGlobals.map((name) => ({ name, message: pure }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: pure },
        { object: 'Math', property: 'random', message: pure },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: pure },
        { selector: 'CallExpression[callee.name="Date"]', message: pure },
        { selector: 'NewExpression[callee.name="Date"][arguments.length>1]', message: localTime },
        {
          selector:
            'MemberExpression[property.name=/^([gs]et(FullYear|Month|Date|Day|Hours|Minutes)|getTimezoneOffset|toLocale(Date|Time)?String)$/]',
          message: localTime,
        },
      ],
    },
  },
);
