import { describe, expect, it } from 'vitest';
import { betaBinomial } from '../../src/statistics/beta-binomial.ts';

/** Number of ways to take k of n, in whole numbers. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let at = 0; at < k; at++) ways = (ways * BigInt(n - at)) / BigInt(at + 1);
  return ways;
}

const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

describe('the binomial', () => {
  it('is what counting heads of ten coins gives', () => {
    const coins = betaBinomial(10, 0.5, 0);
    for (const [heads, chance] of coins.entries())
      expect(chance).toBeCloseTo(Number(choose(10, heads)) / 1024, 14);
    expect(sum(coins.slice(9))).toBeCloseTo(11 / 1024, 14);
  });

  it.each([
    [20, 0.3],
    [37, 0.02],
    [120, 0.91],
  ])('is the sum written out, for %i people and a share of %f', (people, share) => {
    for (const [part, chance] of betaBinomial(people, share, 0).entries())
      expect(chance).toBeCloseTo(
        Number(choose(people, part)) * share ** part * (1 - share) ** (people - part),
        12,
      );
  });
});

describe('the beta-binomial', () => {
  it('is flat when every true share is as likely', () => {
    for (const chance of betaBinomial(24, 0.5, 1 / 3)) expect(chance).toBeCloseTo(1 / 25, 12);
  });

  it.each([
    [1, 0.4, 0.2],
    [20, 0.1, 0.05],
    [50, 0.5, 0],
    [120, 0.97, 0.3],
    [3000, 0.31, 0.001],
  ])('has the mean and the variance it is named after: %i, %f, %f', (people, share, correlation) => {
    const chances = betaBinomial(people, share, correlation);
    const mean = sum(chances.map((chance, part) => chance * part));
    const variance = sum(chances.map((chance, part) => chance * (part - mean) ** 2));
    expect(sum(chances)).toBeCloseTo(1, 12);
    expect(mean / (people * share)).toBeCloseTo(1, 9);
    const expected = people * share * (1 - share) * (1 + (people - 1) * correlation);
    expect(variance / expected).toBeCloseTo(1, 9);
  });

  it('is its own mirror image', () => {
    const mirrored = betaBinomial(31, 0.8, 0.07).toReversed();
    for (const [part, chance] of betaBinomial(31, 0.2, 0.07).entries())
      expect(chance).toBeCloseTo(mirrored[part]!, 13);
  });

  it('gives nobody the chance 1 of nobody', () => {
    expect([...betaBinomial(0, 0.3, 0.1)]).toEqual([1]);
  });
});
