import { blockName, type TrueBlock } from '../contract/block.ts';
import type { Protection } from '../protection.ts';
import { countsOf, earlierOf } from './counts.ts';
import { keyedBy } from './keyed.ts';
import { layoutOf } from './layout.ts';
import { roundingOf, type RoundedCell } from './preference.ts';
import { openSolver } from './solver.ts';
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

/** Makes a rounder for blocks of one layout; a block's result depends on nothing but the setup and its own task. */
export async function openRounder({ rules, release, key, markedCells }: RounderSetup): Promise<Rounder> {
  const layout = layoutOf(rules);
  const keyed = keyedBy(key);
  const rounding = { keyed, base: layout.base, release, holding: rules.overTijd.vasthouden };
  const solver = await openSolver(layout, { mipAllowed: rules.mipToegestaan });
  return {
    round: ({ block, marks, earlier, outside }) => {
      const name = blockName(block);
      const counts = countsOf(layout, block);
      const before = marksByCell(markedCells, marks);
      const earlierValues = earlierOf(layout, earlier);
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
      const { steps, isMip } = solver.solve(name, roundings);
      return { published: steps.map((step) => step * layout.base), marks: now.join(''), isMip };
    },
    dispose: () => solver.dispose(),
  };
}

/** What is known of a cell of the previous release; null without its value or its mark. */
function knownBefore(
  value: number | undefined,
  mark: string | undefined,
  now: string,
): RoundedCell['earlier'] {
  return value === undefined || mark === undefined ? null : { value, isUnchanged: mark === now };
}
