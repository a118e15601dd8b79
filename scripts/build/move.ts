/** Moves folders, to another disk and out of a mounted folder too. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../src/checksum/files.ts';

/** Why a name cannot be given to what stands there: another disk, or a folder that is a disk itself. */
const needsCopy = new Set<unknown>(['EXDEV', 'EBUSY', 'EPERM']);

/** Moves a file or folder to a place that is free or an empty folder; a folder that is a disk itself is left, empty. */
export function move(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (!needsCopy.has((error as NodeJS.ErrnoException).code)) throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
    clear(from);
  }
}

/** Takes away a folder with all in it; what is left of one that is a disk itself is an empty folder. */
export function clear(folder: string): void {
  if (!existsSync(folder)) return;
  try {
    rmSync(folder, { recursive: true });
  } catch (error) {
    if (!needsCopy.has((error as NodeJS.ErrnoException).code)) throw error;
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  }
}

/** Moves the files that the other folder does not have, and takes away the rest. */
export function moveInto(from: string, folder: string): void {
  for (const name of filesBelow(from)) {
    const to = path.join(folder, name);
    if (!existsSync(to)) move(path.join(from, name), to);
  }
  rmSync(from, { recursive: true });
}
