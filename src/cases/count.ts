import {
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { blockName, cellName, type TrueBlock } from '../contract/block.ts';
import { dimensionsOf } from '../contract/blocks.ts';
import { placeCounts } from '../contract/codes.ts';
import { allCountTables, countTables, placeTables } from '../contract/count-tables.ts';
import type { Column, Table } from '../contract/table.ts';
import { yearOf } from './cell.ts';
import type { CaseRecord } from './columns.ts';
import { loadedColumns, personSql, placeSql, type Loaded } from './person.ts';

/** Tables of the protection rules that are not cumulative, by their dimensions; the first is the total. */
export const countedTables: readonly (readonly string[])[] = [
  [],
  ...countTables.filter(({ name }) => name !== 'total' && name !== 'stage_reached').map(dimensionsOf),
];

const firstCohort = 2022;
const batchSize = 2048;

/** The engine could not count. Its own words are left out, because they may quote a case. */
export class CountError extends Error {
  override readonly name = 'CountError';

  constructor() {
    super('De telling van de dossiers is niet gelukt. Er is niets geteld.');
  }
}

/** Collects cases, and counts them in a DuckDB database that lives in memory only. */
export class Counter {
  private readonly municipalities: readonly string[];
  private readonly columns: readonly Loaded[];
  /** Full batches, in the memory of DuckDB. */
  private readonly chunks: DuckDBDataChunk[] = [];
  /** The batch that is being filled, column by column. */
  private readonly batch: readonly DuckDBValue[][];

  /** `municipalities` = codes of the cases that will be added. */
  constructor(municipalities: readonly string[]) {
    this.municipalities = [...new Set(municipalities)];
    this.columns = loadedColumns(this.municipalities);
    this.batch = this.columns.map(() => []);
  }

  /** Adds a case without faults; its values are copied. */
  add(record: CaseRecord): void {
    this.columns.forEach(([, , value], at) => this.batch[at]?.push(value(record)));
    if (this.batch[0]?.length === batchSize) this.pack();
  }

  /**
   * The blocks of every municipality and cohort up to the reference date (days since 1970-01-01), also the empty ones.
   * Throws a CountError.
   */
  async count(referenceDay: number): Promise<TrueBlock[]> {
    try {
      const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
      try {
        const connection = await instance.connect();
        await this.load(connection);
        await connection.run(personSql(referenceDay));
        await connection.run(placeSql(referenceDay));
        const blocks = emptyBlocks(this.municipalities, yearOf(referenceDay));
        for (const table of countedTables)
          await fill(connection, blocks, { from: 'person', period: 'cohort', table });
        const places = emptyPlaceBlocks(this.municipalities);
        for (const count of placeCounts)
          for (const table of placeTables[count])
            await fill(connection, places, {
              from: count,
              period: `'${count}'`,
              table: dimensionsOf(table),
            });
        connection.closeSync();
        return [...blocks.values(), ...places.values()];
      } finally {
        instance.closeSync();
      }
    } catch {
      throw new CountError();
    }
  }

  private pack(): void {
    const rows = this.batch[0]?.length ?? 0;
    if (rows === 0) return;
    const types = this.columns.map(([, type]) => type);
    this.chunks.push(packed(types, rows, this.batch));
    for (const column of this.batch) column.length = 0;
  }

  private async load(connection: DuckDBConnection): Promise<void> {
    const definitions = this.columns.map(([name, type]) => `${name} ${type.toString()}`);
    await connection.run(`SET temp_directory = ''`);
    await connection.run(`CREATE TABLE record (${definitions.join(', ')})`);
    const appender = await connection.createAppender('record');
    this.pack();
    for (const chunk of this.chunks.splice(0)) appender.appendDataChunk(chunk);
    appender.closeSync();
  }
}

function packed(
  types: readonly DuckDBType[],
  rows: number,
  columns: readonly DuckDBValue[][],
): DuckDBDataChunk {
  try {
    const chunk = DuckDBDataChunk.create(types, rows);
    chunk.setColumns(columns);
    return chunk;
  } catch {
    throw new CountError();
  }
}

/** What to count: a table of people, what names their blocks within a municipality, and the dimensions. */
interface Filling {
  readonly from: string;
  readonly period: string;
  readonly table: readonly string[];
}

/** Adds the cells of one table; its sum must be the total of every block that it is about. */
async function fill(
  connection: DuckDBConnection,
  blocks: ReadonlyMap<string, OpenBlock>,
  { from, period, table }: Filling,
): Promise<void> {
  const keys = ['municipality', period, ...table.map((name) => `"${name}"`)];
  const places = keys.map((_, at) => at + 1).join(', ');
  const reader = await connection.runAndReadAll(
    `SELECT ${keys.join(', ')}, count(*)::INTEGER FROM ${from} GROUP BY ${places} ORDER BY ${places}`,
  );
  const sums = new Map<OpenBlock, number>();
  for (const row of reader.getRowsJS() as (string | number)[][]) {
    const [municipality = '', cohort = '', ...rest] = row;
    const count = rest.pop();
    const block = blocks.get(`${municipality}/${cohort}`);
    if (block === undefined || typeof count !== 'number') throw new CountError();
    block.counts.set(cellName(codesOf(table, rest)), count);
    sums.set(block, (sums.get(block) ?? 0) + count);
  }
  const counted = [...blocks.values()].filter(({ cohort }) => from === 'person' || cohort === from);
  for (const block of counted)
    if ((sums.get(block) ?? 0) !== (block.counts.get('') ?? 0)) throw new CountError();
}

interface OpenBlock extends TrueBlock {
  readonly counts: Map<string, number>;
}

function emptyBlocks(municipalities: readonly string[], lastCohort: number): Map<string, OpenBlock> {
  const blocks = new Map<string, OpenBlock>();
  for (const municipality of municipalities)
    for (let cohort = firstCohort; cohort <= lastCohort; cohort += 1)
      blocks.set(blockName({ municipality, cohort }), { municipality, cohort, counts: new Map() });
  return blocks;
}

function emptyPlaceBlocks(municipalities: readonly string[]): Map<string, OpenBlock> {
  const blocks = municipalities.flatMap((municipality) =>
    placeCounts.map((cohort): OpenBlock => ({ municipality, cohort, counts: new Map() })),
  );
  return new Map(blocks.map((block) => [blockName(block), block]));
}

/** Whether a code is in the list of its column, in whichever table of counts that stands. */
function isCode(dimension: string, code: string): boolean {
  return (allCountTables as readonly Table[]).some(({ columns }) => {
    const column: Column | undefined = columns[dimension];
    return column?.kind === 'code' && column.list.some((entry) => entry.code === code);
  });
}

function codesOf(table: readonly string[], values: readonly unknown[]): Record<string, string> {
  return Object.fromEntries(
    table.map((name, at) => {
      const code = String(values[at]);
      if (!isCode(name, code)) throw new CountError();
      return [name, code];
    }),
  );
}
