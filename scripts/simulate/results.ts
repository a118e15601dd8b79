import type { Protection } from '../../src/protection.ts';
import { accuracyOf, errorBySize, type Accuracy, type SizeClass } from './accuracy.ts';
import { candidatesOf, type Candidates } from './candidates.ts';
import { changesIn, type Changes } from './changes.ts';
import { growingBlocks } from './growing.ts';
import { householdCells, type HouseholdCells } from './household-cells.ts';
import { membersAt, populationOf, trueBlocks, type World } from './population.ts';
import { releaseDays } from './people.ts';
import { protectAll, type Series } from './releases.ts';
import { rulesWithBase } from './rules.ts';
import { distancesAtUpwardMoves } from './upward.ts';

export interface Scenario {
  readonly world: World;
  readonly base: 5 | 10;
  /** Measure one municipality in so many; people move between all of them. */
  readonly oneIn: number;
}

/** What an outsider may hold for unchanged: as in the rules, and more than that. */
export const beliefs = { total: ['total'], margins: ['total', 'quarter', 'group'] } as const;

const key = new Uint8Array(32).fill(7);
/** Audits take at most one municipality in so many: of the last release alone, and of all releases together. */
const audited = { single: 5, stacked: 10 };
/** Blocks that grow, in which a total is watched that moves up. */
const growing = 150;
/** Cohorts that were complete before the first release. */
const closed = 2024;

const takenBy = (oneIn: number) => (municipality: string) => Number(municipality.slice(2)) % oneIn === 0;

/** What is audited of one municipality in `oneIn`: all of them, or fewer when there are many. */
const auditedOf = (oneIn: number, least: number) => takenBy(oneIn * Math.ceil(least / oneIn));

export interface Results {
  readonly people: number;
  readonly blocks: number;
  readonly withoutDetail: number;
  /** Blocks solved as whole-number problem, over all releases, and the number of blocks in them. */
  readonly mip: number;
  readonly rounded: number;
  /** Shares of true cells of two-way tables that are 0, and that are 1 to 4. */
  readonly zeroCells: number;
  readonly smallCells: number;
  readonly accuracy: readonly Accuracy[];
  readonly bySize: readonly SizeClass[];
  readonly households: readonly HouseholdCells[];
  readonly withState: Changes;
  readonly redrawn: Changes;
  readonly single: Candidates;
  readonly stacked: Readonly<Record<keyof typeof beliefs, Candidates>>;
  readonly upward: ReadonlyMap<number, number>;
  readonly upwardPulled: ReadonlyMap<number, number>;
}

/** Simulates a population, protects it in four releases, and measures the last one and the series. */
export async function resultsOf({ world, base, oneIn }: Scenario): Promise<Results> {
  const rules = rulesWithBase(base);
  const { members, counted } = countedWorld(world, rules, oneIn);
  const withState = await protectAll(rules, counted, key, true);
  const redrawn = await protectAll(rules, counted, key, false);
  const last = withState.releases.at(-1)!;
  const lastMembers = members.at(-1)!;
  const watched = growingBlocks(world.seed, rules, lastMembers, Math.ceil(growing / Math.sqrt(oneIn)));
  return {
    people: [...lastMembers.values()].flat().length,
    ...blocksOf(withState),
    accuracy: accuracyOf(withState.layout, last),
    bySize: errorBySize(withState.layout, last),
    households: householdCells(withState, members.length - 1, lastMembers),
    withState: changesIn(withState),
    redrawn: changesIn(redrawn),
    single: await candidatesOf(withState, {
      beliefs: [],
      stacked: false,
      takes: auditedOf(oneIn, audited.single),
    }),
    stacked: {
      total: await candidatesOf(withState, {
        beliefs: beliefs.total,
        stacked: true,
        takes: auditedOf(oneIn, audited.stacked),
      }),
      margins: await candidatesOf(withState, {
        beliefs: beliefs.margins,
        stacked: true,
        takes: auditedOf(oneIn, audited.stacked),
      }),
    },
    upward: await distancesAtUpwardMoves(rules, watched, key, false),
    upwardPulled: await distancesAtUpwardMoves(rules, watched, key, true),
  };
}

export interface FrozenResults {
  readonly withState: Changes;
  readonly redrawn: Changes;
  readonly stackedWithState: Candidates;
  readonly stackedRedrawn: Candidates;
}

/** Closed cohorts in which nobody moves, so that what an outsider believes to be unchanged really is. */
export async function frozenResultsOf({ world, base, oneIn }: Scenario): Promise<FrozenResults> {
  const rules = rulesWithBase(base);
  const { counted } = countedWorld({ ...world, moving: false }, rules, oneIn);
  const inClosed = counted.map((blocks) => blocks.filter(({ cohort }) => Number(cohort) <= closed));
  const withState = await protectAll(rules, inClosed, key, true);
  const redrawn = await protectAll(rules, inClosed, key, false);
  const question = { beliefs: beliefs.margins, stacked: true, takes: auditedOf(oneIn, audited.stacked) };
  return {
    withState: changesIn(withState),
    redrawn: changesIn(redrawn),
    stackedWithState: await candidatesOf(withState, question),
    stackedRedrawn: await candidatesOf(redrawn, question),
  };
}

function countedWorld(world: World, rules: Protection, oneIn: number) {
  const lives = populationOf(world);
  const isTaken = takenBy(oneIn);
  const members = releaseDays.map(
    (_, release) => new Map([...membersAt(lives, release)].filter(([block]) => isTaken(block.slice(0, 6)))),
  );
  return { members, counted: members.map((all) => trueBlocks(rules, all)) };
}

function blocksOf({ layout, releases }: Series) {
  const shown = [...releases.at(-1)!.blocks.values()];
  const leaves = layout.variables.flatMap(({ name }, at) => (/=\w+;\w+=/.test(name) ? [at] : []));
  const trueLeaves = shown.flatMap(({ truth }) => leaves.map((at) => truth[at]!));
  const shareOf = (holds: (count: number) => boolean) => trueLeaves.filter(holds).length / trueLeaves.length;
  return {
    blocks: shown.length,
    withoutDetail: shown.filter(({ detail }) => !detail).length,
    mip: releases.reduce((sum, { mip }) => sum + mip, 0),
    rounded: releases.reduce((sum, { blocks }) => sum + blocks.size, 0),
    zeroCells: shareOf((count) => count === 0),
    smallCells: shareOf((count) => count > 0 && count < 5),
  };
}
