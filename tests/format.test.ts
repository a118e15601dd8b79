import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, date, decimal, folded, list, partOf, share, slug, total, whole } from '../src/format.ts';

test('numbers and dates are Dutch', () => {
  expect(whole(84459)).toBe('84.459');
  expect(decimal(26.5)).toBe('26,5');
  expect(date('2026-09-30')).toBe('30 september 2026');
});

test('a shown zero is words, and so is a small total', () => {
  expect(count(0)).toBe('minder dan\u00a05');
  expect(total(5)).toBe('minder dan\u00a010');
  expect(total(10)).toBe('10');
});

describe('share', () => {
  test('is absent below a total of 20', () => {
    expect(share(5, 15)).toBeNull();
    expect(share(5, 20)).toBe('25%');
  });

  test('has bounds at the ends', () => {
    expect(share(0, 20)).toBe('hooguit 25%');
    expect(share(0, 85)).toBe('minder dan 5%');
    expect(share(20, 20)).toBe('minstens 65%');
    expect(share(160, 160)).toBe('meer dan 95%');
    expect(share(5, 2000)).toBe('minder dan 1%');
    expect(share(1995, 2000)).toBe('meer dan 99%');
  });

  const fives = fc.integer({ min: 0, max: 400 }).map((n) => n * 5);

  test('never reads 0% or 100%', () => {
    fc.assert(
      fc.property(fives, fives, (a, b) => {
        const text = share(Math.min(a, b), Math.max(a, b));
        expect(text === null || !/(^|\s)(0|100)%/.test(text)).toBe(true);
      }),
    );
  });

  test('its bounds hold for every true count behind the published ones', () => {
    fc.assert(
      fc.property(
        fives.filter((n) => n >= 20),
        fc.integer({ min: -4, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (n, deviation, part) => {
          const people = n + deviation;
          const bound = (text: string | null) => Number(/(\d+)%/.exec(text ?? '')?.[1]);
          expect((100 * part) / people).toBeLessThanOrEqual(bound(share(0, n)));
          expect((100 * Math.min(people, Math.max(n - 4, 0))) / (n + 4)).toBeGreaterThanOrEqual(
            bound(share(n, n)) - 1e-9,
          );
        },
      ),
    );
  });
});

test('a part of a whole is never broken over lines', () => {
  expect(partOf(55, 120)).toBe('55\u00a0van\u00a0de\u00a0120\u00a0(46%)');
  expect(partOf(5, 15)).toBe('5\u00a0van\u00a0de\u00a015');
});

test('names fold for searching and become addresses', () => {
  expect(folded('\u2019s-Hertogendal')).toBe('hertogendal');
  expect(folded('S\u00fadermar')).toBe('sudermar');
  expect(slug('\u2019s-Hertogendal (NH.)')).toBe('s-hertogendal-nh');
  expect(list(['a', 'b', 'c'])).toBe('a, b en c');
});
