import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CodeList } from '../contract/codes.ts';
import { durationClasses, waitingBins } from '../contract/codes.ts';
import type { Column, Table } from '../contract/table.ts';

const quotedText = (text: string) => `'${text.replaceAll("'", "''")}'`;
const quotedName = (name: string) => `"${name}"`;

function typeName(list: CodeList, types: Map<CodeList, string>): string {
  const known = types.get(list);
  if (known !== undefined) return known;
  const name = `codes_${types.size + 1}`;
  types.set(list, name);
  return name;
}

function plainType(column: Column): string {
  switch (column.kind) {
    case 'count':
    case 'cohort':
      return 'INTEGER';
    case 'number':
      return 'DOUBLE';
    default:
      return 'VARCHAR';
  }
}

/** Loads a published CSV into the working database. Columns that the table does not define are left out. */
export async function loadCsv(connection: DuckDBConnection, table: Table, file: string): Promise<void> {
  const columns = Object.entries(table.columns)
    .map(([name, column]) => `${quotedName(name)}::${plainType(column)} AS ${quotedName(name)}`)
    .join(', ');
  await connection.run(
    `CREATE OR REPLACE TABLE memory.main.${quotedName(table.name)} AS SELECT ${columns} FROM read_csv(${quotedText(file)}, header = true, all_varchar = true)`,
  );
}

export interface DatabaseSource {
  readonly table: Table;
  /** SQL condition on the rows that go into this file; absent = all rows. */
  readonly where?: string;
}

/**
 * Writes a database file that DuckDB 1.4.3 in the browser can read.
 * Codes become enums in the order of their list, which is then the sort order in both engines.
 */
export async function writeDatabase(
  connection: DuckDBConnection,
  file: string,
  sources: readonly DatabaseSource[],
  options: { readonly small: boolean },
): Promise<void> {
  const blockSize = options.small ? ', BLOCK_SIZE 16384' : '';
  const name = quotedName(path.basename(file));
  await connection.run(`ATTACH ${quotedText(file)} AS ${name} (STORAGE_VERSION 'v1.0.0'${blockSize})`);
  try {
    const types = new Map<CodeList, string>();
    for (const { table, where } of sources)
      await writeTable(connection, name, { table, ...(where === undefined ? {} : { where }) }, types);
    await writeEdges(connection, name);
    await connection.run(`CHECKPOINT ${name}`);
  } finally {
    await connection.run(`DETACH ${name}`);
  }
}

async function writeTable(
  connection: DuckDBConnection,
  database: string,
  { table, where }: DatabaseSource,
  types: Map<CodeList, string>,
): Promise<void> {
  const columns: string[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.kind !== 'code') {
      columns.push(quotedName(name));
      continue;
    }
    const isNew = !types.has(column.list);
    const type = typeName(column.list, types);
    if (isNew) {
      const values = column.list.map(({ code }) => quotedText(code)).join(', ');
      await connection.run(`CREATE TYPE ${database}.${type} AS ENUM (${values})`);
    }
    columns.push(`${quotedName(name)}::${database}.${type} AS ${quotedName(name)}`);
  }
  await connection.run(
    `CREATE TABLE ${database}.${quotedName(table.name)} AS SELECT ${columns.join(', ')} FROM memory.main.${quotedName(table.name)}${where ? ` WHERE ${where}` : ''} ORDER BY ALL`,
  );
}

/** Class edges in weeks, so that a query can compute with them; NULL = open. */
async function writeEdges(connection: DuckDBConnection, database: string): Promise<void> {
  for (const [name, classes] of [
    ['duration_class', durationClasses],
    ['waiting_bin', waitingBins],
  ] as const) {
    const rows = classes
      .map(
        ({ code, name: label, from, to }) =>
          `(${quotedText(code)}, ${quotedText(label)}, ${from}, ${to ?? 'NULL::INTEGER'})`,
      )
      .join(', ');
    await connection.run(
      `CREATE TABLE ${database}.${name} AS SELECT * FROM (VALUES ${rows}) AS t(code, name, from_weeks, to_weeks)`,
    );
  }
}
