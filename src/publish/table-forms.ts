import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { markColumn, type CsvValue, type Mark } from '../contract/csv.ts';
import type { PublishedFile } from '../contract/published.ts';
import { readTable } from '../contract/read.ts';
import type { Table } from '../contract/table.ts';
import { dutchRows } from '../downloads/csv.ts';
import { csvwOf } from '../open-data/csvw.ts';
import { csvwEnding, formats } from '../open-data/formats.ts';
import { licenceOf } from '../open-data/licence-of.ts';
import { sha256 } from '../checksum/node.ts';
import { parquetOf } from './parquet.ts';

/** The release that a table belongs to; null for a table that belongs to none. */
export type OfRelease = { readonly release: string; readonly peildatum: string } | null;

/** A table that lies in a folder as CSV, under its own name or that of a release. */
export interface PublishedTable {
  readonly table: Table;
  /** Name of the file without its ending. */
  readonly stem: string;
  /** How its rows are marked; null = they are not. */
  readonly mark: Mark | null;
}

/**
 * Writes the other forms of a published CSV beside it: for a Dutch spreadsheet, as Parquet, and its description.
 * @throws Error when the CSV does not hold to its own column definition
 */
export function writeForms(folder: string, { table, stem, mark }: PublishedTable, of: OfRelease): void {
  const file = `${stem}.csv`;
  const { lines, faults } = readTable(table, file, readFileSync(path.join(folder, file)));
  if (faults[0]) throw new Error(`${file}: ${faults[0].received}, not ${faults[0].expected}`);
  const rows = lines.map(({ row }) => row as Readonly<Record<string, CsvValue>>);
  const write = (ending: string, content: string | Uint8Array) => {
    writeFileSync(path.join(folder, `${stem}${ending}`), content);
  };
  write('.excel.csv', excelOf(table, rows, mark));
  write('.parquet', parquetOf(table, rows, { mark, metadata: metadataOf(table, mark, of) }));
  const described = csvwOf({ table, file, mark, referenceDate: of?.peildatum ?? null });
  write(csvwEnding, `${JSON.stringify(described, null, 1)}\n`);
}

function excelOf(
  table: Table,
  rows: readonly Readonly<Record<string, CsvValue>>[],
  mark: Mark | null,
): string {
  const columns = [...Object.keys(table.columns), ...(mark === null ? [] : [markColumn])];
  const cells = rows.map((row) => columns.map((name) => (name === markColumn ? mark : (row[name] ?? null))));
  return dutchRows({ columns, rows: cells });
}

function metadataOf(table: Table, mark: Mark | null, of: OfRelease): Readonly<Record<string, string>> {
  return {
    titel: table.title,
    ...(of === null ? {} : { release: of.release, peildatum: of.peildatum }),
    licentie: licenceOf(table.name).name,
    voorbeeld: mark ?? 'nee',
  };
}

/** Names of the files of a published table, in the order of the forms, its description last. */
export function fileNames(stem: string): string[] {
  return [...formats.map(({ ending }) => `${stem}${ending}`), `${stem}${csvwEnding}`];
}

/** A published file with its size in bytes and its checksum. */
export function publishedFile(folder: string, name: string): PublishedFile {
  const file = path.join(folder, name);
  return { bestand: name, sha256: sha256(readFileSync(file)), bytes: statSync(file).size };
}
