import type { Release, ReleaseFile, ReleaseLines } from './release-lines.ts';
import { markColumn, markIn, type Mark } from './csv.ts';
import type { Fault } from './fault.ts';
import { excerpt } from './fault.ts';
import { checkRelease, deliveryFaults } from './invariants.ts';
import { expectationOf } from './issue.ts';
import { manifestSchema, type Manifest } from './manifest.ts';
import { readTable } from './read.ts';
import type { Table } from './table.ts';
import { allCountTables } from './count-tables.ts';
import { declarations, deliveries, indicatorDeliveries, revisions, type Municipality } from './tables.ts';

/** All tables that a release folder holds beside its manifest. */
export const releaseTables = [
  ...allCountTables,
  deliveries,
  indicatorDeliveries,
  revisions,
  declarations,
] as const;

export const manifestFile = 'manifest.json';

/** The signature of the sender over the bytes of the manifest. */
export const signatureFile = 'ondertekening.json';

/** The rules that a release was made with, beside its tables. */
export const rulesFile = 'bescherming.json';

/** The Data Package descriptor: every table with its dimensions and measure, for programs that do not know ours. */
export const descriptorFile = 'datapackage.json';

/**
 * Reads a whole release folder, given as its files by name, and checks shape first, then truth.
 * Returns either the release or every fault; nothing is thrown for bad input.
 */
export function readRelease(
  folder: string,
  files: ReadonlyMap<string, ReleaseFile>,
  municipalities: readonly Municipality[],
): Reading {
  const reading = readPart(folder, files, municipalities);
  const faults = reading.release ? deliveryFaults(folder, reading.release, municipalities) : [];
  return faults.length === 0 ? reading : { release: null, faults };
}

type Reading =
  { readonly release: Release; readonly faults: [] } | { readonly release: null; readonly faults: Fault[] };

/** The same for a folder that holds some of the municipalities: what one sender delivered. */
export function readPart(
  folder: string,
  files: ReadonlyMap<string, ReleaseFile>,
  municipalities: readonly Municipality[],
): Reading {
  const manifest = readManifest(`${folder}/${manifestFile}`, files.get(manifestFile)?.bytes);
  if (Array.isArray(manifest)) return { release: null, faults: manifest };
  const faults = [...checkFiles(folder, files, manifest)];
  const lines = Object.fromEntries(
    releaseTables.map((table) => {
      const reading = readFile(table, folder, files);
      faults.push(...reading.faults);
      if (reading.faults.length === 0) faults.push(...markFaults(folder, table, reading, manifest));
      return [table.name, reading.lines];
    }),
  ) as unknown as ReleaseLines;
  if (faults.length === 0) faults.push(...checkRelease(folder, { manifest, lines, files }, municipalities));
  return faults.length === 0
    ? { release: { manifest, lines, files }, faults: [] }
    : { release: null, faults };
}

/** Invented and rehearsed data are marked in every table, and other data in none. */
function markFaults(
  folder: string,
  table: Table,
  { isMarked, mark }: { readonly isMarked: boolean; readonly mark: Mark | null },
  manifest: Manifest,
): Fault[] {
  const wanted = markIn(manifest);
  const isRight = mark === null || mark === wanted;
  if (isMarked === (wanted !== null) && isRight) return [];
  const column = (word: Mark | null) => `de kolom ${markColumn}${word === null ? '' : ` met ${word}`}`;
  const says = `het manifest zegt synthetisch ${manifest.synthetisch}${manifest.proef ? ' en proef true' : ''}`;
  return [
    {
      file: `${folder}/${table.name}.csv`,
      line: isRight ? 1 : 2,
      received: isMarked ? column(mark) : 'geen kolom',
      expected: `${wanted === null ? `geen kolom ${markColumn}` : column(wanted)}: ${says}`,
    },
  ];
}

function readFile(table: Table, folder: string, files: ReadonlyMap<string, ReleaseFile>) {
  const file = `${folder}/${table.name}.csv`;
  const found = files.get(`${table.name}.csv`);
  if (found) return readTable(table, file, found.bytes);
  return {
    lines: [],
    faults: [{ file, received: 'geen bestand', expected: table.title }],
    isMarked: false,
    mark: null,
  };
}

function readManifest(file: string, bytes: Uint8Array | undefined): Manifest | Fault[] {
  if (!bytes) return [{ file, received: 'geen bestand', expected: 'het manifest van de levering' }];
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return [{ file, received: 'geen leesbare JSON', expected: 'JSON in UTF-8' }];
  }
  const result = manifestSchema.safeParse(json);
  if (result.success) return result.data;
  return result.error.issues.map((issue) => ({
    file,
    column: issue.path.join('.') || 'manifest',
    received: excerpt(asText(valueAt(json, issue.path))),
    expected: expectationOf(issue),
  }));
}

function asText(value: unknown): string {
  return value === undefined ? 'niets' : JSON.stringify(value);
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    json,
  );
}

/** Every file is declared and every declared file is there, with the checksum and row count of the manifest. */
function* checkFiles(
  folder: string,
  files: ReadonlyMap<string, ReleaseFile>,
  manifest: Manifest,
): Generator<Fault> {
  const declared = new Map<string, { readonly sha256: string }>([
    ...manifest.tabellen.map((entry) => [entry.bestand, entry] as const),
    [descriptorFile, manifest.beschrijving],
    [rulesFile, { sha256: manifest.configSha256 }],
  ]);
  for (const name of files.keys()) {
    if (name === manifestFile || name === signatureFile || declared.has(name)) continue;
    yield {
      file: `${folder}/${name}`,
      received: 'een bestand',
      expected: 'alleen bestanden die in het manifest staan',
    };
  }
  for (const [name, entry] of declared) {
    const found = files.get(name);
    const file = `${folder}/${name}`;
    if (!found) yield { file, received: 'geen bestand', expected: 'het bestand dat in het manifest staat' };
    else if (found.sha256 !== entry.sha256) {
      yield {
        file,
        received: `controlegetal ${found.sha256.slice(0, 12)}…`,
        expected: `controlegetal ${entry.sha256.slice(0, 12)}… uit het manifest`,
      };
    }
  }
}
