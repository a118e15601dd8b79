import { groups, stages, type Group, type Stage } from './codes.ts';
import { detailNames, sum, type Block, type Context } from './blocks.ts';
import type { Fault } from './fault.ts';
import type { Line } from './read.ts';

/** What adds up in a block, whichever table it is counted from: the invariants about sums. */

function detailed(blocks: ReadonlyMap<string, Block>): [string, Block][] {
  return [...blocks].filter(([, block]) => block.total.row.detail === 'yes');
}

function mismatch(file: string, key: string, what: string, received: number, expected: number): Fault {
  return { file, received: `${key}: ${what} is ${received}`, expected: String(expected) };
}

export function* partsAddUpToTheTotal({ folder, blocks }: Context): Generator<Fault> {
  for (const [key, block] of detailed(blocks)) {
    for (const name of detailNames.filter((each) => each !== 'stage_reached')) {
      const found = sum(block[name]);
      const total = block.total.row.count;
      if (found !== total) yield mismatch(`${folder}/${name}.csv`, key, 'de som van de delen', found, total);
    }
  }
}

export function* stagesAgreeBetweenGroupsAndRoutes({ folder, blocks }: Context): Generator<Fault> {
  for (const [key, block] of detailed(blocks)) {
    for (const { code, name } of stages) {
      const byGroup = sum(block.group_stage.filter(({ row }) => row.stage === code));
      const byRoute = sum(block.route_stage.filter(({ row }) => row.stage === code));
      if (byGroup !== byRoute) {
        yield mismatch(`${folder}/route_stage.csv`, key, `de som van fase ${name}`, byRoute, byGroup);
      }
    }
  }
}

export function* groupsAgreeBetweenTables({ folder, blocks }: Context): Generator<Fault> {
  const of = (lines: readonly Line<{ group: Group; count: number }>[], group: Group) =>
    sum(lines.filter(({ row }) => row.group === group));
  for (const [key, block] of detailed(blocks)) {
    for (const { code, name } of groups) {
      const byStage = of(block.group_stage, code);
      for (const table of ['pip_time', 'intake_time', 'lesson_time'] as const) {
        const found = of(block[table], code);
        if (found !== byStage)
          yield mismatch(`${folder}/${table}.csv`, key, `de som van ${name}`, found, byStage);
      }
    }
  }
}

export function* reachedStagesAddUp({ folder, blocks }: Context): Generator<Fault> {
  for (const [key, block] of detailed(blocks)) {
    const furthest = (stage: Stage) => sum(block.group_stage.filter(({ row }) => row.stage === stage));
    let reached = 0;
    for (const { code, name } of stages.toReversed()) {
      reached += furthest(code);
      const found = sum(block.stage_reached.filter(({ row }) => row.stage === code));
      if (found !== reached) {
        yield mismatch(`${folder}/stage_reached.csv`, key, `fase ${name} bereikt`, found, reached);
      }
    }
  }
}

export function* fulfilledAgrees({ folder, blocks }: Context): Generator<Fault> {
  for (const [key, block] of detailed(blocks)) {
    const stage = sum(block.group_stage.filter(({ row }) => row.stage === 'fulfilled'));
    const end = sum(block.end_state.filter(({ row }) => row.end_state === 'fulfilled'));
    if (stage !== end) yield mismatch(`${folder}/end_state.csv`, key, 'voldaan', end, stage);
  }
}
