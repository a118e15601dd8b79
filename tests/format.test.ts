import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  capital,
  count,
  date,
  decimal,
  folded,
  list,
  lowerFirst,
  marginWords,
  municipalitiesText,
  ofThem,
  partOf,
  rangeText,
  share,
  shareRange,
  slug,
  total,
  usualOff,
  whole,
} from '../src/format.ts';

test('numbers and dates are Dutch', () => {
  expect(whole(84459)).toBe('84.459');
  expect(decimal(26.5)).toBe('26,5');
  expect(date('2026-09-30')).toBe('30 september 2026');
});

test('only the first letter changes where a sentence begins or goes on', () => {
  expect(capital('één Raad')).toBe('Één Raad');
  expect(lowerFirst('Één Raad')).toBe('één Raad');
  expect(capital('') + lowerFirst('')).toBe('');
});

test('one municipality is no municipalities', () => {
  expect([0, 1, 2, 1342].map(municipalitiesText)).toEqual([
    '0 gemeenten',
    '1 gemeente',
    '2 gemeenten',
    '1.342 gemeenten',
  ]);
});

/** A number of people over so many rounded counts; 1 is one count of one block. */
const of = (count: number, rounded = 1) => ({ count, rounded });

test('a shown zero is words, and so is a small total', () => {
  expect(count(of(0))).toBe('minder dan\u00a05');
  expect(count(of(5))).toBe('5');
  expect(total(of(5))).toBe('minder dan\u00a010');
  expect(total(of(10))).toBe('10');
});

test('a zero over several blocks is as many people as they can hide', () => {
  expect(count(of(0, 5))).toBe('hooguit\u00a020');
  expect(count(of(5, 5))).toBe('5');
  expect(total(of(5, 2))).toBe('hooguit\u00a013');
  expect(total(of(10, 2))).toBe('10');
  expect(() => count(of(0, 0))).toThrow(RangeError);
});

describe('share', () => {
  test('is absent below a total of 20', () => {
    expect(share(of(5), of(15))).toBeNull();
    // From 4 to 57%.
    expect(share(of(5), of(20))).toBeNull();
    expect(share(of(5), of(25))).toBe('3 tot 43%');
    expect(share(of(15), of(45))).toBe('22 tot 47%');
    expect(share(of(15), of(50))).toBe('30%');
  });

  test('has bounds at the ends', () => {
    expect(share(of(0), of(20))).toBe('hooguit 25%');
    expect(share(of(0), of(80))).toBe('hooguit 10%');
    expect(share(of(0), of(85))).toBe('minder dan 5%');
    expect(share(of(20), of(20))).toBe('minstens 65%');
    expect(share(of(155), of(155))).toBe('minstens 90%');
    expect(share(of(160), of(160))).toBe('meer dan 95%');
    expect(share(of(5), of(2000))).toBe('minder dan 1%');
    expect(share(of(1995), of(2000))).toBe('meer dan 99%');
  });

  test('has wider bounds over more blocks', () => {
    expect(share(of(0, 5), of(120, 5))).toBe('hooguit 20%');
    expect(share(of(0, 5), of(425, 5))).toBe('minder dan 5%');
    expect(share(of(120, 5), of(120, 5))).toBe('minstens 70%');
    expect(share(of(780, 5), of(780, 5))).toBe('minstens 95%');
    expect(share(of(785, 5), of(785, 5))).toBe('meer dan 95%');
    expect(share(of(5, 20), of(2000, 20))).toBe('minder dan 5%');
    expect(share(of(1000), of(1005))).toBe('meer dan 95%');
    expect(share(of(0), of(20, 2))).toBe('hooguit 35%');
  });

  test('is absent when the bound says nothing', () => {
    expect(share(of(0, 5), of(20, 5))).toBeNull();
    expect(share(of(0, 5), of(40, 5))).toBeNull();
    expect(share(of(0, 5), of(45, 5))).toBeNull();
    expect(share(of(20, 5), of(20, 5))).toBeNull();
    expect(share(of(25, 5), of(25, 5))).toBeNull();
    // "Minstens 18%" of 30 out of 35 is true, and no one would read it so.
    expect(share(of(30, 5), of(35, 5))).toBeNull();
  });

  test('of few people never spans more than half', () => {
    for (let k = 1; k <= 12; k += 1)
      for (let n = 20; n < 50; n += 5)
        for (let part = 0; part <= n; part += 5)
          expect(widthOf(share(of(part, k), of(n, k)))).toBeLessThanOrEqual(50);
  });

  const fives = fc.integer({ min: 0, max: 400 }).map((n) => n * 5);
  const blocks = fc.integer({ min: 1, max: 12 });

  test('never reads 0% or 100%', () => {
    fc.assert(
      fc.property(fives, fives, blocks, (a, b, k) => {
        const text = share(of(Math.min(a, b), k), of(Math.max(a, b), k));
        expect(text === null || !/(^|\s)(0|100)%/.test(text)).toBe(true);
      }),
    );
  });

  test('its bounds hold for every true count behind the published ones', () => {
    const deviations = (k: number) =>
      fc.array(fc.integer({ min: -4, max: 4 }), { minLength: k, maxLength: k });
    const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
    const hidden = blocks.chain((k) => fc.tuple(fc.constant(k), deviations(k), deviations(k)));
    fc.assert(
      fc.property(hidden, fives, fc.nat({ max: 2 }), ([k, ofPart, ofAll], n, end) => {
        const part = [0, 5, n][end] ?? 0;
        const people = n + sum(ofAll);
        const some = Math.min(people, Math.max(0, part + sum(ofPart)));
        fc.pre(part <= n && people > 0);
        expectBound(share(of(part, k), of(n, k)), (100 * some) / people);
      }),
      { numRuns: 2000 },
    );
  });

  test('its bounds hold at the widest deviation', () => {
    for (let k = 1; k <= 12; k += 1) {
      for (let n = 20; n <= 1200; n += 5) {
        const fewest = n - 4 * k;
        if (fewest > 0) expectBound(share(of(0, k), of(n, k)), Math.min(100, (400 * k) / fewest));
        expectBound(share(of(n, k), of(n, k)), (100 * Math.max(0, fewest)) / (n + 4 * k));
      }
    }
  });
});

/** Percents between the ends of what a share says; 0 where it says nothing or one percentage. */
function widthOf(text: string | null): number {
  const [first = 0, last = 100] = (text ?? '').match(/\d+/g)?.map(Number) ?? [0, 0];
  if (/ tot /.test(text ?? '')) return last - first;
  if (/^(?:minstens|meer dan)/.test(text ?? '')) return 100 - first;
  return /^(?:hooguit|minder dan)/.test(text ?? '') ? first : 0;
}

/** Whether a bounded text is true of a percentage of people; another text claims no bound. */
function expectBound(text: string | null, percent: number): void {
  const bound = Number(/(\d+)%/.exec(text ?? '')?.[1]);
  if (text?.startsWith('hooguit')) expect(percent).toBeLessThanOrEqual(bound);
  if (text?.startsWith('minstens')) expect(percent).toBeGreaterThanOrEqual(bound);
  if (text?.startsWith('minder dan')) expect(percent).toBeLessThan(bound);
  if (text?.startsWith('meer dan')) expect(percent).toBeGreaterThan(bound);
}

describe('a range', () => {
  test('of one rounded count holds whatever the rounding did, of a sum in 19 of 20 cases', () => {
    expect(rangeText(of(90), of(195))).toBe('43 tot 50%');
    expect(rangeText(of(55, 5), of(120, 5))).toBe('35 tot 58%');
    expect(rangeText(of(5), of(200))).toBe('hooguit 5%');
  });

  test('is never narrower than the rounding of one count each allows', () => {
    const fives = fc.integer({ min: 4, max: 200 }).map((n) => n * 5);
    const off = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(fives, fives, off, off, (a, b, one, other) => {
        const [part, all] = [Math.min(a, b), Math.max(a, b)];
        const range = shareRange(of(part), of(all));
        const people = all + other;
        const percent = (100 * Math.min(people, part + one)) / people;
        expect(percent).toBeGreaterThanOrEqual(range?.low ?? 0);
        expect(percent).toBeLessThanOrEqual(range?.high ?? 100);
      }),
    );
  });

  test('a sum is usually less far off than it can be', () => {
    expect([1, 2, 5, 10, 50].map((rounded) => usualOff({ rounded }))).toEqual([4, 5, 9, 12, 28]);
    expect(marginWords({ rounded: 1 })).toBe('Door het afronden kan dit getal tot 4 hoger of lager zijn.');
    expect(marginWords({ rounded: 5 })).toBe(
      'Opgeteld uit 5 afgeronde getallen: het kan er hooguit 20 naast zitten, meestal niet meer dan 9.',
    );
  });
});

test('a part of them says nothing where it may be everybody', () => {
  expect(ofThem(of(55), of(120))).toBe('ongeveer\u00a055 van\u00a0hen\u00a0(46%)');
  expect(ofThem(of(0, 5), of(20, 5))).toBeNull();
});

test('a part of a whole is never broken over lines', () => {
  expect(partOf(of(55), of(120))).toBe('55\u00a0van\u00a0de\u00a0120\u00a0(46%)');
  expect(partOf(of(5), of(15))).toBe('5\u00a0van\u00a0de\u00a015');
  expect(partOf(of(0, 5), of(120, 5))).toBe(
    'hooguit\u00a020\u00a0van\u00a0de\u00a0120\u00a0(hooguit\u00a020%)',
  );
});

test('a zero that may be as large as its whole stands alone', () => {
  expect(partOf(of(0, 5), of(20, 5))).toBe('hooguit\u00a020');
  expect(partOf(of(0, 5), of(25, 5))).toBe('hooguit\u00a020\u00a0van\u00a0de\u00a025');
  expect(partOf(of(0), of(5))).toBe('minder\u00a0dan\u00a05\u00a0van\u00a0de\u00a05');
});

test('names fold for searching and become addresses', () => {
  expect(folded('\u2019s-Hertogendal')).toBe('hertogendal');
  expect(folded('S\u00fadermar')).toBe('sudermar');
  expect(slug('\u2019s-Hertogendal (NH.)')).toBe('s-hertogendal-nh');
  expect(list(['a', 'b', 'c'])).toBe('a, b en c');
});
