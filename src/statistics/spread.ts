import { base, fewestPeople, type Tally } from './tally.ts';
import { varianceOf } from './rounding.ts';

/** How much more municipalities differ than chance and rounding explain. */
export interface Spread {
  /** Mean square of the winsorised z values; about 1 when municipalities differ by chance only. */
  readonly phi: number;
  /** Variance of the true shares between municipalities, as a square of a share; 0 when chance explains it all. */
  readonly between: number;
  /** Municipalities it was worked out from: those with enough people. */
  readonly municipalities: number;
}

/** Share of the z values that is pulled in at each end, so that outliers do not widen their own limits. */
const winsorised = 0.1;
/** Mean square of a standard normal value that is winsorised at 10% at each end. */
export const winsorisedSquare = 0.67867;

/**
 * Pooled share with half a rounding step added to the part and to the remainder. A shown 0 stands for up to 4 people,
 * so peers that all show 0 do not have a share of 0: one person more would be seen in one of five cases only.
 */
export function pooledShare(tallies: readonly Tally[]): number {
  const sum = (field: keyof Tally): number => tallies.reduce((all, tally) => all + tally[field].count, 0);
  return (sum('numerator') + base / 2) / (sum('denominator') + base);
}

/** Sorted values, with the outer 10% at each end replaced by the nearest value that stays. */
export function winsorise(values: readonly number[]): number[] {
  const sorted = values.toSorted((one, other) => one - other);
  const cut = Math.floor(winsorised * sorted.length);
  const [low, high] = [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0];
  return sorted.map((value) => Math.min(high, Math.max(low, value)));
}

/** Mean square of values that are standard normal but for outliers: 1 when they are. */
export function robustSquare(values: readonly number[]): number {
  return winsorise(values).reduce((sum, value) => sum + value ** 2, 0) / values.length / winsorisedSquare;
}

interface Unit {
  readonly value: number;
  /** Variance of the value within the unit. */
  readonly variance: number;
}

/** Deviations from the weighted mean, in standard deviations, when units differ by this much between them. */
function standardised(units: readonly Unit[], between: number): number[] {
  const weights = units.map(({ variance }) => 1 / (variance + between));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const mean = units.reduce((all, { value }, at) => all + weights[at]! * value, 0) / sum;
  return units.map(({ value }, at) => (value - mean) * Math.sqrt(weights[at]!));
}

/**
 * Variance between units (Paule and Mandel 1982): the one with which the mean square of the standardised deviations
 * is what chance gives, (units − 1) / units. 0 when it is less already.
 * @param meanSquare how the mean square is worked out: plainly, or `robustSquare`
 */
export function betweenVariance(
  units: readonly Unit[],
  meanSquare: (values: readonly number[]) => number,
): number {
  const expected = (units.length - 1) / units.length;
  const isTooLittle = (between: number): boolean => meanSquare(standardised(units, between)) > expected;
  if (!isTooLittle(0)) return 0;
  let [low, high] = [0, Math.max(...units.map(({ variance }) => variance))];
  while (isTooLittle(high)) high *= 2;
  while (high - low > 1e-6 * high) {
    const middle = (low + high) / 2;
    if (isTooLittle(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Over-dispersion of an indicator over all municipalities with enough people. Rounding is part of the expected
 * variance, or it would be counted as a difference between municipalities and then once more in the limits.
 */
export function spreadOf(tallies: readonly Tally[]): Spread {
  const taken = tallies.filter(({ denominator }) => denominator.count >= fewestPeople);
  if (taken.length < 2) return { phi: 1, between: 0, municipalities: taken.length };
  const share = pooledShare(taken);
  const units = taken.map((tally) => {
    const people = tally.denominator.count;
    const variance = (people * share * (1 - share) + varianceOf(tally, share)) / people ** 2;
    return { value: tally.numerator.count / people, variance };
  });
  return {
    phi: robustSquare(standardised(units, 0)),
    between: betweenVariance(units, robustSquare),
    municipalities: taken.length,
  };
}
