import { describe, expect, it } from 'vitest';
import { lineOf, median, medianRatio, table } from '../../scripts/bench/report.ts';
import type { Measure } from '../../scripts/bench/report.ts';

const measure = (values: readonly number[], more: Partial<Measure> = {}): Measure => ({
  section: 'Paper',
  name: 'largest paint',
  unit: 'ms',
  values,
  ...more,
});

describe('median', () => {
  it('sorts as numbers and takes the middle', () => expect(median([100, 9, 20])).toBe(20));
  it('takes the mean of the middle two', () => expect(median([4, 1, 3, 2])).toBe(2.5));
  it('refuses nothing', () => expect(() => median([])).toThrow('a median of nothing'));
});

describe('medianRatio', () => {
  it('divides run by run, so that a slow moment hits both sides', () => {
    expect(medianRatio([110, 1100, 120], [100, 1000, 100])).toBeCloseTo(1.1);
  });
  it('is absent where there is nothing to divide by', () => expect(medianRatio([6], [0])).toBeNull());
  it('refuses sides of unequal length', () =>
    expect(() => medianRatio([1, 2], [1])).toThrow('number of runs'));
});

describe('lineOf', () => {
  const reference = { name: 'by hand', values: [100, 100, 100] };

  it('judges a ratio target by the ratio', () => {
    const line = lineOf(measure([110, 119, 130], { reference, target: { on: 'ratio', most: 1.2 } }));
    expect(line).toMatchObject({ median: 119, least: 110, most: 130, target: '≤ 1.2 ×', met: true });
    expect(line.reference).toEqual({ name: 'by hand', median: 100, ratio: 1.19 });
  });

  it('judges a median target by the median, also beside something', () => {
    const line = lineOf(measure([60, 70, 51], { reference, target: { on: 'median', most: 50 } }));
    expect(line).toMatchObject({ median: 60, target: '≤ 50 ms', met: false });
  });

  it('has no verdict without a target', () => {
    expect(lineOf(measure([1]))).toMatchObject({ reference: null, target: null, met: null });
  });
});

describe('table', () => {
  it('writes one padded Markdown table per section', () => {
    const lines = [
      lineOf(
        measure([1234], {
          reference: { name: 'by hand', values: [1000] },
          target: { on: 'ratio', most: 1.2 },
        }),
      ),
      lineOf(measure([12.34, 5], { section: 'Weight', name: 'html', unit: 'kB' })),
    ];
    expect(table(lines)).toBe(
      [
        '### Paper',
        '',
        '| Measured      | Median  | Least to most      | Beside it       | Ratio  | Target  | Met    |',
        '| ------------- | ------- | ------------------ | --------------- | ------ | ------- | ------ |',
        '| largest paint | 1234 ms | 1234 ms to 1234 ms | 1000 ms by hand | 1.23 × | ≤ 1.2 × | **no** |',
        '',
        '### Weight',
        '',
        '| Measured | Median | Least to most     | Beside it | Ratio | Target | Met |',
        '| -------- | ------ | ----------------- | --------- | ----- | ------ | --- |',
        '| html     | 8.7 kB | 5.0 kB to 12.3 kB |           |       |        |     |',
      ].join('\n'),
    );
  });
});
