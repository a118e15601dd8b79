import { dutchForm, writeCsv } from '../contract/csv.ts';
import { typedTable, type FigureTable, type TypedTable } from './figure-table.ts';

/** CSV by RFC 4180 for programs: UTF-8 without mark, comma, decimal point. */
export function machineCsv(table: FigureTable): string {
  return machineRows(typedTable(table));
}

/** CSV that a Dutch spreadsheet opens by itself: byte order mark, semicolon, decimal comma. */
export function dutchCsv(table: FigureTable): string {
  return dutchRows(typedTable(table));
}

/** As `machineCsv`, of rows that are no figure, such as the result of a reader's query. */
export function machineRows({ columns, rows }: TypedTable): string {
  return writeCsv([columns, ...rows], { lineEnd: '\r\n', guard: true });
}

/** As `dutchCsv`, of rows that are no figure. A text that a spreadsheet would take for a formula is disarmed. */
export function dutchRows({ columns, rows }: TypedTable): string {
  return writeCsv([columns, ...rows], { ...dutchForm, guard: true });
}
