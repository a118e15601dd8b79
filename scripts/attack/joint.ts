/**
 * What the published counts of a block leave of each cell for whoever knows the rules of counting: a linear programme
 * over joint types of person (joint-types.ts). It knows nothing of the audit's relations; both must find the same.
 */
import { Engine, type Bounds, type Outcome, type Solver } from '../../src/audit/solver.ts';
import { jointSystem } from './joint-types.ts';
import type { NamedCells } from './published.ts';

/** Numerical noise of the solver. */
const noise = 1e-6;

/** Whole values left of a cell: all from `lower` to `upper`. */
export interface Left {
  readonly cell: string;
  readonly lower: number;
  readonly upper: number;
}

export interface JointAttack {
  /** What is left of every published cell; null when no people fit the counts. */
  attack(block: NamedCells): Left[] | null;
  dispose(): void;
}

/**
 * Prepares the attack for blocks with these cells.
 * @param names `group=asylum;stage=pip`, `stage>=pip`, and the empty text for the total
 * @param deviation how far a count may be from the truth
 */
export async function openJoint(names: readonly string[], deviation = 4): Promise<JointAttack> {
  const system = jointSystem(new Map(names.map((name, at) => [name, at])), names.length);
  const solver = (await Engine.load()).solverOf(system);
  return {
    attack: (block) => leftIn(solver, names, boundsOf(names, system.columns, block, deviation)),
    dispose: () => {
      solver.dispose();
    },
  };
}

function boundsOf(names: readonly string[], columns: number, block: NamedCells, deviation: number): Bounds {
  const lower = new Float64Array(columns);
  const upper = new Float64Array(columns).fill(Infinity);
  names.forEach((name, at) => {
    const shown = block.get(name) ?? 0;
    lower[at] = Math.max(0, shown - deviation);
    upper[at] = shown + deviation;
  });
  return { lower, upper };
}

/** The least and the greatest value of every cell over all people that fit. */
function leftIn(solver: Solver, names: readonly string[], bounds: Bounds): Left[] | null {
  solver.setBounds(bounds);
  const first = solver.optimise([], 1);
  if (first === 'infeasible') return null;
  const seen = new Extremes(names.length, first);
  names.forEach((_, at) => {
    if (seen.least[at]! > bounds.lower[at]! + noise) seen.add(solver.optimise([at], 1));
    if (seen.most[at]! < bounds.upper[at]! - noise) seen.add(solver.optimise([at], -1));
  });
  return names.map((cell, at) => ({
    cell,
    lower: Math.ceil(seen.least[at]! - noise) + 0,
    upper: Math.floor(seen.most[at]! + noise),
  }));
}

/** The least and greatest value of each cell over all that was found: what reached its bound needs no search. */
class Extremes {
  readonly least: Float64Array;
  readonly most: Float64Array;

  constructor(cells: number, first: Outcome) {
    this.least = new Float64Array(cells).fill(Infinity);
    this.most = new Float64Array(cells).fill(-Infinity);
    this.add(first);
  }

  add(found: Outcome): void {
    if (typeof found === 'string') throw new Error(`a cell has no extreme: ${found}`);
    this.least.forEach((value, at) => {
      this.least[at] = Math.min(value, found[at]!);
      this.most[at] = Math.max(this.most[at]!, found[at]!);
    });
  }
}
