import { harmless, typedTable, type FigureTable, type TypedTable, type Value } from './figure-table.ts';

/** CSV by RFC 4180 for programs: UTF-8 without mark, comma, decimal point. */
export function machineCsv(table: FigureTable): string {
  return machineRows(typedTable(table));
}

/** CSV that a Dutch spreadsheet opens by itself: byte order mark, semicolon, decimal comma. */
export function dutchCsv(table: FigureTable): string {
  return dutchRows(typedTable(table));
}

/** As `machineCsv`, of rows that are no figure, such as the result of a reader's query. */
export function machineRows(table: TypedTable): string {
  return written(table, ',', (value) => String(value));
}

/** As `dutchCsv`, of rows that are no figure. A text that a spreadsheet would take for a formula is disarmed. */
export function dutchRows(table: TypedTable): string {
  return `\uFEFF${written(table, ';', (value) => String(value).replace('.', ','))}`;
}

function written(
  { columns, rows }: TypedTable,
  separator: string,
  numeral: (value: number) => string,
): string {
  const cell = (value: Value) =>
    typeof value === 'number' ? numeral(value) : quoted(harmless(value ?? ''), separator);
  const lines = [columns, ...rows].map((row) => row.map(cell).join(separator));
  return `${lines.join('\r\n')}\r\n`;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
