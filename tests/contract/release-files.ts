import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReleaseFile } from '../../src/contract/release-lines.ts';
import { readRelease } from '../../src/contract/release.ts';
import { readTable } from '../../src/contract/read.ts';
import { municipalities as municipalityTable } from '../../src/contract/tables.ts';
import { describe as say } from '../../src/contract/fault.ts';

const example = path.resolve(import.meta.dirname, '../../data/example');

export const municipalities = readTable(
  municipalityTable,
  'municipalities.csv',
  readFileSync(path.join(example, 'municipalities.csv')),
).lines.map(({ row }) => row);

function asFile(bytes: Uint8Array): ReleaseFile {
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The files of the newest example release, of which a test may replace some. */
export function exampleFiles(): Map<string, ReleaseFile> {
  const folder = path.join(example, '2026-K3');
  return new Map(readdirSync(folder).map((name) => [name, asFile(readFileSync(path.join(folder, name)))]));
}

/** The text of one file of the example release. */
export function textOf(files: Map<string, ReleaseFile>, name: string): string {
  return new TextDecoder().decode(files.get(name)?.bytes);
}

/** Replaces a file and, unless told otherwise, its checksum and row count in the manifest. */
export function withFile(
  files: Map<string, ReleaseFile>,
  name: string,
  content: string | Uint8Array,
  { keepManifest = false } = {},
): Map<string, ReleaseFile> {
  const changed = new Map(files);
  const file = asFile(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  changed.set(name, file);
  if (keepManifest || name === 'manifest.json') return changed;
  const manifest = JSON.parse(textOf(files, 'manifest.json')) as {
    tabellen: { bestand: string; sha256: string; rijen: number }[];
  };
  for (const entry of manifest.tabellen) {
    if (entry.bestand !== name) continue;
    entry.sha256 = file.sha256;
    if (typeof content === 'string') entry.rijen = content.trimEnd().split('\n').length - 1;
  }
  return withFile(changed, 'manifest.json', JSON.stringify(manifest));
}

/** Every fault of a release as the sentence that a colleague reads. */
export function faultsOf(files: Map<string, ReleaseFile>): string[] {
  return readRelease('2026-K3', files, municipalities).faults.map(say);
}
