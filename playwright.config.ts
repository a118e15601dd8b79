import { defineConfig } from '@playwright/test';
import { browserPath, isRoot } from './scripts/browsers/chromium.ts';

/** Another one where two checkouts are tested at the same time. */
const port = Number(process.env['TEST_PORT'] ?? 4399);
const executablePath = browserPath();
process.env['CHROMIUM_PATH'] = executablePath;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  testIgnore: '**/firefox.test.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '.cache/check/playwright.json' }]],
  webServer: {
    command: `${JSON.stringify(process.execPath)} scripts/serve.ts --port=${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'off',
    launchOptions: {
      executablePath,
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Else every page of a test starts a second process that is hardly used.
        '--renderer-process-limit=1',
        // A page lives for seconds here: its code is gone before the costliest compiler has earned its time back.
        '--js-flags=--no-turbofan',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      // The other files do not depend on the width.
      testMatch:
        /(journeys|questions|frozen|comparison|requests|interaction|accessibility|print|evidence|take|picture|workbench|roads)\.test\.ts/,
      // Tests with this tag are about words, files or the engine, not about what is drawn.
      grepInvert: /@any-width/,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
    },
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
  ],
});
