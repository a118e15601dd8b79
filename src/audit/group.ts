import type { Interval } from './intervals.ts';
import type { Layout } from './layout.ts';

/**
 * Group rules: cells that say something about everybody in a group. Nobody of a group with people can be in the
 * cell, or everybody of the group must be.
 */
export function groupDisclosures(
  { relations }: Pick<Layout, 'relations'>,
  intervals: Readonly<Record<number, Interval>>,
): Set<number> {
  const disclosed = new Set<number>();
  for (const { total, parts } of relations) {
    const whole = intervals[total];
    for (const part of parts) {
      const cell = intervals[part];
      if (!whole || !cell) continue;
      if ((cell.upper === 0 && whole.lower > 0) || cell.lower === whole.upper) disclosed.add(part);
    }
  }
  return disclosed;
}
