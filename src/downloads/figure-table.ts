/** A cell in words, with what it counts. */
export interface Cell {
  readonly text: string;
  /** The number that the words give, a share in percents; null for words and for bounds. */
  readonly value: number | null;
  /** Of a share: the number of people that it is worked out from; null for any other cell. */
  readonly of: number | null;
}

/** A table of a figure as it stands on the page, with all that must go along when it leaves the page. */
export interface FigureTable {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly isNumeric: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
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

/** The table for programs: every row carries its denominator and its facts, so that a copied row still says what it is. */
export function typedTable(table: FigureTable): TypedTable {
  const { columns, rows, facts } = table;
  const own = columns.flatMap(({ label }, at) => (isDenominator(label) ? [] : [at]));
  const isShare = columns.map((_, at) => rows.some((row) => isNumber(row[at]?.of)));
  const isYear = columns.map(
    (_, at) => rows.length > 0 && rows.every((row) => year.test(row[at]?.text ?? '')),
  );
  const labelOf = (at: number) => `${columns[at]?.label ?? ''}${isShare[at] ? ' (%)' : ''}`;
  return {
    columns: [...own.map(labelOf), 'noemer', 'toestand', ...facts.map(([name]) => name)],
    rows: rows.map((row) => [
      ...own.map((at) => valueOf(row[at], columns[at]?.isNumeric === true, isYear[at] === true)),
      denominatorOf(columns, row),
      [markOf(columns, row, isYear), stateOf(columns, row)].filter(Boolean).join('; '),
      ...facts.map(([, text]) => text),
    ]),
  };
}

/** A year, with the mark of one that has a note. */
const year = /^(20\d\d)(\*?)$/;

/** In a column of years a number, whose mark stands apart. */
function valueOf(cell: Cell | undefined, isNumeric: boolean, isYear: boolean): Value {
  if (isNumeric) return cell?.value ?? null;
  const text = cell?.text ?? '';
  return isYear ? Number(year.exec(text)?.[1]) : text;
}

/** "Instroom: *", for a year with a mark. */
function markOf(columns: FigureTable['columns'], row: readonly Cell[], isYear: readonly boolean[]): string {
  return columns
    .flatMap(({ label }, at) => (isYear[at] && row[at]?.text.endsWith('*') ? [`${label}: *`] : []))
    .join('; ');
}

const isDenominator = (label: string): boolean =>
  ['noemer', 'om hoeveel mensen'].includes(label.toLowerCase());
const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

/** From the column of that name where the table has one, else from the share itself. */
function denominatorOf(columns: FigureTable['columns'], row: readonly Cell[]): number | null {
  const at = columns.findIndex(({ label }) => isDenominator(label));
  return at < 0 ? (row.map(({ of }) => of).find(isNumber) ?? null) : (row[at]?.value ?? null);
}

/** "Aandeel: nog te vroeg", "Aandeel: door afronden 38 tot 53%"; empty where every number says all there is to say. */
function stateOf(columns: FigureTable['columns'], row: readonly Cell[]): string {
  return columns
    .flatMap(({ label, isNumeric }, at) => {
      const { text = '', value = null } = row[at] ?? {};
      const range = / \((.*)\)$/.exec(text)?.[1];
      if (isNumeric && value === null) return [`${label}: ${text}`];
      return isNumeric && range !== undefined ? [`${label}: door afronden ${range}`] : [];
    })
    .join('; ');
}
