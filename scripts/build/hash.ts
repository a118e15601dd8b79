/** Tells whether files changed since an earlier run. */
import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../../src/checksum/files.ts';

/** One hash over the names and contents of all files that the patterns find. */
export function hashOf(patterns: readonly string[], exclude: readonly string[] = []): string {
  const files = globSync(patterns, { exclude, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => pathWithin('.', path.join(entry.parentPath, entry.name)))
    .sort();
  return hashOfFiles(files);
}

/** One hash over the names and contents of files. */
export function hashOfFiles(files: readonly string[]): string {
  return hash('sha256', files.map((file) => `${file}\n${hash('sha256', readFileSync(file))}\n`).join(''));
}

/** Where the publish step notes from what it made a folder: a hash of the deliveries and of its own code. */
export function publishStamp(out: string): string {
  return path.join('.cache', `publish-${out.replaceAll(/[^a-z0-9]+/gi, '-')}.txt`);
}
