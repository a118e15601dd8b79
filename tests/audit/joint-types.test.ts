import { expect, test } from 'vitest';
import { jointSystem } from '../../scripts/attack/joint-types.ts';
import { layoutOf } from '../../src/audit/layout.ts';
import { Engine, type Solver } from '../../src/audit/solver.ts';
import { stackOf } from '../../src/audit/system.ts';
import { rules, seeded } from './maker.ts';

const subtotals = new Map<string, readonly string[]>(
  rules.deeltotalen.map(({ naam, dimensie, codes }) => [`${dimensie}:${naam}`, codes]),
);

/** The least value of a weighted sum of cells over all tables of one person, halves of people included. */
function least(solver: Solver, total: number, costs: Float64Array): number {
  const all = new Float64Array(solver.columns);
  all.set(costs);
  const lower = new Float64Array(solver.columns);
  lower[total] = 1;
  solver.setBounds({ lower, upper: new Float64Array(solver.columns).fill(1) });
  const found = solver.minimise(all);
  if (typeof found === 'string') throw new Error(found);
  return found.reduce((sum, value, column) => sum + value * (all[column] ?? 0), 0);
}

test(
  'the public rules allow what joint types of people allow, and nothing else',
  { timeout: 600_000 },
  async () => {
    const layout = layoutOf(rules, true);
    const engine = await Engine.load();
    const own = engine.solverOf(stackOf([layout]).system);
    const joint = engine.solverOf(jointSystem(layout.variables, layout.names.length, subtotals));
    const total = layout.variables.get('')!;
    const random = seeded(7);
    const differing = Array.from({ length: 250 }, () => {
      const costs = new Float64Array(layout.names.length);
      for (let at = 0; at < 8; at += 1)
        costs[Math.floor(costs.length * random())] = Math.floor(7 * random()) - 3;
      const found = [least(own, total, costs), least(joint, total, costs)].map((value) => value.toFixed(4));
      const named = layout.names.filter((_, cell) => costs[cell] !== 0);
      return found[0] === found[1] ? [] : [`${named.join(' ')}: ${found.join(' ')}`];
    }).flat();
    expect(differing).toEqual([]);
    own.dispose();
    joint.dispose();
  },
);
