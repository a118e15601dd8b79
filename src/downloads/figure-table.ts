/** A table of a figure as it stands on the page, with all that must go along when it leaves the page. */
export interface FigureTable {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly isNumeric: boolean }[];
  /** The words of every cell, row by row. */
  readonly rows: readonly (readonly string[])[];
  /** Municipality, reference date, release, verdict, source, permanent address; in this order, each with its name. */
  readonly facts: readonly Fact[];
}

export type Fact = readonly [name: string, text: string];

export type Value = string | number | null;

/** Rows with numbers as numbers; what is no number stands in words in the column `toestand`. */
export interface TypedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

const number = /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$/;

/** "1.234,5" → 1234.5 and "46%" → 46; null for words. */
export function numberOf(text: string): number | null {
  const digits = text.replace(/%$/, '');
  return number.test(digits) ? Number(digits.replaceAll('.', '').replace(',', '.')) : null;
}

/** The table for programs: every row carries its facts, so that a row that is copied still says what it is. */
export function typedTable({ columns, rows, facts }: FigureTable): TypedTable {
  const isShare = columns.map((_, at) => rows.some((row) => row[at]?.endsWith('%')));
  const labels = columns.map(({ label }, at) => (isShare[at] ? `${label} (%)` : label));
  return {
    columns: [...labels, 'toestand', ...facts.map(([name]) => name)],
    rows: rows.map((row) => [
      ...columns.map(({ isNumeric }, at) => (isNumeric ? numberOf(row[at] ?? '') : (row[at] ?? ''))),
      stateOf(columns, row),
      ...facts.map(([, text]) => text),
    ]),
  };
}

/** "Aandeel: nog te vroeg"; empty where every number is a number. */
function stateOf(columns: FigureTable['columns'], row: readonly string[]): string {
  return columns
    .flatMap(({ label, isNumeric }, at) => {
      const text = row[at] ?? '';
      return isNumeric && numberOf(text) === null ? [`${label}: ${text}`] : [];
    })
    .join('; ');
}

/** Text that no spreadsheet takes for a formula (OWASP, CSV injection). */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
