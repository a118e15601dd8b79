import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, textWidth, wrap } from '../../src/charts/labels.ts';

describe('spread', () => {
  it('leaves labels that have room where they are', () => {
    expect(spread([10, 100, 50], 15, [0, 200])).toEqual([10, 100, 50]);
  });

  it('keeps every gap, the order and the bounds', () => {
    const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(heights, (wished) => {
        const placed = spread(wished, 15, [0, 300]);
        const inOrder = placed.toSorted((a, b) => a - b);
        const gaps = inOrder.slice(1).map((height, index) => height - (inOrder[index] ?? 0));
        expect(gaps.every((gap) => gap >= 15 - 1e-6)).toBe(true);
        expect(placed.every((height) => height >= -1e-6 && height <= 300 + 1e-6)).toBe(true);
        wished.forEach((one, i) =>
          wished.forEach((other, j) => {
            if (one < other) expect(placed[i]).toBeLessThan(placed[j] ?? 0);
          }),
        );
      }),
    );
  });
});

describe('wrap', () => {
  it('keeps every word and stays within the width where it can', () => {
    const lines = wrap('nog te vroeg om te vergelijken: niet iedereen is zo lang gevolgd', 210, 15);
    expect(lines.join(' ')).toBe('nog te vroeg om te vergelijken: niet iedereen is zo lang gevolgd');
    expect(lines.every((line) => textWidth(line, 15) <= 210)).toBe(true);
  });

  it('leaves a single long word whole', () => {
    expect(wrap('zelfredzaamheidsroute', 20, 15)).toEqual(['zelfredzaamheidsroute']);
  });
});
