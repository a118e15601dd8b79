import type { Table } from './table.ts';

export type CsvValue = string | number | null;

function quoted(value: CsvValue): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV by RFC 4180 with `\n` line ends: a header of column names, then the rows in the order given. */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, CsvValue>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? null)).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

/** The last column of every table of invented data, and what stands in each of its rows. */
export const syntheticColumn = 'voorbeeld';
export const syntheticWord = 'verzonnen';

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
