import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blockName, cellName } from '../contract/block.ts';
import { dimensionsOf } from '../contract/blocks.ts';
import { RefusedError, type Fault } from '../contract/fault.ts';
import { manifestSchema, releaseId, type Manifest } from '../contract/manifest.ts';
import { readTable } from '../contract/read.ts';
import { placeCounts, type PlaceCount } from '../contract/codes.ts';
import { allCountTables } from '../contract/count-tables.ts';
import type { Protection } from '../protection.ts';
import { sha256 } from '../checksum/node.ts';

/** A release that was published before. */
export interface Earlier {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * The releases in `out` before this one, oldest first, each with the checksums of its own manifest.
 * `placed` = the releases that were put there, with the checksum of their manifest; the audit must read them all.
 * Throws a RefusedError for one that is gone, damaged or changed after publication.
 */
export function earlierReleases(
  out: string,
  release: string,
  placed: ReadonlyMap<string, string>,
): Earlier[] {
  const present = existsSync(out) ? readdirSync(out) : [];
  const names = present.filter((name) => releaseId.safeParse(name).success && name < release);
  const faults = placedFaults(out, release, placed);
  const found = names.toSorted().flatMap((name) => {
    const folder = path.join(out, name);
    const manifest = readManifest(folder, name, faults);
    return manifest ? [{ folder, manifest }] : [];
  });
  if (faults.length > 0) throw new RefusedError(faults);
  return found;
}

/**
 * Releases before this one that others made, oldest first, from folders with a folder per release. Throws a RefusedError
 * for a folder without releases, or with one that is damaged.
 */
export function predecessorReleases(folders: readonly string[], release: string): Earlier[] {
  return folders.flatMap((folder) => {
    const found = earlierReleases(folder, release, new Map());
    if (found.length > 0) return found;
    const expected = `een map met releases van vóór ${release}, elk in een map als 2025-K3`;
    throw new RefusedError([{ file: folder, received: 'geen release', expected }]);
  });
}

/**
 * A quarter before one that is already there would be published without the newer one beside it.
 * Throws a RefusedError. A release that stands there itself is made again, and must then be the same.
 */
export function refuseOlder(out: string, release: string, placed: ReadonlyMap<string, string>): void {
  const present = existsSync(out) ? readdirSync(out) : [];
  if (present.includes(release) || placed.has(release)) return;
  const names = [...present, ...placed.keys()].filter((name) => releaseId.safeParse(name).success);
  const newest = names.toSorted().at(-1);
  if (newest === undefined || newest < release) return;
  const expected = `een kwartaal na ${newest}: een ouder kwartaal is niet meer te toetsen naast wat al openbaar is`;
  throw new RefusedError([
    { file: '--reference-date', received: `${release}, terwijl ${newest} er al staat`, expected },
  ]);
}

/**
 * The checksum of the manifest before this one; null for the first release of a sender.
 * `first` = the officer said that it is the first. Throws a RefusedError when that is not what the folder holds.
 */
export function chainedTo(out: string, earlier: readonly Earlier[], first: boolean): string | null {
  const last = earlier.at(-1);
  if (last && !first) return sha256(readFileSync(path.join(last.folder, 'manifest.json')));
  if (!last && first) return null;
  const received = last ? `--eerste, en release ${last.manifest.release}` : 'geen eerdere release';
  const expected = last
    ? 'geen --eerste: dit is een volgende release'
    : 'uw eerdere releases in deze map; zet ze terug uit het archief. Is dit echt uw eerste? Gebruik dan --eerste';
  throw new RefusedError([{ file: out, received, expected }]);
}

const asPublished = 'een release zoals zij is gepubliceerd; haal haar terug uit het archief';

function placedFaults(out: string, release: string, placed: ReadonlyMap<string, string>): Fault[] {
  return [...placed].flatMap(([name, checksum]) => {
    if (name >= release) return [];
    const file = path.join(out, name, 'manifest.json');
    if (!existsSync(file)) return [{ file, received: 'geen bestand', expected: asPublished }];
    if (sha256(readFileSync(file)) === checksum) return [];
    return [{ file, received: 'een manifest dat na publicatie is veranderd', expected: asPublished }];
  });
}

function readManifest(folder: string, name: string, faults: Fault[]): Manifest | null {
  const file = path.join(folder, 'manifest.json');
  let manifest: Manifest;
  try {
    manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    faults.push({ file, received: 'geen geldig manifest', expected: asPublished });
    return null;
  }
  if (manifest.release !== name)
    faults.push({ file, received: `release ${manifest.release}`, expected: name });
  for (const { bestand, sha256: checksum } of manifest.tabellen) {
    const place = path.join(folder, bestand);
    const bytes = existsSync(place) ? readFileSync(place) : Buffer.alloc(0);
    if (sha256(bytes) !== checksum)
      faults.push({
        file: place,
        received: 'een bestand dat na publicatie is veranderd',
        expected: asPublished,
      });
  }
  return manifest;
}

const countOf = (table: string): PlaceCount => placeCounts.find((count) => table.startsWith(count))!;

/** The published totals of a release, by block name. */
export function publishedTotals(earlier: Earlier, rules: Protection): Map<string, number> {
  const totals = allCountTables.filter((table) => dimensionsOf(table).length === 0);
  return new Map(
    [...publishedCounts(earlier, rules, totals)].map(([block, cells]) => [block, cells.get('')!]),
  );
}

/** The published counts of a release, per block and cell, of every table that is not cumulative. */
export function publishedCounts(
  { folder }: Earlier,
  rules: Protection,
  tables: readonly (typeof allCountTables)[number][] = allCountTables,
): Map<string, Map<string, number>> {
  const blocks = new Map<string, Map<string, number>>();
  const plain = new Set(rules.tabellen.filter((rule) => !rule.cumulatief).map(({ bestand }) => bestand));
  for (const table of tables) {
    const file = path.join(folder, `${table.name}.csv`);
    if (!plain.has(`${table.name}.csv`) || !existsSync(file)) continue;
    const { lines, faults } = readTable(table, file, readFileSync(file));
    if (faults.length > 0) throw new RefusedError(faults);
    for (const { row } of lines) {
      const values = row as Readonly<Record<string, string | number>>;
      const cohort = table.key.includes('cohort') ? Number(values['cohort']) : countOf(table.name);
      const key = blockName({ municipality: row.municipality, cohort });
      const codes = dimensionsOf(table).map((dimension) => [dimension, String(values[dimension])] as const);
      const cells = blocks.get(key) ?? new Map<string, number>();
      blocks.set(key, cells.set(cellName(Object.fromEntries(codes)), row.count));
    }
  }
  return blocks;
}
