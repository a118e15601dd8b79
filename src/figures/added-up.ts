import { total, type Answer, type AnswerRow } from './figure.ts';

/** Columns that may be added up over municipalities; all others tell which row it is. */
const measures = ['numerator', 'denominator', 'blocks'];

/**
 * Answers of several municipalities as one: counts of equal rows added up.
 * Throws when a row has a measure that cannot be added up, such as a median.
 */
export function addedUp(answers: readonly Answer[], name: string): Answer {
  const indicators = new Set(answers.flatMap(({ rows }) => Object.keys(rows)));
  return {
    name,
    rows: Object.fromEntries(
      [...indicators].map((indicator) => [
        indicator,
        addedRows(
          indicator,
          answers.flatMap(({ rows }) => rows[indicator] ?? []),
        ),
      ]),
    ),
  };
}

function addedRows(indicator: string, rows: readonly AnswerRow[]): AnswerRow[] {
  if (rows.some((row) => 'weeks' in row || 'class' in row))
    throw new Error(`${indicator} holds medians, which cannot be added up`);
  const groups = Map.groupBy(rows, keyOf);
  return [...groups.values()].map((same) => ({
    ...same[0],
    ...Object.fromEntries(
      Object.keys(same[0] ?? {})
        .filter((column) => measures.includes(column))
        .map((column) => [column, total(same, column)]),
    ),
  }));
}

function keyOf(row: AnswerRow): string {
  return JSON.stringify(Object.entries(row).filter(([column]) => !measures.includes(column)));
}
