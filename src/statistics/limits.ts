import { publishedChances } from './chance.ts';
import type { Expectation } from './expectation.ts';

/** Shares between which a municipality stays by chance alone. A published share beyond them is outside. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Two-sided chance of being outside the limits of 95% and of 99.8%. */
export const outside = { verdict: 0.05, alarm: 0.002 } as const;

/**
 * Part of the chance of the shown count itself that counts as "at least as far out": 1 is the exact test, 1/2 the mid-P
 * test. Published counts go by fives, so that the exact one asks far more than 95% (docs/verdict.md).
 */
export const ownChance = 0.5;

/**
 * First count, from the far end inwards, that is not outside, moved outward by as much as its chance leaves over: the line
 * is smooth, and a published count lies beyond it exactly when its tail has less chance than asked.
 * @param chances of 0, 1, 2, ... steps from the far end @returns steps from the far end
 */
function lineFrom(chances: Float64Array, tail: number, own: number): number {
  let [beyond, previous] = [0, 0];
  for (const [at, chance] of chances.entries()) {
    const reached = beyond + own * chance;
    if (reached >= tail) {
      if (at === 0) return 0;
      const [near, far] = [Math.log(reached), Math.log(previous)];
      return at - (near - Math.log(tail)) / (near - far);
    }
    previous = reached;
    beyond += chance;
  }
  return chances.length - 1;
}

/** Limits in given chances of the published numerators 0, 5, 10, ... */
export function limitsIn(chances: Float64Array, chanceOutside: number, own: number): Limits {
  const steps = chances.length - 1;
  if (steps === 0) return { lower: 0, upper: 1 };
  const tail = chanceOutside / 2;
  return {
    lower: lineFrom(chances, tail, own) / steps,
    upper: (steps - lineFrom(chances.toReversed(), tail, own)) / steps,
  };
}

/** A published denominator with the shares between which a municipality stays by chance. */
export interface FunnelPoint {
  readonly denominator: number;
  readonly limits: Limits;
}

/** The two funnels of a drawing: between them a municipality stays by chance. */
export type Funnel = Readonly<Record<keyof typeof outside, readonly FunnelPoint[]>>;

/**
 * Funnel limits (Spiegelhalter 2005) at given published denominators, each a multiple of the base, with differences
 * between municipalities, the uncertainty of the peers and the rounding carried in them.
 * @param rounded how many rounded counts numerator and denominator are made of
 */
export function funnelOf(expectation: Expectation, denominators: readonly number[], rounded: number): Funnel {
  const points = denominators.map((count) => ({
    denominator: count,
    chances: publishedChances(expectation, { numerator: { rounded }, denominator: { count, rounded } }),
  }));
  const at = (chanceOutside: number) =>
    points.map(({ denominator, chances }) => ({
      denominator,
      limits: limitsIn(chances, chanceOutside, ownChance),
    }));
  return { verdict: at(outside.verdict), alarm: at(outside.alarm) };
}
