/** Somebody who knows exactly how many people a small block counts, from a register or from an answer to a council. */
import { derive, unknown } from '../../src/audit/counts.ts';
import { candidatesOf, intervalsOf } from '../../src/audit/intervals.ts';
import { layoutOf } from '../../src/audit/layout.ts';
import { Engine } from '../../src/audit/solver.ts';
import { boundsOf, stackOf } from '../../src/audit/system.ts';
import { protect } from '../../src/disclosure/protect.ts';
import { membersAt, populationOf, trueBlocks } from '../simulate/population.ts';
import { publishedCells } from '../simulate/releases.ts';
import { rulesWithBase } from '../simulate/rules.ts';

export interface TotalTold {
  readonly blocks: number;
  /** Shares of the cells of which fewer than 5 values are left, and only one. */
  readonly narrow: number;
  readonly certain: number;
}

const key = new Uint8Array(32).fill(7);

/** What is left of the cells of blocks of about 12 simulated people for whoever knows their true total. */
export async function knownTotal(seed: string, howMany: number): Promise<TotalTold> {
  const rules = rulesWithBase(5);
  const lives = populationOf({ seed, company: 'households', moving: true });
  const small = [...membersAt(lives, 3)].filter(([, all]) => all.length >= 11 && all.length <= 13);
  const blocks = trueBlocks(rules, new Map(small.slice(0, howMany)));
  const made = await protect({
    ...{ rules, release: '2026-K3', blocks, key, state: null, earlier: new Map(), workers: 1 },
  });
  const layout = layoutOf(rules, true);
  const solver = (await Engine.load()).solverOf(stackOf([layout]).system);
  const truth = new Map(
    blocks.map(({ municipality, cohort, counts }) => [`${municipality}/${cohort}`, counts.get('')!]),
  );
  const left = [...publishedCells(rules, made)].flatMap(([block, cells]) => {
    if (cells.size < 2) return [];
    const counts = Int32Array.from(layout.names, (name) => cells.get(name) ?? unknown);
    derive(layout, counts);
    const bounds = boundsOf(counts, rules.maxAfwijking);
    bounds.lower[layout.variables.get('')!] = bounds.upper[layout.variables.get('')!] = truth.get(block)!;
    return (intervalsOf(solver, bounds) ?? [])
      .filter((_, at) => cells.has(layout.names[at]!) && layout.names[at] !== '')
      .map(candidatesOf);
  });
  solver.dispose();
  const share = (most: number) => left.filter((values) => values <= most).length / left.length;
  return { blocks: blocks.length, narrow: share(4), certain: share(1) };
}
