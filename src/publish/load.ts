import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { sha256 } from '../checksum/node.ts';
import { markIn, tableCsv, type CsvValue } from '../contract/csv.ts';
import type { Line } from '../contract/read.ts';
import type { Release } from '../contract/release-lines.ts';
import type { releaseTables } from '../contract/release.ts';
import { loadCsv } from './database.ts';

/** Loads a table as it was read: DuckDB would read what a spreadsheet did to the file in another way, or not at all. */
export async function loadAsRead(
  connection: DuckDBConnection,
  table: (typeof releaseTables)[number],
  folder: string,
  { lines, files, manifest }: Release,
): Promise<void> {
  const file = path.join(folder, `${table.name}.csv`);
  const own = lines[table.name] as readonly Line<Readonly<Record<string, CsvValue>>>[];
  const rows = own.map(({ row }) => row);
  const text = tableCsv(table, rows, markIn(manifest));
  const isPlain = files.get(`${table.name}.csv`)?.sha256 === sha256(text);
  const plain = isPlain ? file : `${file}.read`;
  if (!isPlain) writeFileSync(plain, text);
  await loadCsv(connection, table, plain);
  if (!isPlain) rmSync(plain);
}
