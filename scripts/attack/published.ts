/** What an outsider has: the CSV files of every release, read without any code of the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Published counts of one block in one release, per cell: `group_stage:asylum/pip`, the total `total:`. */
export type PublishedBlock = ReadonlyMap<string, number>;

export interface PublishedRelease {
  readonly id: string;
  /** By block: `GM9001/2024`. */
  readonly blocks: ReadonlyMap<string, PublishedBlock>;
  /** Blocks that the municipality says it revised in this release. */
  readonly revised: ReadonlySet<string>;
}

const tables = ['total', 'group_stage', 'route_stage', 'quarter', 'pip_time', 'stage_reached', 'end_state'];

/** Columns that are no dimension of a table. */
const otherColumns = new Set(['municipality', 'cohort', 'detail', 'count', 'voorbeeld']);

/** Reads every release folder in a folder, oldest first. */
export function readReleases(folder: string): PublishedRelease[] {
  return readdirSync(folder)
    .filter((id) => existsSync(path.join(folder, id, 'total.csv')))
    .toSorted()
    .map((id) => readRelease(path.join(folder, id), id));
}

function readRelease(folder: string, id: string): PublishedRelease {
  const blocks = new Map<string, Map<string, number>>();
  for (const table of tables) {
    for (const row of rowsOf(folder, table)) {
      const name = `${row['municipality']}/${row['cohort']}`;
      const codes = Object.keys(row).filter((column) => !otherColumns.has(column));
      const block = blocks.get(name) ?? new Map<string, number>();
      block.set(`${table}:${codes.map((column) => row[column]).join('/')}`, Number(row['count']));
      blocks.set(name, block);
    }
  }
  const revised = rowsOf(folder, 'revision').map(({ municipality, cohort }) => `${municipality}/${cohort}`);
  return { id, blocks, revised: new Set(revised) };
}

/** Published counts of a block by cell: `group=asylum;stage=pip`, `stage>=pip`, and the empty text for the total. */
export type NamedCells = ReadonlyMap<string, number>;

interface CountTable {
  readonly bestand: string;
  readonly dimensies: readonly string[];
  readonly cumulatief: boolean;
  readonly telling?: string;
}

/** Every cell of every block of a cohort that a release publishes with detail, by the name of the block. */
export function readCells(folder: string): Map<string, NamedCells> {
  const { tabellen } = JSON.parse(readFileSync(path.join(folder, 'bescherming.json'), 'utf8')) as {
    tabellen: CountTable[];
  };
  const blocks = new Map<string, Map<string, number>>();
  for (const { bestand, dimensies, cumulatief } of tabellen.filter(({ telling }) => telling === undefined))
    for (const row of rowsOf(folder, bestand.replace('.csv', ''))) {
      const name = `${row['municipality']}/${row['cohort']}`;
      const block = blocks.get(name) ?? new Map<string, number>();
      const codes = dimensies
        .toSorted()
        .map((dimension) => `${dimension}${cumulatief ? '>=' : '='}${row[dimension]}`);
      blocks.set(name, block.set(codes.join(';'), Number(row['count'])));
    }
  return new Map([...blocks].filter(([, cells]) => cells.size > 1));
}

/** Rows of a table of codes and counts; nothing in those is quoted, and of other tables only codes are used. */
function rowsOf(folder: string, table: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(path.join(folder, `${table}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = header.split(',');
  return lines
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(line.split(',').map((value, at) => [columns[at] ?? '', value])));
}
