import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: './tests/publish-first.ts',
    exclude: ['tests/browser/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Test files share what they import: no module here keeps what one test could leave for another.
    isolate: false,
  },
});
