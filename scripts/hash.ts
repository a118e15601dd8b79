/** Tells whether files changed since an earlier run. */
import { hash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** One hash over the names and contents of all files that the patterns find. */
export function hashOf(patterns: readonly string[], exclude: readonly string[] = []): string {
  return summed(patterns, exclude, (file) => hash('sha256', readFileSync(file)));
}

/** The same over names, sizes and times of change: for files that were made here, and are too many to read again. */
export function hashOfTimes(patterns: readonly string[]): string {
  return summed(patterns, [], (file) => {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  });
}

function summed(
  patterns: readonly string[],
  exclude: readonly string[],
  of: (file: string) => string,
): string {
  const files = globSync(patterns, { exclude, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative('.', path.join(entry.parentPath, entry.name)))
    .sort();
  return hash('sha256', files.map((file) => `${file}\n${of(file)}\n`).join(''));
}

/** Where the publish step notes from what it made a folder: a hash of the deliveries and of its own code. */
export function publishStamp(out: string): string {
  return path.join('.cache', `publish-${out.replaceAll(/[^a-z0-9]+/gi, '-')}.txt`);
}
