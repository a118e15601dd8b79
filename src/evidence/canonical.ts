import { markColumn, writeCsv, type CsvValue } from '../contract/csv.ts';
import type { Row, Value } from '../query/port.ts';
import { inventedText } from '../text.ts';

const cell = (value: Value): CsvValue => (typeof value === 'boolean' ? String(value) : value);

/**
 * The one text of a result: the columns in the order given, the rows in the order of the query, RFC 4180 quoting, a comma,
 * a decimal point and `\n` after every line. A missing value is nothing at all, an empty text is `""`.
 * Invented data carry a last column that says so.
 */
export function canonicalCsv(columns: readonly string[], rows: readonly Row[], invented: boolean): string {
  const header = invented ? [...columns, markColumn] : columns;
  const lines = rows.map((row) => {
    const cells = columns.map((column) => cell(row[column] ?? null));
    return invented ? [...cells, inventedText.word] : cells;
  });
  return writeCsv([header, ...lines], { quoteEmpty: true });
}

type Cells = readonly (string | null)[];

/** A quoted cell, or one without quotes, with what ends it. */
const one = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/y;

/** Reads canonical CSV back, the header first; null where the text is not such a CSV. */
export function parseCanonical(text: string): readonly Cells[] | null {
  const lines: (string | null)[][] = [[]];
  one.lastIndex = 0;
  while (one.lastIndex < text.length) {
    const match = one.exec(text);
    if (!match) return null;
    const [, quoted, bare, end] = match;
    lines.at(-1)?.push(quoted === undefined ? bare || null : quoted.replaceAll('""', '"'));
    if (end === '\n') lines.push([]);
  }
  return lines.pop()?.length === 0 && lines.length > 0 ? lines : null;
}

/** The first place where two texts differ. Lines count from 1; `column` is null where whole lines differ. */
export interface Difference {
  readonly line: number;
  readonly column: string | null;
  /** Null where there is no such line. */
  readonly theirs: string | null;
  readonly ours: string | null;
}

/** The first line that differs; null when the texts are the same. */
export function textDifference(theirs: string, ours: string): Difference | null {
  if (theirs === ours) return null;
  const [left, right] = [theirs.split('\n'), ours.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const index = at === -1 ? left.length : at;
  return { line: index + 1, column: null, theirs: left[index] ?? null, ours: right[index] ?? null };
}

/** The first cell that differs; the first line where one is missing, has other columns or cannot be read as CSV. */
export function csvDifference(theirs: string, ours: string): Difference | null {
  const [left, right] = [parseCanonical(theirs), parseCanonical(ours)];
  const whole = textDifference(theirs, ours);
  if (whole === null || left === null || right === null) return whole;
  const [header = []] = right;
  const [theirLine, ourLine] = [left[whole.line - 1], right[whole.line - 1]];
  if (!theirLine || theirLine.length !== ourLine?.length || whole.line === 1) return lastLine(whole);
  const at = theirLine.findIndex((value, index) => value !== ourLine[index]);
  if (at === -1) return whole;
  return {
    line: whole.line,
    column: header[at] ?? null,
    theirs: theirLine[at] ?? '',
    ours: ourLine[at] ?? '',
  };
}

/** What follows the last line end is no line of a CSV. */
function lastLine({ line, column, theirs, ours }: Difference): Difference {
  return { line, column, theirs: theirs === '' ? null : theirs, ours: ours === '' ? null : ours };
}
