/** Moves folders, to another disk and out of a mounted folder too. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../src/checksum/files.ts';

/** Why a folder cannot get another name or go: another disk, a folder that is a disk itself, or in one of somebody else. */
const needsCopy = new Set<unknown>(['EXDEV', 'EBUSY', 'EPERM', 'EACCES']);

/** Moves a file or folder to a place that is free or an empty folder; a folder that cannot go is left, empty. */
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

/** Takes away a folder with all in it; of one that cannot go, an empty folder is left. */
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
