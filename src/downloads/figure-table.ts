/** A table of a figure as it stands on the page, with all that must go along when it leaves the page. */
export interface FigureTable {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly isNumeric: boolean }[];
  /** The words of every cell, row by row. */
  readonly rows: readonly (readonly string[])[];
  /** Per row the number of people that its share is worked out from; null for a row without a share. */
  readonly denominators: readonly (number | null)[];
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

/** The table for programs: every row carries its denominator and its facts, so that a copied row still says what it is. */
export function typedTable(table: FigureTable): TypedTable {
  const { columns, rows, facts } = table;
  const own = columns.flatMap(({ label }, at) => (isDenominator(label) ? [] : [at]));
  const isShare = columns.map((_, at) => rows.some((row) => row[at]?.endsWith('%')));
  const labelOf = (at: number) => `${columns[at]?.label ?? ''}${isShare[at] ? ' (%)' : ''}`;
  return {
    columns: [...own.map(labelOf), 'noemer', 'toestand', ...facts.map(([name]) => name)],
    rows: rows.map((row, index) => [
      ...own.map((at) => (columns[at]?.isNumeric ? numberOf(row[at] ?? '') : (row[at] ?? ''))),
      denominatorOf(table, index),
      stateOf(columns, row),
      ...facts.map(([, text]) => text),
    ]),
  };
}

const isDenominator = (label: string) => label.toLowerCase() === 'noemer';

/** From the column of that name where the table has one, else from the share itself. */
function denominatorOf({ columns, rows, denominators }: FigureTable, index: number): number | null {
  const at = columns.findIndex(({ label }) => isDenominator(label));
  return at < 0 ? (denominators[index] ?? null) : numberOf(rows[index]?.[at] ?? '');
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
