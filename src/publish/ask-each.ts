import { allCountTables } from '../contract/count-tables.ts';
import type { Table } from '../contract/table.ts';
import { indicatorOf, selectionOf } from '../figures/ask.ts';
import type { CommonChoice } from '../figures/compact.ts';
import type { Answer, AnswerRow, Figure } from '../figures/figure.ts';
import { bind, bindEach } from '../query/bind.ts';
import type { Engine } from '../query/port.ts';

type Rows = Answer['rows'];

/** Columns that say which row of an answer a row is. */
const dimensions = new Set(
  (allCountTables as readonly Table[]).flatMap(({ columns }) =>
    Object.entries(columns)
      .filter(([, { kind }]) => kind === 'code' || kind === 'cohort')
      .map(([name]) => name),
  ),
);

/** A code that no municipality has: what the SQL says where nothing was counted. */
const nobody = 'GM0000';

/**
 * Asks everything a figure needs for each municipality apart, with three queries per indicator instead of one per
 * municipality. The rows are those that the indicator's SQL gives for that municipality alone, in its order.
 * @param engine with a database of all municipalities
 * @returns rows by code; every code has an entry. Throws a QueryError.
 */
export async function askEach(
  engine: Engine,
  figure: Figure,
  choice: CommonChoice,
  codes: readonly string[],
  allCohorts: readonly number[],
): Promise<ReadonlyMap<string, Rows>> {
  const found = new Map<string, Record<string, Rows[string]>>(codes.map((code) => [code, {}]));
  if (codes.length === 0) return found;
  const selection = selectionOf(codes, choice, allCohorts);
  for (const id of figure.indicators) {
    const { sql } = indicatorOf(id);
    const together = (await engine.run(bind(sql, selection))).rows;
    const apart = (await engine.run(bindEach(sql, selection))).rows;
    const always = (await engine.run(bind(sql, { ...selection, municipalities: [nobody] }))).rows;
    const order = new Map(together.map((row, at) => [keyOf(row), at]));
    const groups = Map.groupBy(apart, (row) => row['of']);
    for (const [code, rows] of found) rows[id] = inOrder(completed(groups.get(code) ?? [], always), order);
  }
  return found;
}

const keyOf = (row: AnswerRow) =>
  JSON.stringify(Object.entries(row).filter(([name]) => dimensions.has(name)));

/** DuckDB leaves a sum over nothing out of a lateral union; asked alone, every municipality has that row. */
function completed(rows: readonly AnswerRow[], always: readonly AnswerRow[]): AnswerRow[] {
  const had = new Set(rows.map(keyOf));
  return [...rows, ...always.filter((row) => !had.has(keyOf(row)))];
}

/** The query of all municipalities together has every row that one of them has, in the order of its SQL. */
function inOrder(rows: readonly AnswerRow[], order: ReadonlyMap<string, number>): AnswerRow[] {
  return rows
    .map((row) => {
      const own = Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'of'));
      const place = order.get(keyOf(own));
      if (place === undefined) throw new Error(`row ${keyOf(own)} is not in the answer of all together`);
      return { own, place };
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ own }) => own);
}
