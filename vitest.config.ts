import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { hereText } from './scripts/build/site-settings.ts';
import { v8Flags } from './scripts/v8-flags.ts';
import { readSettings } from './src/edition/settings.ts';
import { siteOf } from './src/publish/site.ts';
import { noBrand } from './src/styles/brand.ts';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  test: {
    env: {
      EDITION: hereText(siteOf(readSettings('data/example'), noBrand)),
      // Commands are started hundreds of times here: half of their start is compiling.
      NODE_COMPILE_CACHE: path.resolve('.cache/compiled'),
    },
    include: ['tests/**/*.test.ts'],
    globalSetup: './tests/publish-first.ts',
    exclude: ['tests/browser/**'],
    execArgv: [...v8Flags],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Test files share what they import: no module here keeps what one test could leave for another.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
