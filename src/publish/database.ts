import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CodeList } from '../contract/codes.ts';
import { durationClasses, waitingBins } from '../contract/codes.ts';
import type { Column, Table } from '../contract/table.ts';

const quotedText = (text: string) => `'${text.replaceAll("'", "''")}'`;
const quotedName = (name: string) => `"${name}"`;

function typeName(list: CodeList, types: Map<CodeList, string>): string {
  const found = types.get(list);
  if (found !== undefined) return found;
  const name = `codes_${types.size + 1}`;
  types.set(list, name);
  return name;
}

const enumOf = (list: CodeList) => `ENUM (${list.map(({ code }) => quotedText(code)).join(', ')})`;

function plainType(column: Column): string {
  switch (column.kind) {
    case 'count':
    case 'cohort':
      return 'INTEGER';
    case 'number':
      return column.whole ? 'INTEGER' : 'DOUBLE';
    default:
      return 'VARCHAR';
  }
}

/**
 * Loads a published CSV into the working database, in the order in which database files hold it: codes become enums in
 * the order of their list, which is then the sort order. Columns that the table does not define are left out.
 */
export async function loadCsv(connection: DuckDBConnection, table: Table, file: string): Promise<void> {
  const columns = Object.entries(table.columns).map(([name, column]) => {
    const type = column.kind === 'code' ? enumOf(column.list) : plainType(column);
    return `${quotedName(name)}::${type} AS ${quotedName(name)}`;
  });
  await connection.run(
    `CREATE OR REPLACE TABLE memory.main.${quotedName(table.name)} AS SELECT ${columns.join(', ')} FROM read_csv(${quotedText(file)}, header = true, all_varchar = true) ORDER BY ALL`,
  );
}

export interface DatabaseSource {
  readonly table: Table;
  /** SQL condition on the rows that go into this file; absent = all rows. */
  readonly where?: string;
}

/**
 * Writes a database file that DuckDB 1.4.3 in the browser can read, from tables that `loadCsv` loaded.
 * All statements go in one call and one transaction: hundreds of small files wait for the disk otherwise. A small file is
 * not compressed inside, which takes a third of the time for 3% more bytes once brotli has been over it.
 */
export async function writeDatabase(
  connection: DuckDBConnection,
  file: string,
  sources: readonly DatabaseSource[],
  options: { readonly small: boolean },
): Promise<void> {
  const blockSize = options.small ? ', BLOCK_SIZE 16384' : '';
  const name = quotedName(path.basename(file));
  const types = new Map<CodeList, string>();
  const statements = [
    `PRAGMA force_compression='${options.small ? 'uncompressed' : 'auto'}'`,
    'BEGIN',
    ...sources.flatMap((source) => tableStatements(name, source, types)),
    ...edgeStatements(name),
    'COMMIT',
    `CHECKPOINT ${name}`,
  ];
  await connection.run(`ATTACH ${quotedText(file)} AS ${name} (STORAGE_VERSION 'v1.0.0'${blockSize})`);
  try {
    await connection.run(statements.join(';\n'));
  } finally {
    await connection.run(`DETACH ${name}`);
  }
}

/** Creates the enums that were not there yet, then the table with its rows in the order in which they were loaded. */
function tableStatements(
  database: string,
  { table, where }: DatabaseSource,
  types: Map<CodeList, string>,
): string[] {
  const statements: string[] = [];
  const columns = Object.entries(table.columns).map(([name, column]) => {
    if (column.kind !== 'code') return quotedName(name);
    const isNew = !types.has(column.list);
    const type = typeName(column.list, types);
    if (isNew) statements.push(`CREATE TYPE ${database}.${type} AS ${enumOf(column.list)}`);
    return `${quotedName(name)}::${database}.${type} AS ${quotedName(name)}`;
  });
  const rows = `SELECT ${columns.join(', ')} FROM memory.main.${quotedName(table.name)}${where ? ` WHERE ${where}` : ''}`;
  return [...statements, `CREATE TABLE ${database}.${quotedName(table.name)} AS ${rows}`];
}

/** Class edges in weeks, so that a query can compute with them; NULL = open. */
function edgeStatements(database: string): string[] {
  const edges = [
    ['duration_class', durationClasses],
    ['waiting_bin', waitingBins],
  ] as const;
  return edges.map(([name, classes]) => {
    const rows = classes
      .map(
        ({ code, name: label, from, to }) =>
          `(${quotedText(code)}, ${quotedText(label)}, ${from}, ${to ?? 'NULL::INTEGER'})`,
      )
      .join(', ');
    return `CREATE TABLE ${database}.${name} AS SELECT * FROM (VALUES ${rows}) AS t(code, name, from_weeks, to_weeks)`;
  });
}
