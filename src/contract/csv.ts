import type { Table } from './table.ts';

export type CsvValue = string | number | null;

/** How a CSV is written; what is left out is as programs read it: comma, decimal point, `\n`, no mark, no guard. */
export interface CsvForm {
  readonly separator?: ',' | ';';
  readonly decimal?: '.' | ',';
  readonly lineEnd?: '\n' | '\r\n';
  /** A byte order mark in front, by which a spreadsheet knows UTF-8. */
  readonly mark?: boolean;
  /** Texts that a spreadsheet would take for a formula are disarmed; see `harmless`. */
  readonly guard?: boolean;
  /** An empty text is `""`, so that it differs from a missing value. */
  readonly quoteEmpty?: boolean;
}

/** The form that a Dutch spreadsheet opens by itself. */
export const dutchForm: CsvForm = { separator: ';', decimal: ',', lineEnd: '\r\n', mark: true };

/** CSV by RFC 4180, every row on a line of its own, in the order given; a missing value is nothing at all. */
export function writeCsv(rows: Iterable<readonly CsvValue[]>, form: CsvForm = {}): string {
  const { separator = ',', lineEnd = '\n', mark = false } = form;
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map((value) => written(value, form)).join(separator) + lineEnd);
  return (mark ? '\uFEFF' : '') + lines.join('');
}

function written(value: CsvValue, { separator = ',', decimal = '.', guard, quoteEmpty }: CsvForm): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  const text = guard ? harmless(value) : value;
  const isPlain = !text.includes(separator) && !/["\r\n]/.test(text) && !(quoteEmpty && text === '');
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** A number with its sign, such as -5% and +31: a spreadsheet reads it as that number, and nothing runs. */
const signed = /^[+-]\s?\d+([.,]\d+)*\s?%?$/;

/** Text that no spreadsheet takes for a formula (OWASP, CSV injection). */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !signed.test(text) ? `'${text}` : text;
}

/** A header of column names, then the rows in the order given, in the form for programs. */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, CsvValue>>[],
): string {
  return writeCsv(linesOf(columns, rows));
}

/** Line by line: a table of a country has a million values, and the text of it is enough to hold. */
function* linesOf(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, CsvValue>>[],
  mark: Mark | null = null,
): Generator<readonly CsvValue[]> {
  yield mark === null ? columns : [...columns, markColumn];
  for (const row of rows) {
    const values = columns.map((column) => row[column] ?? null);
    if (mark !== null) values.push(mark);
    yield values;
  }
}

/** The last column of every table that is invented or made to rehearse, and what may stand in each of its rows. */
export const markColumn = 'voorbeeld';
export const markValues = ['verzonnen', 'proef'] as const;

export type Mark = (typeof markValues)[number];

/** How rows of a release are marked, by what its manifest says; null = they are not. */
export function markIn(manifest: {
  readonly synthetisch: boolean;
  readonly proef?: boolean | undefined;
}): Mark | null {
  if (manifest.synthetisch) return 'verzonnen';
  return manifest.proef ? 'proef' : null;
}

/** A table as CSV; invented and rehearsed data say so in every line, in the last column. */
export function tableCsv(
  table: Table,
  rows: readonly Readonly<Record<string, CsvValue>>[],
  mark: Mark | null,
): string {
  return writeCsv(linesOf(Object.keys(table.columns), rows, mark));
}
