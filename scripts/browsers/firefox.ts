/** Finds the Firefox of Debian for `npm run firefox`, and installs it when there is none. */
import { existsSync } from 'node:fs';
import { attempt, isRoot } from './chromium.ts';

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
  attempt('apt-get', ['update', '--quiet']);
  attempt('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'firefox-esr']);
}
