import { describe, expect, it } from 'vitest';
import { betaBinomial } from '../../src/statistics/beta-binomial.ts';
import { publishedChances } from '../../src/statistics/chance.ts';
import { expectationOf } from '../../src/statistics/expectation.ts';
import { funnelOf, limitsIn, outside, ownChance } from '../../src/statistics/limits.ts';
import { share } from './shares.ts';

const national = (part: number) => expectationOf([share(part * 100, 10_000, 1)], 0);

/** Chance that a number is published as this multiple of 5, when it is rounded right on average. */
function roundedTo(truth: number, shown: number): number {
  return Math.max(0, 1 - Math.abs(truth - shown) / 5);
}

describe('chances of published numerators', () => {
  it('are those of every true pair, written out', () => {
    const expectation = expectationOf([share(300, 1000)], 0.004);
    const chances = publishedChances(expectation, share(0, 20));
    const written = [0, 5, 10, 15, 20].map((shown) => {
      let chance = 0;
      for (let people = 16; people <= 24; people++)
        for (const [part, own] of betaBinomial(people, expectation.share, expectation.correlation).entries())
          chance += roundedTo(people, 20) * roundedTo(part, shown) * own;
      return chance;
    });
    const sum = written.reduce((all, one) => all + one, 0);
    for (const [at, chance] of written.entries()) expect(chances[at]).toBeCloseTo(chance / sum, 12);
  });

  it('spread more, the more rounded counts a number is made of', () => {
    const variances = [1, 2, 4].map((rounded) => {
      const chances = publishedChances(national(50), share(0, 200, rounded));
      return chances.reduce((sum, chance, at) => sum + chance * (5 * at - 100) ** 2, 0);
    });
    const binomial = 200 * 0.25 * (1 + 199 * national(50).correlation);
    for (const [at, rounded] of [1, 2, 4].entries())
      expect(variances[at]! / (binomial + 4 * rounded * 1.25)).toBeCloseTo(1, 1);
  });
});

describe('limits', () => {
  const chances = Float64Array.of(0.001, 0.019, 0.03, 0.9, 0.03, 0.019, 0.001);

  it('lie between the last count inside and the first one outside', () => {
    const { lower, upper } = limitsIn(chances, 0.05, 1);
    expect(lower).toBeGreaterThan(1 / 6);
    expect(lower).toBeLessThanOrEqual(2 / 6);
    expect(upper).toBeCloseTo(1 - lower, 12);
  });

  it.each([1, 0.5])('have exactly the counts beyond them that are too unlikely, own chance × %f', (own) => {
    const many = publishedChances(national(31), share(0, 175));
    for (const chance of [0.05, 0.002]) {
      const { lower, upper } = limitsIn(many, chance, own);
      for (const at of many.keys()) {
        const below = many.slice(0, at).reduce((sum, one) => sum + one, 0) + own * many[at]!;
        const above = many.slice(at + 1).reduce((sum, one) => sum + one, 0) + own * many[at]!;
        expect(at / 35 < lower).toBe(below < chance / 2);
        expect(at / 35 > upper).toBe(above < chance / 2);
      }
    }
  });

  it('leave everything inside when nothing is unlikely enough, and for nobody', () => {
    expect(limitsIn(Float64Array.of(0.5, 0.5), 0.05, 1)).toEqual({ lower: 0, upper: 1 });
    expect(limitsIn(Float64Array.of(1), 0.05, 1)).toEqual({ lower: 0, upper: 1 });
  });

  it('are the far edge itself when what lies beyond has no chance at all', () => {
    expect(limitsIn(Float64Array.of(0, 0, 1, 0, 0), 0.05, 1)).toEqual({ lower: 0.5, upper: 0.5 });
  });
});

describe('the funnel', () => {
  const expectation = national(30);
  const denominators = Array.from({ length: 97 }, (_, at) => 20 + 5 * at);
  const funnel = (rounded: number) => funnelOf(expectation, denominators, rounded);

  it('has the limits of each denominator that is asked for', () => {
    const found = funnel(1);
    const chances = publishedChances(expectation, share(0, 40, 1));
    for (const kind of ['verdict', 'alarm'] as const) {
      expect(found[kind].map(({ denominator }) => denominator)).toEqual(denominators);
      expect(found[kind][4]?.limits).toEqual(limitsIn(chances, outside[kind], ownChance));
    }
    expect(funnelOf(expectation, [], 1)).toEqual({ verdict: [], alarm: [] });
  });

  it('holds the pooled share, and narrows', () => {
    const found = funnel(1).verdict;
    for (const { limits } of found) {
      expect(limits.lower).toBeLessThan(0.3);
      expect(limits.upper).toBeGreaterThan(0.3);
    }
    for (const at of found.keys()) {
      const later = found[at + 8]?.limits;
      if (!later) break;
      expect(later.lower).toBeGreaterThanOrEqual(found[at]!.limits.lower);
      expect(later.upper).toBeLessThanOrEqual(found[at]!.limits.upper);
    }
  });

  it('comes near the normal limits for many people', () => {
    const [large] = funnelOf(expectationOf([share(300_000, 1_000_000)], 0), [5000], 1).verdict;
    const { lower, upper } = large!.limits;
    const width = 1.96 * Math.sqrt((0.3 * 0.7 * 5000 + 4 * 1.09) / 5000 ** 2);
    expect(Math.abs(0.3 - lower - width)).toBeLessThan(5 / 5000);
    expect(Math.abs(upper - 0.3 - width)).toBeLessThan(5 / 5000);
  });

  it('is wider at 99.8% than at 95%, and wider for more rounded counts', () => {
    const { verdict: narrow, alarm } = funnel(1);
    const rounder = funnel(4).verdict;
    for (const [at, { limits }] of narrow.entries()) {
      expect(alarm[at]!.limits.lower).toBeLessThanOrEqual(limits.lower);
      expect(alarm[at]!.limits.upper).toBeGreaterThanOrEqual(limits.upper);
      expect(rounder[at]!.limits.lower).toBeLessThanOrEqual(limits.lower + 0.02);
      expect(rounder[at]!.limits.upper).toBeGreaterThanOrEqual(limits.upper - 0.02);
    }
  });
});
