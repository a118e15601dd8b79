import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { inserters, plugin as markup, writers } from './scripts/check/markup.mjs';
import { plugin as rooms } from './scripts/rooms.mjs';

const code = ['**/*.ts', '**/*.mjs'];
const scriptBlocks = '**/*.astro/**';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'sites/',
      'web/',
      'public/',
      '.astro/',
      '.cache/',
      'data/',
      'test-results/',
      'playwright-report/',
    ],
  },
  {
    files: ['**/*.ts'],
    ignores: [scriptBlocks],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['**/*.astro', scriptBlocks], extends: [tseslint.configs.strict] },
  astro.configs.recommended,
  {
    files: [...code, '**/*.astro'],
    plugins: { rooms },
    rules: {
      'rooms/walls': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/**'], plugins: { markup }, rules: { 'markup/tagged': 'error', 'markup/put': 'error' } },
  { files: Object.keys(writers), rules: { 'markup/tagged': 'off' } },
  { files: Object.keys(inserters), rules: { 'markup/put': 'off' } },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  { files: ['tests/**', 'scripts/rooms.mjs'], rules: { 'max-lines-per-function': 'off' } },
);
