import { defineConfig } from '@playwright/test';
import { firefoxPath } from './scripts/browsers/firefox.ts';
import { inFirefox } from './tests/browser/in-firefox.ts';

const port = 4398;
const executablePath = firefoxPath();
process.env['FIREFOX_PATH'] = executablePath;
const pages = '**/firefox.test.ts';
const phone = { width: 360, height: 740 };

/** The main journeys and one page of every kind, in the Firefox of Debian. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/firefox',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/check/firefox.json' }]],
  webServer: {
    command: `${JSON.stringify(process.execPath)} scripts/serve.ts --port=${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
  use: {
    browserName: 'firefox',
    channel: 'moz-firefox',
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'off',
    launchOptions: { executablePath },
  },
  projects: [
    { name: 'phone', grep: inFirefox(), use: { viewport: phone } },
    { name: 'desktop', grep: inFirefox(), use: { viewport: { width: 1280, height: 900 } } },
    { name: 'pages-phone', testMatch: pages, use: { viewport: phone } },
    { name: 'pages-desktop', testMatch: pages, use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'dark',
      testMatch: pages,
      use: {
        viewport: phone,
        launchOptions: {
          executablePath,
          firefoxUserPrefs: { 'layout.css.prefers-color-scheme.content-override': 0 },
        },
      },
    },
  ],
});
