/**
 * Chances of 0, 1, ... `people` successes when the chance of success differs between municipalities: beta-binomial
 * with mean `share` and, for two people of one municipality, correlation `correlation`. Correlation 0 is the binomial.
 * Its variance is people · share · (1 − share) · (1 + (people − 1) · correlation).
 *
 * Worked out from the mode outwards by the ratio of neighbours, so that nothing underflows and no logarithm of
 * a factorial is needed.
 * @param share more than 0, less than 1
 * @param correlation from 0, less than 1
 */
export function betaBinomial(people: number, share: number, correlation: number): Float64Array {
  const [success, failure] = [share * (1 - correlation), (1 - share) * (1 - correlation)];
  const ratio = (x: number): number =>
    ((people - x) * (success + x * correlation)) / ((x + 1) * (failure + (people - x - 1) * correlation));
  const start = Math.min(people, Math.floor((people + 1) * share));
  const chances = new Float64Array(people + 1);
  chances[start] = 1;
  for (let x = start; x < people; x++) chances[x + 1] = chances[x]! * ratio(x);
  for (let x = start - 1; x >= 0; x--) chances[x] = chances[x + 1]! / ratio(x);
  return scaled(chances);
}

/** The same weights, adding up to 1. */
export function scaled(weights: Float64Array): Float64Array {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]!;
  const parts = new Float64Array(weights.length);
  for (let at = 0; at < weights.length; at++) parts[at] = weights[at]! / sum;
  return parts;
}
