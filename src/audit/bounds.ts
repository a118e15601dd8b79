import { unknown } from './counts.ts';
import type { Layout } from './layout.ts';
import type { OutsideCell } from './plan.ts';
import type { Bounds } from './solver.ts';

/** No count is known: 0 or more. */
export function openBounds(columns: number): Bounds {
  return { lower: new Float64Array(columns), upper: new Float64Array(columns).fill(Infinity) };
}

/** Known counts as they are; the other cells within their bounds. */
export function exactly(counts: Int32Array, bounds: Bounds): Bounds {
  const side = (limits: Float64Array) =>
    limits.map((limit, cell) => (counts[cell] === unknown ? limit : (counts[cell] ?? limit)));
  return { lower: side(bounds.lower), upper: side(bounds.upper) };
}

/** What somebody else published of the same people narrows a cell further. */
export function outsideBounds(layout: Layout, bounds: Bounds, outside: readonly OutsideCell[]): Bounds {
  const [lower, upper] = [bounds.lower.slice(), bounds.upper.slice()];
  for (const { cell, ...limits } of outside) {
    const column = layout.variables.get(cell);
    if (column === undefined) continue;
    lower[column] = Math.max(lower[column] ?? 0, limits.lower);
    upper[column] = Math.min(upper[column] ?? Infinity, limits.upper);
  }
  return { lower, upper };
}
