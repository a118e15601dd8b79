/**
 * The main journeys in Firefox, on the site that stands in `dist`; not a part of `npm test`.
 * The last line printed is `N passed, N failed`.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { countsOf, playwrightCounts } from './counts.ts';
import { firefoxPath } from './firefox-path.ts';
import { run, tool } from './run.ts';

const report = '.cache/check/firefox.json';

/** @returns the exit code */
async function journeys(): Promise<number> {
  if (!existsSync('dist/index.html')) throw new Error('Er is geen gebouwde site: draai eerst npm run build.');
  const environment = { FIREFOX_PATH: firefoxPath() };
  rmSync(report, { force: true });
  const { code, output } = await run(
    tool('playwright', 'test', '--config=playwright.firefox.config.ts', ...process.argv.slice(2)),
    environment,
  );
  console.log(output.trim());
  const counts = existsSync(report)
    ? countsOf(playwrightCounts, JSON.parse(readFileSync(report, 'utf8')), code)
    : { passed: 0, failed: 1 };
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await journeys();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
