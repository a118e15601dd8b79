import { createHash } from 'node:crypto';
import { municipalities } from '../../src/contract/tables.ts';
import { readTable } from '../../src/contract/read.ts';
import { readRelease, type Release } from '../../src/contract/release.ts';
import { exampleFiles } from '../../scripts/example/files.ts';

/** What the script makes, read back through the contract as any delivery is. */
export const files = exampleFiles();

const bytesOf = (path: string) => Buffer.from(files.get(path) ?? '', 'utf8');

export const municipalityReading = readTable(
  municipalities,
  'municipalities.csv',
  bytesOf('municipalities.csv'),
);
export const places = municipalityReading.lines.map(({ row }) => row);

export const releaseIds = ['2025-K3', '2026-K1', '2026-K3'] as const;

function readFolder(id: string) {
  const paths = [...files.keys()].filter((path) => path.startsWith(`${id}/`));
  const folder = paths.map((path) => {
    const bytes = bytesOf(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [path.slice(id.length + 1), { bytes, sha256 }] as const;
  });
  return readRelease(id, new Map(folder), places);
}

/** Each release as the contract reads it, with the faults it finds. */
export const readings = new Map(releaseIds.map((id) => [id as string, readFolder(id)]));

export function releaseOf(id: string): Release {
  const release = readings.get(id)?.release;
  if (!release) throw new Error(`${id} is refused`);
  return release;
}

export const rowsOf = <R>(lines: readonly { readonly row: R }[]): R[] => lines.map(({ row }) => row);

export function codeOf(name: string): string {
  const found = places.find((place) => place.name === name);
  if (!found) throw new Error(`no municipality ${name}`);
  return found.code;
}

export const sum = (rows: readonly { readonly count: number }[]) =>
  rows.reduce((all, { count }) => all + count, 0);
