import { isStructuralZero } from './codes.ts';
import { countTables } from './count-tables.ts';
import type { Line } from './read.ts';
import type { Release, ReleaseLines } from './release-lines.ts';
import type { Column, Table } from './table.ts';
import type { Municipality } from './tables.ts';

interface Cell {
  readonly municipality: string;
  readonly cohort: number;
  readonly count: number;
}

/** The tables that a block with detail has. */
export type DetailName = Exclude<(typeof countTables)[number]['name'], 'total'>;

/** All rows of one municipality and one cohort year. */
export type Block = { readonly total: ReleaseLines['total'][number] } & {
  readonly [N in DetailName]: ReleaseLines[N][number][];
};

/** What an invariant looks at: a release with its blocks, and the municipalities that exist. */
export interface Context {
  readonly folder: string;
  readonly release: Release;
  readonly municipalities: readonly Municipality[];
  readonly blocks: ReadonlyMap<string, Block>;
}

const detailTables = countTables.filter(({ name }) => name !== 'total');

export const detailNames = detailTables.map(({ name }) => name as DetailName);

/** Columns of a table that say which cell of a block a row is. */
export const dimensionsOf = ({ key }: Table): string[] =>
  key.filter((name) => name !== 'municipality' && name !== 'cohort');

/** The combinations that a block must have in a table: impossible ones are not cells. */
export function cellsIn(table: Table): number {
  const rows = dimensionsOf(table).reduce<Readonly<Record<string, string>>[]>(
    (heads, name) => heads.flatMap((head) => codesOf(table, name).map((code) => ({ ...head, [name]: code }))),
    [{}],
  );
  return rows.filter((codes) => !isStructuralZero(codes)).length;
}

function codesOf({ columns }: Table, name: string): string[] {
  const column: Column | undefined = columns[name];
  return column?.kind === 'code' ? column.list.map(({ code }) => code) : [];
}

export const expectedCells = Object.fromEntries(
  detailTables.map((table) => [table.name, cellsIn(table)]),
) as Readonly<Record<DetailName, number>>;

/** "GM9001/2024": the name of a block in a message. */
export const blockKey = (row: { municipality: string; cohort: number }) =>
  `${row.municipality}/${row.cohort}`;

/** The rows of a release by block. */
export function blocksOf(lines: ReleaseLines): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const total of lines.total) {
    const empty = Object.fromEntries(detailNames.map((name): [string, unknown] => [name, []]));
    blocks.set(blockKey(total.row), { ...empty, total } as Block);
  }
  for (const name of detailNames) {
    for (const line of lines[name])
      (blocks.get(blockKey(line.row))?.[name] as Line<Cell>[] | undefined)?.push(line);
  }
  return blocks;
}

/** People in rows, together. */
export const sum = (lines: readonly Line<{ count: number }>[]) =>
  lines.reduce((total, { row }) => total + row.count, 0);
