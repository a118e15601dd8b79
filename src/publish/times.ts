import { statSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../checksum/files.ts';
import { sha256 } from '../checksum/node.ts';

/**
 * One hash over the names, sizes and times of change of all files in a folder, for what was made here and is too much to
 * read again: it tells whether somebody wrote there since, not whether a disk lost a bit.
 */
export function timesOf(folder: string): string {
  const lines = filesBelow(folder).map((name) => {
    const { size, mtimeMs } = statSync(path.join(folder, name));
    return `${name} ${size} ${mtimeMs}\n`;
  });
  return sha256(lines.toSorted().join(''));
}
