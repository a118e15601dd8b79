import type { Tally } from '../../src/statistics/tally.ts';
import { base, fewestPeople } from '../../src/statistics/tally.ts';
import { randomFrom, type Random } from '../example/random.ts';

/** True counts of one block: people for whom it holds, and the others. */
export interface TruePair {
  readonly part: number;
  readonly remainder: number;
}

/** How shares are spread: mean over all municipalities, and standard deviation of the true share between them. */
export interface Shares {
  readonly share: number;
  readonly deviation: number;
}

export const municipalities = 342;
/** Denominators: half of the municipalities are smaller than the median. */
const size = { median: 48, sigma: 0.78, least: 3 } as const;

/** How many people a municipality has: as the block totals of the protection simulation (docs/protection-method.md, "Simulated blocks"). */
export function drawSize(random: Random): number {
  return Math.max(size.least, Math.round(random.logNormal(size.median, size.sigma)));
}

/**
 * People of one municipality, spread evenly over blocks. The share of a municipality is drawn from a beta distribution
 * by Pólya's urn: each person for whom it holds makes the next one likelier.
 */
export function drawPeople(
  random: Random,
  people: number,
  { share, deviation }: Shares,
  blocks: number,
): TruePair[] {
  const correlation = deviation ** 2 / (share * (1 - share));
  const pairs = Array.from({ length: blocks }, () => ({ part: 0, remainder: 0 }));
  let successes = 0;
  for (let person = 0; person < people; person++) {
    const chance =
      (share * (1 - correlation) + successes * correlation) / (1 - correlation + person * correlation);
    const holds = random.chance(chance);
    successes += holds ? 1 : 0;
    const pair = pairs[person % blocks]!;
    pair[holds ? 'part' : 'remainder'] += 1;
  }
  return pairs;
}

/**
 * Rounds a part and its whole without a solver: each right on average and apart from the other, as the protector was
 * measured to do, but never a part above its whole.
 */
export function roundPair(random: Random, { part, remainder }: TruePair): TruePair {
  const round = (count: number): number => {
    const over = count % base;
    return count - over + (random.chance(over / base) ? base : 0);
  };
  const whole = round(part + remainder);
  const shown = Math.min(whole, round(part));
  return { part: shown, remainder: whole - shown };
}

/** The published share of blocks that were rounded one by one. */
export function tallyOf(pairs: readonly TruePair[]): Tally {
  const part = pairs.reduce((sum, pair) => sum + pair.part, 0);
  const people = pairs.reduce((sum, pair) => sum + pair.part + pair.remainder, 0);
  return {
    numerator: { count: part, rounded: pairs.length },
    denominator: { count: people, rounded: pairs.length },
  };
}

export function publish(random: Random, pairs: readonly TruePair[]): Tally {
  return tallyOf(pairs.map((pair) => roundPair(random, pair)));
}

/** One national set; equal seeds give equal sets. */
export function nationOf(seed: string, shares: Shares, blocks: number): Tally[] {
  return Array.from({ length: municipalities }, (_, at) => {
    const random = randomFrom(`${seed}/${at}`);
    return publish(random, drawPeople(random, drawSize(random), shares, blocks));
  });
}

/** A municipality whose published denominator is as asked; its true one is whatever was published so. */
export function drawOfSize(random: Random, published: number, shares: Shares): Tally {
  for (;;) {
    const people = random.between(published - base + 1, published + base - 1);
    const tally = publish(random, drawPeople(random, people, shares, 1));
    if (tally.denominator.count === published) return tally;
  }
}

/** Those that may have a verdict. */
export function largeEnough(tallies: readonly Tally[]): Tally[] {
  return tallies.filter(({ denominator }) => denominator.count >= fewestPeople);
}
