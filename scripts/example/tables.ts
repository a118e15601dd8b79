import {
  endStates,
  groups,
  isStructuralZero,
  pipStates,
  quarters,
  routes,
  stages,
} from '../../src/contract/codes.ts';
import type {
  EndStateRow,
  GroupStageRow,
  PipTimeRow,
  QuarterRow,
  RouteStageRow,
  StageReachedRow,
  TotalRow,
} from '../../src/contract/tables.ts';
import { detailFrom } from '../../src/format.ts';
import { quarterOf } from './calendar.ts';
import { peoplePerLife } from './calibration.ts';
import type { Life } from './lives.ts';
import { standingOf, type Standing } from './standing.ts';

/** The count tables of a release, by table name. */
export interface CountRows {
  readonly total: readonly TotalRow[];
  readonly group_stage: readonly GroupStageRow[];
  readonly route_stage: readonly RouteStageRow[];
  readonly quarter: readonly QuarterRow[];
  readonly pip_time: readonly PipTimeRow[];
  readonly stage_reached: readonly StageReachedRow[];
  readonly end_state: readonly EndStateRow[];
}

/** One municipality and one cohort year, with the lives that count in it. */
export interface Block {
  readonly municipality: string;
  readonly cohort: number;
  readonly lives: readonly Life[];
}

type Counted = Life & Standing;

/** Complete tables on a reference day: every combination that can occur, also when nobody is in it. */
export function countRows(blocks: readonly Block[], day: number): CountRows {
  const total = blocks.map(({ municipality, cohort, lives }): TotalRow => {
    const count = lives.length * peoplePerLife;
    return { municipality, cohort, detail: count < detailFrom ? 'no' : 'yes', count };
  });
  const details = blocks
    .filter(({ lives }) => lives.length * peoplePerLife >= detailFrom)
    .map((block) => detailOf(block, day));
  return {
    total,
    group_stage: details.flatMap((detail) => detail.group_stage),
    route_stage: details.flatMap((detail) => detail.route_stage),
    quarter: details.flatMap((detail) => detail.quarter),
    pip_time: details.flatMap((detail) => detail.pip_time),
    stage_reached: details.flatMap((detail) => detail.stage_reached),
    end_state: details.flatMap((detail) => detail.end_state),
  };
}

function detailOf({ municipality, cohort, lives }: Block, day: number): Omit<CountRows, 'total'> {
  const counted: readonly Counted[] = lives.map((life) => ({ ...life, ...standingOf(life, day) }));
  const block = { municipality, cohort };
  const count = (belongs: (life: Counted) => boolean) => counted.filter(belongs).length * peoplePerLife;
  return {
    group_stage: groups.flatMap(({ code: group }) =>
      stages.map(({ code: stage }) => ({
        ...block,
        group,
        stage,
        count: count((life) => life.group === group && life.stage === stage),
      })),
    ),
    route_stage: routes.flatMap(({ code: route }) =>
      stages
        .filter(({ code }) => !isStructuralZero(route, code))
        .map(({ code: stage }) => ({
          ...block,
          route,
          stage,
          count: count((life) => life.route === route && life.stage === stage),
        })),
    ),
    quarter: quarters.map(({ code: quarter }) => ({
      ...block,
      quarter,
      count: count((life) => quarterOf(life.dutyStart) === quarter),
    })),
    pip_time: groups.flatMap(({ code: group }) =>
      pipStates.map(({ code: state }) => ({
        ...block,
        group,
        state,
        count: count((life) => life.group === group && life.pipState === state),
      })),
    ),
    stage_reached: stages.map(({ code: stage }, at) => ({
      ...block,
      stage,
      count: count((life) => stages.findIndex(({ code }) => code === life.stage) >= at),
    })),
    end_state: endStates.map(({ code: end_state }) => ({
      ...block,
      end_state,
      count: count((life) => life.endState === end_state),
    })),
  };
}
