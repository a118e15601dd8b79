import { rankOf } from './code-order.ts';
import { cellIn, type Answer, type AnswerRow } from './figure.ts';

/** Columns that may be added up over municipalities and years. */
const measures = ['numerator', 'denominator', 'blocks'];

/** Columns that are worked out from all counts together; the rest of a row tells which row it is. */
const medians = ['weeks', 'class'];

/**
 * Answers of several municipalities as one: counts of equal rows added up.
 * Throws when a row has a measure that cannot be added up, such as a median.
 */
export function addedUp(answers: readonly Answer[], name: string): Answer {
  for (const { rows } of answers)
    for (const [indicator, own] of Object.entries(rows))
      if (own.some(hasMedian)) throw new Error(`${indicator} holds medians, which cannot be added up`);
  return sumOf(answers, name) ?? { name, rows: {} };
}

/**
 * Answers of several municipalities or years as one: what the SQL answers to all of them together, in its order. Nothing
 * added to nothing stays nothing. null when it would take a median of more than one, which is more than a sum.
 */
export function sumOf(answers: readonly Answer[], name: string): Answer | null {
  const indicators = new Set(answers.flatMap(({ rows }) => Object.keys(rows)));
  const sums: Record<string, readonly AnswerRow[]> = {};
  for (const indicator of indicators) {
    const sum = summedRows(answers.flatMap(({ rows }) => rows[indicator] ?? []));
    if (sum === null) return null;
    sums[indicator] = sum;
  }
  return { name, rows: sums };
}

function summedRows(rows: readonly AnswerRow[]): AnswerRow[] | null {
  const same = [...Map.groupBy(rows, keyOf).values()];
  if (same.some((own) => own.length > 1 && own.some(hasMedian))) return null;
  return same.map(summedRow).toSorted(byCodes);
}

const hasMedian = (row: AnswerRow) => medians.some((column) => column in row);

function summedRow(same: readonly AnswerRow[]): AnswerRow {
  const [first = {}] = same;
  const sums = measures
    .filter((column) => column in first)
    .map((column) => [column, sumIn(same, column)] as const);
  return { ...first, ...Object.fromEntries(sums) };
}

/** As SQL adds up: null when no row has a number. */
function sumIn(rows: readonly AnswerRow[], column: string): number | null {
  const numbers = rows.map((row) => cellIn(row, column)).filter((cell) => typeof cell === 'number');
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}

const namesOf = (row: AnswerRow) =>
  Object.entries(row).filter(([column]) => !measures.includes(column) && !medians.includes(column));

const keyOf = (row: AnswerRow): string => JSON.stringify(namesOf(row));

/** The order of the SQL: by year and by code, in the order of its list. */
function byCodes(one: AnswerRow, other: AnswerRow): number {
  for (const [column, cell] of namesOf(one)) {
    const difference = rankOf(column, cell) - rankOf(column, cellIn(other, column));
    if (difference !== 0) return difference;
  }
  return 0;
}
