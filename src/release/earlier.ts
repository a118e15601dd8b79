import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blockName, cellName } from '../contract/block.ts';
import { RefusedError, type Fault } from '../contract/fault.ts';
import { manifestSchema, releaseId, type Manifest } from '../contract/manifest.ts';
import { readTable } from '../contract/read.ts';
import { countTables } from '../contract/tables.ts';
import type { Protection } from '../protection.ts';

/** A release that was published before. */
export interface Earlier {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * The releases in `out` before this one, oldest first, each with the checksums of its own manifest.
 * Throws a RefusedError for one that is damaged or was changed after publication.
 */
export function earlierReleases(out: string, release: string): Earlier[] {
  if (!existsSync(out)) return [];
  const names = readdirSync(out).filter((name) => releaseId.safeParse(name).success && name < release);
  const faults: Fault[] = [];
  const found = names.toSorted().flatMap((name) => {
    const folder = path.join(out, name);
    const manifest = readManifest(folder, name, faults);
    return manifest ? [{ folder, manifest }] : [];
  });
  if (faults.length > 0) throw new RefusedError(faults);
  return found;
}

function readManifest(folder: string, name: string, faults: Fault[]): Manifest | null {
  const file = path.join(folder, 'manifest.json');
  const expected = 'een release zoals zij is gepubliceerd; haal haar terug uit het archief';
  let manifest: Manifest;
  try {
    manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    faults.push({ file, received: 'geen geldig manifest', expected });
    return null;
  }
  if (manifest.release !== name)
    faults.push({ file, received: `release ${manifest.release}`, expected: name });
  for (const { bestand, sha256 } of manifest.tabellen) {
    const place = path.join(folder, bestand);
    const bytes = existsSync(place) ? readFileSync(place) : Buffer.alloc(0);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      faults.push({ file: place, received: 'een bestand dat na publicatie is veranderd', expected });
  }
  return manifest;
}

/** The published counts of a release, per block and cell, of every table that is not cumulative. */
export function publishedCounts({ folder }: Earlier, rules: Protection): Map<string, Map<string, number>> {
  const blocks = new Map<string, Map<string, number>>();
  const plain = new Set(rules.tabellen.filter((rule) => !rule.cumulatief).map(({ bestand }) => bestand));
  for (const table of countTables) {
    if (!plain.has(`${table.name}.csv`)) continue;
    const file = path.join(folder, `${table.name}.csv`);
    const { lines, faults } = readTable(table, file, readFileSync(file));
    if (faults.length > 0) throw new RefusedError(faults);
    for (const { row } of lines) {
      const values = row as Readonly<Record<string, string | number>>;
      const key = blockName(row);
      const codes = table.key.slice(2).map((dimension) => [dimension, String(values[dimension])] as const);
      const cells = blocks.get(key) ?? new Map<string, number>();
      blocks.set(key, cells.set(cellName(Object.fromEntries(codes)), row.count));
    }
  }
  return blocks;
}
