import { blockName, type Period, type TrueBlock } from '../contract/block.ts';
import type { Protection } from '../protection.ts';
import { countsOf, earlierOf } from './counts.ts';
import { NoRoundingError } from './error.ts';
import { keyedBy } from './keyed.ts';
import { layoutOf, periodsOf, type Layout } from './layout.ts';
import { afterMerger, type BeforeMerger } from './merger.ts';
import { roundingOf, type RoundedCell, type Rounding } from './preference.ts';
import { openSolver, type Solved, type Solver } from './solver.ts';
import { marksByCell } from './state.ts';

/** What is the same for all blocks of a run. Survives a message between threads. */
export interface RounderSetup {
  readonly rules: Protection;
  /** Identity of the release, `2026-K3`. */
  readonly release: string;
  readonly key: Uint8Array;
  /** Cell names of the earlier state, in the order of its marks. */
  readonly markedCells: readonly string[];
}

export interface BlockTask {
  readonly block: TrueBlock;
  /** Marks of the earlier state; absent = the block was not in it. */
  readonly marks: string | undefined;
  readonly earlier: ReadonlyMap<string, number>;
  readonly outside: ReadonlyMap<string, number>;
  readonly beforeMerger: BeforeMerger | undefined;
}

export interface RoundedBlock {
  /** Published counts, one per variable of the layout. */
  readonly published: readonly number[];
  /** Marks of the true counts, one per variable. */
  readonly marks: string;
  readonly isMip: boolean;
  /** Only the total was rounded, because no rounding of the whole block adds up. */
  readonly isWithheld: boolean;
}

export interface Rounder {
  round(task: BlockTask): RoundedBlock;
  dispose(): void;
}

/** Makes a rounder for blocks of every kind; a block's result depends on nothing but the setup and its own task. */
export async function openRounder({ rules, release, key, markedCells }: RounderSetup): Promise<Rounder> {
  const keyed = keyedBy(key);
  const kinds = new Map<Period, { layout: Layout; solver: Solver }>();
  for (const period of periodsOf(rules)) {
    const layout = layoutOf(rules, period);
    kinds.set(period, { layout, solver: await openSolver(layout, { mipAllowed: rules.mipToegestaan }) });
  }
  return {
    round: ({ block, marks, earlier, outside, beforeMerger }) => {
      const name = blockName(block);
      const { layout, solver } = kinds.get(typeof block.cohort === 'number' ? 0 : block.cohort)!;
      const counts = countsOf(layout, block);
      const before = marksByCell(markedCells, marks);
      const earlierValues = earlierOf(layout, earlier);
      const rounding = { keyed, base: layout.base, release, holding: rules.overTijd.vasthouden };
      const now = layout.variables.map((variable, at) => keyed.mark(name, variable.name, counts[at]!));
      const roundings = layout.variables.map((variable, at) =>
        roundingOf(rounding, {
          block: name,
          variable,
          count: counts[at]!,
          earlier: knownBefore(earlierValues[at], before.get(variable.name), now[at]!),
          isOutside: variable.names.some((cell) => outside.has(cell)),
        }),
      );
      const around = { base: layout.base, deviation: rules.maxAfwijking, required: rules.eis.gestapeld };
      roundings[layout.total] = afterMerger(roundings[layout.total]!, beforeMerger, around);
      const { steps, isMip, isWithheld } = roundedOrTotal(
        (tried) => solver.solve(name, tried),
        layout,
        roundings,
      );
      const published = steps.map((step) => step * layout.base);
      return { published, marks: now.join(''), isMip, isWithheld };
    },
    dispose: () => {
      for (const { solver } of kinds.values()) solver.dispose();
    },
  };
}

/**
 * The rounding of a block. Where none adds up, the total alone is rounded, to the multiple that it prefers: no subtotal is ever
 * further off than the page says.
 */
function roundedOrTotal(
  solve: (roundings: readonly Rounding[]) => Solved,
  layout: Layout,
  roundings: readonly Rounding[],
): Solved & Pick<RoundedBlock, 'isWithheld'> {
  const found = attempt(() => solve(roundings));
  if (found) return { ...found, isWithheld: false };
  const { lower, upper, cost } = roundings[layout.total]!;
  const total = cost < 0 ? upper : lower;
  return {
    steps: roundings.map((_, at) => (at === layout.total ? total : 0)),
    isMip: true,
    isWithheld: true,
  };
}

function attempt(solve: () => Solved): Solved | undefined {
  try {
    return solve();
  } catch (error) {
    if (error instanceof NoRoundingError) return undefined;
    throw error;
  }
}

/** What is known of a cell of the previous release; null without its value or its mark. */
function knownBefore(
  value: number | undefined,
  mark: string | undefined,
  now: string,
): RoundedCell['earlier'] {
  return value === undefined || mark === undefined ? null : { value, isUnchanged: mark === now };
}
