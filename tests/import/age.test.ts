import { describe, expect, it } from 'vitest';
import { ageOf } from '../../src/import/age.ts';
import { benchmarkSource } from '../../src/sources/public/benchmark.ts';
import { populationSource } from '../../src/sources/public/cbs-03759ned.ts';

describe('the age of a source', () => {
  it.each([
    ['2027-06-01', false],
    ['2027-08-23', false],
    ['2027-08-24', true],
  ])('is measured by its rhythm: on %s old = %s', (today, isOld) => {
    expect(ageOf(populationSource, '2026-06-23', today)).toEqual({ next: '2027-06-23', isOld });
  });

  it('ends on the last day of a short month', () => {
    expect(ageOf({ months: 1, patience: 0 }, '2026-01-31', '2026-02-28')).toEqual({
      next: '2026-02-28',
      isOld: false,
    });
  });

  it('is nothing where no edition comes any more, or no row is there', () => {
    expect(ageOf(benchmarkSource, '2021-06-01', '2099-01-01')).toEqual({ next: null, isOld: false });
    expect(ageOf(populationSource, '', '2099-01-01')).toEqual({ next: null, isOld: false });
  });
});
