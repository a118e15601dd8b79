import type { Tally } from '../../src/statistics/tally.ts';

/** A published share of one block, or of several added up. */
export function share(part: number, whole: number, rounded = 1): Tally {
  return { numerator: { count: part, rounded }, denominator: { count: whole, rounded } };
}
