/** A third computation of the true counts: in SQL, by DuckDB, from the records that the case reader made. */
import { DuckDBDataChunk, DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { cellName } from '../../src/contract/block.ts';
import { dimensionsOf } from '../../src/contract/blocks.ts';
import { placeCounts } from '../../src/contract/codes.ts';
import { placeTables } from '../../src/contract/count-tables.ts';
import { dayOf } from '../../src/cases/cell.ts';
import { columnNames, type CaseRecord } from '../../src/cases/columns.ts';
import { countedTables } from '../../src/cases/count.ts';
import { FaultBook } from '../../src/cases/fault.ts';
import { RecordReader } from '../../src/cases/record.ts';
import type { Row } from './case-files.ts';
import { loadedColumns, personSql, placeSql } from './sql-person.ts';

type Blocks = Map<string, Map<string, number>>;

/** Counts per block ("GM9001/2024", "GM9001/known") and cell, of everybody who belongs to its population. */
export async function countInSql(
  rows: readonly Row[],
  municipalities: readonly string[],
  referenceDate: string,
): Promise<Blocks> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const referenceDay = dayOf(referenceDate)!;
  await load(connection, recordsOf(rows, municipalities, referenceDay), municipalities);
  await connection.run(personSql(referenceDay));
  await connection.run(placeSql(referenceDay));
  const blocks: Blocks = new Map();
  for (const table of countedTables) await fill(connection, blocks, 'person', 'cohort', table);
  for (const count of placeCounts)
    for (const table of placeTables[count])
      await fill(connection, blocks, count, `'${count}'`, dimensionsOf(table));
  connection.closeSync();
  instance.closeSync();
  return blocks;
}

function recordsOf(
  rows: readonly Row[],
  municipalities: readonly string[],
  referenceDay: number,
): CaseRecord[] {
  const options = { file: 'dossiers.csv', delimiter: ',', referenceDay, municipalities } as const;
  const reader = new RecordReader(columnNames, options, new FaultBook(), new FaultBook());
  return rows.map((row, at) => {
    const cells: Row = { record_key: `sleutel-${at}`, ...row };
    const texts = columnNames.map((name) => cells[name] ?? '');
    return { ...reader.read(at + 2, texts)! };
  });
}

async function load(
  connection: DuckDBConnection,
  records: readonly CaseRecord[],
  municipalities: readonly string[],
): Promise<void> {
  const columns = loadedColumns(municipalities);
  const definitions = columns.map(([name, type]) => `${name} ${type.toString()}`);
  await connection.run(`CREATE TABLE record (${definitions.join(', ')})`);
  const types = columns.map(([, type]) => type);
  const chunk = DuckDBDataChunk.create(types, records.length);
  chunk.setColumns(columns.map(([, , value]): DuckDBValue[] => records.map(value)));
  const appender = await connection.createAppender('record');
  appender.appendDataChunk(chunk);
  appender.closeSync();
}

/** Adds the cells of one table of people. */
async function fill(
  connection: DuckDBConnection,
  blocks: Blocks,
  from: string,
  period: string,
  table: readonly string[],
): Promise<void> {
  const keys = ['municipality', period, ...table.map((name) => `"${name}"`)];
  const places = keys.map((_, at) => at + 1).join(', ');
  const reader = await connection.runAndReadAll(
    `SELECT ${keys.join(', ')}, count(*)::INTEGER FROM ${from} GROUP BY ${places}`,
  );
  for (const row of reader.getRowsJS() as (string | number)[][]) {
    const [municipality, cohort, ...rest] = row;
    const cell = cellName(Object.fromEntries(table.map((name, at) => [name, String(rest[at])])));
    const name = `${municipality}/${cohort}`;
    const cells = blocks.get(name) ?? new Map<string, number>();
    blocks.set(name, cells.set(cell, Number(rest.at(-1))));
  }
}
