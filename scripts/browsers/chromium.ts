/** Finds a Chromium for the browser tests, and installs one when there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { tool } from '../run.ts';

/** Chromium without a window first: the same engine, which draws a page for half the processor time. */
const shell = '/usr/bin/chromium-headless-shell';
const places = [shell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const isRoot = process.getuid?.() === 0;

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else the one without a window, which apt installs where it can (root on Debian),
 * else another of this machine, else one that Playwright installs.
 * @throws Error when none can be found or installed; browser tests are never skipped in silence
 */
export function browserPath(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH wijst naar ${given}, maar daar staat niets.`);
  }
  if (!existsSync(shell) && isRoot && existsSync('/etc/debian_version')) {
    const patience = ['--quiet', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];
    attempt('apt-get', ['update', ...patience]);
    attempt('apt-get', ['install', '--yes', ...patience, 'chromium-headless-shell']);
  }
  return present() ?? installed();
}

function present(): string | undefined {
  return [...places, chromium.executablePath()].find((place) => existsSync(place));
}

function installed(): string {
  attempt(process.execPath, tool('playwright', 'install', 'chromium'));
  const found = present();
  if (found) return found;
  throw new Error(
    'Er is geen Chromium en installeren lukt niet. Zet het pad van een Chromium in CHROMIUM_PATH.',
  );
}

/** Runs a program and prints why it failed; the caller looks at what came of it. */
export function attempt(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
