/** Finds the Firefox of Debian for `npm run firefox`, and installs it when there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isRoot } from './browser.ts';

const place = '/usr/bin/firefox-esr';

/**
 * Path of a Firefox: `FIREFOX_PATH`, else Debian's, installed by apt where that is allowed (root on Debian).
 * @throws Error in one sentence when there is none; the run is never skipped in silence
 */
export function firefoxPath(): string {
  const given = process.env['FIREFOX_PATH'] ?? place;
  if (given === place && !existsSync(place) && isRoot && existsSync('/etc/debian_version')) install();
  if (existsSync(given)) return given;
  throw new Error(
    `Er staat geen Firefox op ${given}: installeer firefox-esr (Debian), of zet het pad van een Firefox in FIREFOX_PATH.`,
  );
}

/** An apt that fails has said why; the caller then finds no Firefox. */
function install(): void {
  try {
    for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'firefox-esr']])
      execFileSync('apt-get', ['--quiet', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
