/** The site that stood there, while a new one is made: what did not change is taken over from it. */
import { existsSync, rmSync } from 'node:fs';
import { clear, move } from './move.ts';

/** Puts a site that is there aside; what an interrupted build left there goes. */
export function setAside(site: string, aside: string): void {
  rmSync(aside, { recursive: true, force: true });
  if (!existsSync(site)) return;
  move(site, aside);
}

/** Puts it back in the place of a new site that failed; without what the new one took over already. */
export function bringBack(site: string, aside: string): void {
  if (!existsSync(aside)) return;
  clear(site);
  move(aside, site);
}
