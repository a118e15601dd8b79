import { readdirSync } from 'node:fs';
import path from 'node:path';

/** A path as it is written everywhere: with `/`, also where the system has another separator (Windows). */
export function slashed(file: string, separator: string = path.sep): string {
  return file.split(separator).join('/');
}

/** The path of a file or folder relative to another, with `/`. */
export function pathWithin(folder: string, file: string): string {
  return slashed(path.relative(folder, file));
}

/** All files below a folder, folders themselves left out, by their path within it, with `/` and in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => pathWithin(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}
