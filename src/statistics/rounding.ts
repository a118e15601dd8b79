import { base, type Tally } from './tally.ts';

/** Mean square deviation of one rounded count, when every remainder of division by the base is as likely. */
export const roundingVariance = (base ** 2 - 1) / 6;

/** Chances of the deviations −4 to 4 (published less true) of one count that is rounded right on average. */
const ofOneCount = Array.from(
  { length: 2 * base - 1 },
  (_, at) => (base - Math.abs(at - base + 1)) / base ** 2,
);

/** By number of rounded counts: a handful, asked for millions of times. */
const deviations = new Map<number, Float64Array>();

/**
 * Chances of every deviation of a sum of rounded counts: from −4 to 4 people for one count, −8 to 8 for two.
 * The chance that a true number was published as a given multiple of 5 is this times 5.
 */
export function deviationsOf(rounded: number): Float64Array {
  const found = deviations.get(rounded);
  if (found) return found;
  let chances = Float64Array.of(1);
  for (let counts = 0; counts < rounded; counts++) {
    const wider = new Float64Array(chances.length + ofOneCount.length - 1);
    for (const [at, chance] of chances.entries())
      for (const [more, one] of ofOneCount.entries()) wider[at + more] = wider[at + more]! + chance * one;
    chances = wider;
  }
  deviations.set(rounded, chances);
  return chances;
}

type Counts = { readonly [field in keyof Tally]: Pick<Tally[field], 'rounded'> };

/**
 * Variance, in people squared, that rounding adds to numerator − share · denominator. The two are taken to be rounded
 * apart from each other, as they very nearly are (docs/verdict.md); where they go up and down together it is less.
 */
export function varianceOf({ numerator, denominator }: Counts, share: number): number {
  return roundingVariance * (numerator.rounded + denominator.rounded * share ** 2);
}
