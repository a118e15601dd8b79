import type { Column, Table } from '../../contract/table.ts';
import { allCountTables } from '../../contract/count-tables.ts';
import { deliveries, indicatorDeliveries } from '../../contract/tables.ts';
import { openNative } from '../../query/node.ts';

/** One published value that is not the same in two releases; null = not in that release. */
export interface Difference {
  readonly table: string;
  readonly municipality: string;
  readonly cohort: number | null;
  /** The other key columns of the row: "group=asylum;stage=pip"; "" when there are none. */
  readonly cell: string;
  readonly column: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** Every table with values that can be laid beside those of another release. */
export const comparedTables: readonly Table[] = [...allCountTables, deliveries, indicatorDeliveries];

/** Columns with a value of a closed kind: free texts, such as the reason of a municipality, are not compared. */
export function valueColumns({ columns, key }: Table): string[] {
  const isValue = ({ kind }: Column) => kind === 'count' || kind === 'code';
  return Object.entries(columns)
    .filter(([name, column]) => !key.includes(name) && isValue(column))
    .map(([name]) => name);
}

/**
 * Every difference between the published tables of two releases, by one query over their database files.
 * `earlier` and `later` are paths of `national.duckdb`.
 */
export async function differencesBetween(earlier: string, later: string): Promise<Difference[]> {
  const engine = await openNative(null);
  try {
    for (const [name, file] of Object.entries({ earlier, later }))
      await engine.connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS ${name} (READ_ONLY)`);
    const { rows } = await engine.run(differenceSql);
    return rows as unknown as Difference[];
  } finally {
    await engine.close();
  }
}

const differenceSql = `${comparedTables
  .flatMap((table) => valueColumns(table).map((column) => branch(table, column)))
  .join('\nUNION ALL\n')}\nORDER BY ALL`;

function branch(table: Table, column: string): string {
  const either = (name: string) => `coalesce(o."${name}"::VARCHAR, n."${name}"::VARCHAR)`;
  const dimensions = table.key.filter((name) => name !== 'municipality' && name !== 'cohort');
  const cell = dimensions.map((name) => `'${name}=' || ${either(name)}`).join(", ';', ");
  return `SELECT '${table.name}' AS "table", ${either('municipality')} AS municipality,
  ${table.key.includes('cohort') ? 'coalesce(o.cohort, n.cohort)' : 'NULL'}::INTEGER AS cohort,
  ${cell === '' ? "''" : `concat(${cell})`} AS cell, '${column}' AS "column",
  o."${column}"::VARCHAR AS "old", n."${column}"::VARCHAR AS "new"
FROM earlier."${table.name}" AS o FULL JOIN later."${table.name}" AS n
  ON ${table.key.map((name) => `o."${name}"::VARCHAR = n."${name}"::VARCHAR`).join(' AND ')}
WHERE o."${column}"::VARCHAR IS DISTINCT FROM n."${column}"::VARCHAR`;
}
