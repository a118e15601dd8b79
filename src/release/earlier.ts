import type { Folder } from '../audit/folder.ts';
import { blockName, cellName } from '../contract/block.ts';
import { dimensionsOf } from '../contract/blocks.ts';
import { RefusedError, type Fault } from '../contract/fault.ts';
import { manifestSchema, releaseId, type Manifest } from '../contract/manifest.ts';
import { readTable } from '../contract/read.ts';
import { manifestFile } from '../contract/release.ts';
import { placeCounts, type PlaceCount } from '../contract/codes.ts';
import { allCountTables } from '../contract/count-tables.ts';
import type { Protection } from '../protection.ts';
import { sha256 } from '../checksum/plain.ts';

/** The releases that a sender has, by their name. */
export interface Shelf {
  /** How it is called in a fault. */
  readonly place: string;
  readonly releases: ReadonlyMap<string, Folder>;
}

/** A release that was published before. */
export interface Earlier {
  readonly folder: Folder;
  readonly manifest: Manifest;
}

/**
 * The releases on the shelf before this one, oldest first, each with the checksums of its own manifest.
 * `placed` = the releases that were put there, with the checksum of their manifest; the audit must read them all.
 * Throws a RefusedError for one that is gone, damaged or changed after publication.
 */
export function earlierReleases(
  shelf: Shelf,
  release: string,
  placed: ReadonlyMap<string, string>,
): Earlier[] {
  const names = namesOn(shelf).filter((name) => name < release);
  const faults = placedFaults(shelf, release, placed);
  const found = names.flatMap((name) => {
    const folder = shelf.releases.get(name)!;
    const manifest = readManifest(shelf, folder, name, faults);
    return manifest ? [{ folder, manifest }] : [];
  });
  if (faults.length > 0) throw new RefusedError(faults);
  return found;
}

/**
 * Releases before this one that others made, oldest first, of the municipalities that went up in one of these. Throws a
 * RefusedError for a shelf without releases, or with one that is damaged.
 */
export function predecessorReleases(shelves: readonly Shelf[], release: string): Earlier[] {
  return shelves.flatMap((shelf) => {
    const found = earlierReleases(shelf, release, new Map());
    if (found.length > 0) return found;
    const expected = `een map met releases van vóór ${release}, elk in een map als 2025-K3`;
    throw new RefusedError([{ file: shelf.place, received: 'geen release', expected }]);
  });
}

function namesOn({ releases }: Shelf): string[] {
  return [...releases.keys()].filter((name) => releaseId.safeParse(name).success).toSorted();
}

/**
 * A quarter before one that is already there would be published without the newer one beside it.
 * Throws a RefusedError. A release that stands there itself is made again, and must then be the same.
 */
export function refuseOlder(shelf: Shelf, release: string, placed: ReadonlyMap<string, string>): void {
  const present = namesOn(shelf);
  if (present.includes(release) || placed.has(release)) return;
  const newest = [...present, ...placed.keys()].toSorted().at(-1);
  if (newest === undefined || newest < release) return;
  const expected = `een kwartaal na ${newest}: een ouder kwartaal is niet meer te toetsen naast wat al openbaar is`;
  throw new RefusedError([
    { file: '--reference-date', received: `${release}, terwijl ${newest} er al staat`, expected },
  ]);
}

/**
 * The checksum of the manifest before this one; null for the first release of a sender.
 * `first` = the officer said that it is the first. Throws a RefusedError when that is not what the shelf holds.
 */
export function chainedTo({ place }: Shelf, earlier: readonly Earlier[], first: boolean): string | null {
  const last = earlier.at(-1);
  if (last && !first) return sha256(last.folder.read(manifestFile)!);
  if (!last && first) return null;
  const received = last ? `--eerste, en release ${last.manifest.release}` : 'geen eerdere release';
  const expected = last
    ? 'geen --eerste: dit is een volgende release'
    : 'uw eerdere releases in deze map; zet ze terug uit het archief. Is dit echt uw eerste? Gebruik dan --eerste (op de pagina: een vinkje bij stap 2)';
  throw new RefusedError([{ file: place, received, expected }]);
}

const asPublished = 'een release zoals zij is gepubliceerd; haal haar terug uit het archief';
const isChanged = 'na publicatie is veranderd';

function placedFaults(
  { place, releases }: Shelf,
  release: string,
  placed: ReadonlyMap<string, string>,
): Fault[] {
  return [...placed].flatMap(([name, checksum]) => {
    if (name >= release) return [];
    const file = `${place}/${name}/${manifestFile}`;
    const bytes = releases.get(name)?.read(manifestFile);
    if (!bytes) return [{ file, received: 'geen bestand', expected: asPublished }];
    if (sha256(bytes) === checksum) return [];
    return [{ file, received: `een manifest dat ${isChanged}`, expected: asPublished }];
  });
}

function readManifest({ place }: Shelf, folder: Folder, name: string, faults: Fault[]): Manifest | null {
  const file = `${place}/${name}/${manifestFile}`;
  let manifest: Manifest;
  try {
    const text = new TextDecoder().decode(folder.read(manifestFile) ?? new Uint8Array());
    manifest = manifestSchema.parse(JSON.parse(text));
  } catch {
    faults.push({ file, received: 'geen geldig manifest', expected: asPublished });
    return null;
  }
  if (manifest.release !== name)
    faults.push({ file, received: `release ${manifest.release}`, expected: name });
  for (const { bestand, sha256: checksum } of manifest.tabellen) {
    if (sha256(folder.read(bestand) ?? new Uint8Array()) === checksum) continue;
    const changed = `${place}/${name}/${bestand}`;
    faults.push({ file: changed, received: `een bestand dat ${isChanged}`, expected: asPublished });
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
    const file = `${table.name}.csv`;
    const bytes = plain.has(file) ? folder.read(file) : null;
    if (!bytes) continue;
    const { lines, faults } = readTable(table, `${folder.name}/${file}`, bytes);
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
