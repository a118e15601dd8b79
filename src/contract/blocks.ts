import { endStates, groups, isStructuralZero, pipStates, quarters, routes, stages } from './codes.ts';
import type { Line } from './read.ts';
import type { Release, ReleaseLines } from './release-lines.ts';
import type { Municipality } from './tables.ts';

interface Cell {
  readonly municipality: string;
  readonly cohort: number;
  readonly count: number;
}

/** All rows of one municipality and one cohort year. */
export interface Block {
  readonly total: Line<ReleaseLines['total'][number]['row']>;
  readonly group_stage: ReleaseLines['group_stage'][number][];
  readonly route_stage: ReleaseLines['route_stage'][number][];
  readonly quarter: ReleaseLines['quarter'][number][];
  readonly pip_time: ReleaseLines['pip_time'][number][];
  readonly stage_reached: ReleaseLines['stage_reached'][number][];
  readonly end_state: ReleaseLines['end_state'][number][];
}

/** What an invariant looks at: a release with its blocks, and the municipalities that exist. */
export interface Context {
  readonly folder: string;
  readonly release: Release;
  readonly municipalities: readonly Municipality[];
  readonly blocks: ReadonlyMap<string, Block>;
}

/** The tables that a block with detail has. */
export const detailNames = [
  'group_stage',
  'route_stage',
  'quarter',
  'pip_time',
  'stage_reached',
  'end_state',
] as const;

/** The combinations that a block must have in each table: impossible ones are not cells. */
export const expectedCells: Readonly<Record<(typeof detailNames)[number], number>> = {
  group_stage: groups.length * stages.length,
  route_stage: routes.flatMap((route) => stages.filter((stage) => !isStructuralZero(route.code, stage.code)))
    .length,
  quarter: quarters.length,
  pip_time: groups.length * pipStates.length,
  stage_reached: stages.length,
  end_state: endStates.length,
};

/** "GM9001/2024": the name of a block in a message. */
export const blockKey = (row: { municipality: string; cohort: number }) =>
  `${row.municipality}/${row.cohort}`;

/** The rows of a release by block. */
export function blocksOf(lines: ReleaseLines): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const total of lines.total) {
    blocks.set(blockKey(total.row), {
      total,
      group_stage: [],
      route_stage: [],
      quarter: [],
      pip_time: [],
      stage_reached: [],
      end_state: [],
    });
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
