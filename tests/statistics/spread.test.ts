import { describe, expect, it } from 'vitest';
import {
  betweenVariance,
  pooledShare,
  robustSquare,
  spreadOf,
  winsorise,
  winsorisedSquare,
} from '../../src/statistics/spread.ts';
import { nationOf } from '../../scripts/verdicts/nation.ts';
import { share } from './shares.ts';

const plainSquare = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value ** 2, 0) / values.length;

/** Log risk ratios and their variances of 13 trials of the BCG vaccine (Colditz et al. 1994), to four decimals. */
const trials = [
  [-0.8893, 0.3256],
  [-1.5854, 0.1946],
  [-1.3481, 0.4154],
  [-1.4416, 0.02],
  [-0.2175, 0.0512],
  [-0.7861, 0.0069],
  [-1.6209, 0.223],
  [0.012, 0.004],
  [-0.4694, 0.0564],
  [-1.3713, 0.073],
  [-0.3394, 0.0124],
  [0.4459, 0.5325],
  [-0.0173, 0.0714],
].map(([value, variance]) => ({ value: value!, variance: variance! }));

describe('the variance between units', () => {
  it('is the published one of Paule and Mandel for the BCG trials: 0.318', () => {
    expect(betweenVariance(trials, plainSquare)).toBeCloseTo(0.318, 3);
  });

  it('is 0 when units differ less than chance makes them', () => {
    const units = [0.31, 0.3, 0.3, 0.29].map((value) => ({ value, variance: 0.01 }));
    expect(betweenVariance(units, plainSquare)).toBe(0);
  });

  it('is the plain variance less the variance within, when all are as precise', () => {
    const units = [0, 1, 2, 3, 4].map((value) => ({ value, variance: 0.5 }));
    expect(betweenVariance(units, plainSquare)).toBeCloseTo(2.5 - 0.5, 4);
  });
});

describe('winsorising', () => {
  it('pulls in one in ten at each end', () => {
    expect(winsorise([50, 1, 2, 3, 4, 5, 6, 7, 8, -90])).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 8]);
  });

  it('leaves fewer than ten values alone', () => {
    expect(winsorise([3, 1, 2])).toEqual([1, 2, 3]);
  });

  it('takes this much off the mean square of a standard normal value', () => {
    let [square, mass] = [0, 0];
    const cut = 1.2815515655446004;
    const step = 1e-4;
    for (let z = -8; z < 8; z += step) {
      const density = Math.exp(-0.5 * (z + step / 2) ** 2) / Math.sqrt(2 * Math.PI);
      mass += density * step;
      square += Math.min(cut, Math.abs(z + step / 2)) ** 2 * density * step;
    }
    expect(mass).toBeCloseTo(1, 8);
    expect(winsorisedSquare).toBeCloseTo(square, 4);
  });

  it('keeps a few wild values from widening the limits', () => {
    const calm = Array.from({ length: 50 }, (_, at) => Math.sin(at));
    const wild = calm.with(0, 40).with(1, -60);
    expect(robustSquare(wild)).toBeLessThan(1.2 * robustSquare(calm));
  });
});

describe('the spread of an indicator', () => {
  it('is nothing when everybody has the same share', () => {
    const { between, phi } = spreadOf(Array.from({ length: 40 }, () => share(30, 100)));
    expect(between).toBe(0);
    expect(phi).toBeCloseTo(0, 12);
  });

  it('is nothing when there is nothing to compare', () => {
    expect(spreadOf([])).toEqual({ phi: 1, between: 0, municipalities: 0 });
    expect(spreadOf([share(10, 20)])).toEqual({ phi: 1, between: 0, municipalities: 1 });
  });

  it('leaves municipalities out that are too small for a verdict', () => {
    expect(spreadOf([share(0, 10), share(15, 15), share(10, 20), share(15, 30)]).municipalities).toBe(2);
  });

  it('finds back what was put in, over ten sets', () => {
    const found = Array.from({ length: 10 }, (_, at) =>
      Math.sqrt(spreadOf(nationOf(`found/${at}`, { share: 0.5, deviation: 0.1 }, 1)).between),
    );
    expect(found.reduce((sum, one) => sum + one, 0) / 10).toBeCloseTo(0.1, 1);
    expect(Math.min(...found)).toBeGreaterThan(0.07);
    expect(Math.max(...found)).toBeLessThan(0.13);
  });

  it('pools people, not shares, and is never 0 or 1', () => {
    expect(pooledShare([share(10, 20), share(90, 180)])).toBe(0.5);
    expect(pooledShare([share(0, 100)])).toBeCloseTo(2.5 / 105, 14);
  });
});
