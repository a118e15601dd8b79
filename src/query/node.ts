import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { explain } from './error.ts';
import type { Engine, Result, Row, Value } from './port.ts';

export interface NativeEngine extends Engine {
  readonly connection: DuckDBConnection;
  /** A second connection to the same database, for work side by side; the caller closes it. */
  connect(): Promise<DuckDBConnection>;
}

/**
 * Native DuckDB for the build and for tests: opens a database file read-only, or an empty one in memory. A query runs on
 * one thread: the queries are small, and dividing them takes a third more processor time than it saves. Connections work
 * side by side.
 */
export async function openNative(file: string | null): Promise<NativeEngine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  if (file !== null) {
    await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS data (READ_ONLY)`);
    await connection.run('USE data');
  }
  return {
    connection,
    connect: () => instance.connect(),
    run: (sql) => run(connection, sql),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

async function run(connection: DuckDBConnection, sql: string): Promise<Result> {
  try {
    const reader = await connection.runAndReadAll(sql);
    const columns = reader.columnNames();
    const rows = reader
      .getRows()
      .map((row): Row => Object.fromEntries(columns.map((name, at) => [name, plainValue(row[at])])));
    return { columns, rows };
  } catch (error) {
    throw explain(error, sql);
  }
}

function plainValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
}
