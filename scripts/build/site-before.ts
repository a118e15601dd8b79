/** The site that stood there, while a new one is made: what did not change is taken over from it. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Puts a site that is there aside, in a folder on the same disk; what an interrupted build left there goes. */
export function setAside(site: string, aside: string): void {
  rmSync(aside, { recursive: true, force: true });
  if (!existsSync(site)) return;
  mkdirSync(path.dirname(aside), { recursive: true });
  renameSync(site, aside);
}

/** Puts it back in the place of a new site that failed; without what the new one took over already. */
export function bringBack(site: string, aside: string): void {
  if (!existsSync(aside)) return;
  rmSync(site, { recursive: true, force: true });
  renameSync(aside, site);
}
