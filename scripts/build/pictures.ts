/** Pictures of pages are kept between builds; what no build used for a season is forgotten. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const kept = '.cache/pictures';
const season = 100 * 24 * 3600 * 1000;

export function forgetPictures(now: number = Date.now()): void {
  if (!existsSync(kept)) return;
  for (const name of readdirSync(kept)) {
    const file = path.join(kept, name);
    if (now - statSync(file).mtimeMs > season) rmSync(file);
  }
}
