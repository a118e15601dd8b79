import { blockName, type Period, type TrueBlock } from '../contract/block.ts';
import type { Protection } from '../protection.ts';
import { countsOf, earlierOf } from './counts.ts';
import { keyedBy } from './keyed.ts';
import { layoutOf, periodsOf, type Layout } from './layout.ts';
import { roundingOf } from './preference.ts';
import { openSolver, type Solver } from './solver.ts';
import { marksByCell } from './state.ts';

/** What is the same for all blocks of a run. Survives a message between threads. */
export interface RounderSetup {
  readonly rules: Protection;
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
}

export interface RoundedBlock {
  /** Published counts, one per variable of the layout. */
  readonly published: readonly number[];
  /** Marks of the true counts, one per variable. */
  readonly marks: string;
  readonly isMip: boolean;
}

export interface Rounder {
  round(task: BlockTask): RoundedBlock;
  dispose(): void;
}

/** Makes a rounder for blocks of every kind; a block's result depends on nothing but the setup and its own task. */
export async function openRounder({ rules, key, markedCells }: RounderSetup): Promise<Rounder> {
  const keyed = keyedBy(key);
  const kinds = new Map<Period, { layout: Layout; solver: Solver }>();
  for (const period of periodsOf(rules)) {
    const layout = layoutOf(rules, period);
    kinds.set(period, { layout, solver: await openSolver(layout, { mipAllowed: rules.mipToegestaan }) });
  }
  return {
    round: ({ block, marks, earlier, outside }) => {
      const name = blockName(block);
      const { layout, solver } = kinds.get(typeof block.cohort === 'number' ? 0 : block.cohort)!;
      const counts = countsOf(layout, block);
      const before = marksByCell(markedCells, marks);
      const earlierValues = earlierOf(layout, earlier);
      const now = layout.variables.map((variable, at) => keyed.mark(name, variable.name, counts[at]!));
      const roundings = layout.variables.map((variable, at) =>
        roundingOf(keyed, layout.base, {
          block: name,
          variable,
          count: counts[at]!,
          earlierValue: before.get(variable.name) === now[at] ? earlierValues[at] : undefined,
          isOutside: variable.names.some((cell) => outside.has(cell)),
        }),
      );
      const { steps, isMip } = solver.solve(name, roundings);
      return { published: steps.map((step) => step * layout.base), marks: now.join(''), isMip };
    },
    dispose: () => {
      for (const { solver } of kinds.values()) solver.dispose();
    },
  };
}
