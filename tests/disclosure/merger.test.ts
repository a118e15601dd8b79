import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterMerger, leftAfter, type BeforeMerger, type Interval } from '../../src/disclosure/merger.ts';

const around = { base: 5, deviation: 4, required: 4 };

const shownAs = (count: number): Interval => ({ lower: Math.max(0, count - 4), upper: count + 4 });
const before = (counts: readonly number[], own: readonly number[] = []): BeforeMerger => ({
  own: own.map(shownAs),
  whole: counts.map(shownAs),
  part: [],
  isComplete: true,
});

/** The two multiples beside a count, without a preference. */
const roundingOf = (count: number) => {
  const lower = Math.floor(count / 5);
  return { lower, upper: count % 5 === 0 ? lower : lower + 1, cost: 1 };
};

describe('a total beside those of the municipalities that went up in it', () => {
  it('leaves three values of each where it is ten off', () => {
    expect(leftAfter(shownAs(80), before([30, 40]))).toBe(3);
    expect(leftAfter(shownAs(75), before([30, 40]))).toBe(8);
    expect(leftAfter(shownAs(90), before([30, 40]))).toBe(Infinity);
  });

  it('takes the multiple that leaves enough', () => {
    expect(afterMerger(roundingOf(76), before([30, 40]), around)).toMatchObject({ lower: 15, upper: 15 });
    expect(afterMerger(roundingOf(73), before([30, 40]), around)).toEqual(roundingOf(73));
    expect(afterMerger(roundingOf(76), undefined, around)).toEqual(roundingOf(76));
  });

  it('leaves at least four where everybody is still there, whatever was published', () => {
    const people = fc.array(fc.nat(40), { minLength: 2, maxLength: 4 });
    const ups = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(people, ups, (counts, up) => {
        const shown = (count: number) => {
          const { lower, upper } = roundingOf(count);
          return 5 * (up.next().value ? upper : lower);
        };
        // Each predecessor published twice, each time by another draw.
        const known = counts.map((count): Interval => {
          const [first, second] = [shownAs(shown(count)), shownAs(shown(count))];
          return { lower: Math.max(first.lower, second.lower), upper: Math.min(first.upper, second.upper) };
        });
        const total = counts.reduce((sum, count) => sum + count, 0);
        const past = { own: [], whole: known, part: [], isComplete: true };
        const { lower, upper } = afterMerger(roundingOf(total), past, around);
        const chosen = up.next().value ? upper : lower;
        expect(leftAfter(shownAs(5 * chosen), past)).toBeGreaterThanOrEqual(4);
        const later = { ...past, own: [shownAs(5 * chosen)] };
        const next = afterMerger(roundingOf(total), later, around);
        for (const step of [next.lower, next.upper])
          expect(leftAfter(shownAs(5 * step), later)).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 5000 },
    );
  });
});
