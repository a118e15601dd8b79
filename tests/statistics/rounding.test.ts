import { describe, expect, it } from 'vitest';
import { deviationsOf, roundingVariance, varianceOf } from '../../src/statistics/rounding.ts';

const counts = (rounded: number) => ({ rounded });

describe('deviations of rounded counts', () => {
  it('are those of a number rounded up with chance remainder / 5', () => {
    const chances = deviationsOf(1);
    for (let truth = 0; truth < 5; truth++) {
      expect(5 * chances[4 - truth]!).toBeCloseTo(1 - truth / 5, 14);
      if (truth > 0) expect(5 * chances[4 + 5 - truth]!).toBeCloseTo(truth / 5, 14);
    }
  });

  it('have a mean square of 4 for one count: 0, 4, 6, 6 and 4 for the five remainders', () => {
    const perRemainder = [0, 1, 2, 3, 4].map((r) => ((5 - r) * r ** 2 + r * (5 - r) ** 2) / 5);
    expect(perRemainder).toEqual([0, 4, 6, 6, 4]);
    expect(roundingVariance).toBe(4);
  });

  it.each([0, 1, 2, 5])(
    'of %i counts add up: chances to 1, variance to 4 each, reach to 4 each',
    (rounded) => {
      const chances = [...deviationsOf(rounded)];
      expect(chances).toHaveLength(8 * rounded + 1);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
      const variance = chances.reduce((sum, chance, at) => sum + chance * (at - 4 * rounded) ** 2, 0);
      expect(variance).toBeCloseTo(4 * rounded, 10);
    },
  );

  it('never fall off a lattice: some multiple of 5 is published, whatever the truth', () => {
    const chances = deviationsOf(3);
    for (let truth = 0; truth < 5; truth++) {
      const onLattice = chances.filter((_, at) => (at - 12 + truth + 100) % 5 === 0);
      expect(5 * onLattice.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    }
  });
});

describe('the variance of a share', () => {
  it('takes all of the numerator and the share of the denominator', () => {
    expect(varianceOf({ numerator: counts(1), denominator: counts(1) }, 0.5)).toBe(5);
    expect(varianceOf({ numerator: counts(3), denominator: counts(2) }, 0.1)).toBeCloseTo(12.08, 12);
  });
});
