import { toCsv, type CsvValue } from '../contract/csv.ts';
import type { Table } from '../contract/table.ts';

/** A table as CSV; a release of invented data says so in every line, in the last column. */
export function tableCsv(
  table: Table,
  rows: readonly Readonly<Record<string, CsvValue>>[],
  synthetic: boolean,
): string {
  const columns = Object.keys(table.columns);
  if (!synthetic) return toCsv(columns, rows);
  return toCsv(
    [...columns, syntheticColumn],
    rows.map((row) => ({ ...row, [syntheticColumn]: syntheticWord })),
  );
}

const syntheticColumn = 'voorbeeld';
const syntheticWord = 'verzonnen';
