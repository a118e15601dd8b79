import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checksum/node.ts';

/**
 * One hash over the names, sizes and times of change of all files in a folder, for what was made here and is too much to
 * read again: it tells whether somebody wrote there since, not whether a disk lost a bit.
 */
export function timesOf(folder: string): string {
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(file);
      return `${path.relative(folder, file)} ${size} ${mtimeMs}\n`;
    });
  return sha256(lines.toSorted().join(''));
}
