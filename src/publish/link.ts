/** Lays files of one folder in another without copying them. */
import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** Why there can be no link: another disk, too many names, or a disk without links. */
const withoutLink = new Set<unknown>(['EXDEV', 'EMLINK', 'EPERM', 'ENOTSUP']);

/**
 * Gives a file a second name in a folder that is there: a hard link, or a copy where there can be none. A name that is
 * taken is an error. Whoever writes into a link writes into the file it was made from.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!withoutLink.has((error as NodeJS.ErrnoException).code)) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/** Links files, named within the one folder, to the same names within the other. */
export function linkFiles(from: string, to: string, names: readonly string[]): void {
  for (const folder of new Set(names.map((name) => path.dirname(name))))
    mkdirSync(path.join(to, folder), { recursive: true });
  for (const name of names) linkFile(path.join(from, name), path.join(to, name));
}
