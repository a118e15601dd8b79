import { betaBinomial, scaled } from './beta-binomial.ts';
import type { Expectation } from './expectation.ts';
import { deviationsOf } from './rounding.ts';
import { base, type Tally } from './tally.ts';

/** A published denominator, and of how many rounded counts it and its numerator are made. */
export interface Place {
  readonly numerator: Pick<Tally['numerator'], 'rounded'>;
  readonly denominator: Tally['denominator'];
}

/**
 * Chances of the published numerators 0, 5, 10, ... up to the published denominator, for a municipality that differs
 * from its peers by chance only. Adds up the chances of all true numerators and denominators that may have been
 * published so; every true denominator within reach is taken to be as likely.
 */
export function publishedChances(expectation: Expectation, { numerator, denominator }: Place): Float64Array {
  const people = denominator.count;
  const trueChances = numeratorChances(expectation, denominator);
  const deviations = deviationsOf(numerator.rounded);
  const reach = (deviations.length - 1) / 2;
  const chances = new Float64Array(people / base + 1);
  for (let at = 0; at < chances.length; at++) {
    let sum = 0;
    for (let step = 0; step < deviations.length; step++)
      sum += deviations[step]! * (trueChances[base * at - (step - reach)] ?? 0);
    chances[at] = sum;
  }
  return scaled(chances);
}

/** Chances of the true numerators 0, 1, 2, ... given the published denominator. */
function numeratorChances(
  { share, correlation }: Expectation,
  { count, rounded }: Place['denominator'],
): Float64Array {
  const deviations = deviationsOf(rounded);
  const reach = (deviations.length - 1) / 2;
  const sums = new Float64Array(count + reach + 1);
  for (let step = 0; step < deviations.length; step++) {
    const people = count - (step - reach);
    if (people < 0) continue;
    const chances = betaBinomial(people, share, correlation);
    for (let part = 0; part < chances.length; part++)
      sums[part] = sums[part]! + deviations[step]! * chances[part]!;
  }
  return sums;
}
