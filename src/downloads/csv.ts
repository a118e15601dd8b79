import { harmless, typedTable, type FigureTable, type Value } from './figure-table.ts';

/** CSV by RFC 4180 for programs: UTF-8 without mark, comma, decimal point. */
export function machineCsv(table: FigureTable): string {
  const { columns, rows } = typedTable(table);
  return written([columns, ...rows], ',', (value) => String(value));
}

/** CSV that a Dutch spreadsheet opens by itself: byte order mark, semicolon, decimal comma. */
export function dutchCsv(table: FigureTable): string {
  const { columns, rows } = typedTable(table);
  return dutchRows(columns, rows);
}

/** The same for rows that are no figure. A text that a spreadsheet would take for a formula is disarmed. */
export function dutchRows(columns: readonly string[], rows: Rows): string {
  return `\uFEFF${written([columns, ...rows], ';', (value) => String(value).replace('.', ','))}`;
}

type Rows = readonly (readonly Value[])[];

function written(rows: Rows, separator: string, numeral: (value: number) => string): string {
  const cell = (value: Value) =>
    typeof value === 'number' ? numeral(value) : quoted(harmless(value ?? ''), separator);
  return `${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
