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
  const chances = Float64Array.from({ length: people / base + 1 }, (_, at) =>
    deviations.reduce(
      (sum, chance, step) => sum + chance * (trueChances[base * at - (step - reach)] ?? 0),
      0,
    ),
  );
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
  for (const [step, weight] of deviations.entries()) {
    const people = count - (step - reach);
    if (people < 0) continue;
    for (const [part, chance] of betaBinomial(people, share, correlation).entries())
      sums[part] = sums[part]! + weight * chance;
  }
  return sums;
}
