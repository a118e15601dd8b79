/**
 * The main journeys in Firefox, on the site that stands in `dist`; not a part of `npm test`.
 * `npm run firefox -- --project=phone` runs a part. The last line printed is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { countsOf, playwrightCounts } from './check/counts.ts';
import { firefoxPath } from './browsers/firefox.ts';
import { tool } from './run.ts';

const report = '.cache/check/firefox.json';

/** @throws Error in one sentence when there is no site or no Firefox */
function failures(): number {
  if (!existsSync('dist/index.html')) throw new Error('Er is geen gebouwde site: draai eerst npm run build.');
  const FIREFOX_PATH = firefoxPath();
  rmSync(report, { force: true });
  const asked = process.argv.slice(2);
  const { status } = spawnSync(
    process.execPath,
    tool('playwright', 'test', '--config=playwright.firefox.config.ts', ...asked),
    { stdio: 'inherit', env: { ...process.env, FIREFOX_PATH } },
  );
  const results: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const { passed, failed } = countsOf(playwrightCounts, results, status ?? 1);
  console.log(`${passed} passed, ${failed} failed`);
  return failed;
}

try {
  process.exitCode = failures() === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
