import { describe, expect, it } from 'vitest';
import { drawOfSize, nationOf } from '../../scripts/verdicts/nation.ts';
import { randomFrom } from '../../scripts/example/random.ts';
import { packed, type ComparisonFile } from '../../src/comparison/comparisons.ts';
import { judgedNation } from '../../src/comparison/nation.ts';
import { verdictWords } from '../../src/comparison/verdict.ts';
import type { Tally } from '../../src/statistics/tally.ts';

/** Through the very function that the pages use: published counts in, words out. */
function wordsOf(tallies: readonly Tally[]): string[] {
  const places = tallies.map((_, at) => ({ code: `g${at}`, name: `g${at}`, province: 'x' }));
  const file: ComparisonFile = {
    release: 'x',
    indicator: 'x',
    cohort: null,
    municipalities: Object.fromEntries(tallies.map((tally, at) => [`g${at}`, packed(tally)])),
  };
  return judgedNation(file, places).map(({ judged }) => judged.word);
}

describe('a national set of 342 municipalities without real differences', () => {
  it.each([
    [0.3, 1],
    [0.5, 1],
    [0.8, 1],
    [0.5, 5],
  ] as const)('a share of %f over %i cohort years: at most one in twenty stands out', (share, blocks) => {
    const words = [1, 2, 3].flatMap((seed) =>
      wordsOf(nationOf(`alarms/${share}/${seed}`, { share, deviation: 0 }, blocks)),
    );
    const judged = words.filter((word) => word !== verdictWords.too_few);
    const inside: readonly string[] = [verdictWords.ordinary, verdictWords.too_wide];
    const alarms = judged.filter((word) => !inside.includes(word));
    expect(judged.length).toBeGreaterThan(700);
    expect(alarms.length / judged.length).toBeLessThanOrEqual(0.05);
  });
});

describe('planted differences', () => {
  /** How many of 60 municipalities of one size, 20 points above the others, stand out as higher. */
  function found(people: number): number {
    const others = nationOf('planted', { share: 0.5, deviation: 0 }, 1);
    const random = randomFrom(`planted/${people}`);
    const planted = Array.from({ length: 60 }, () =>
      drawOfSize(random, people, { share: 0.7, deviation: 0 }),
    );
    const higher = planted.filter(
      (tally) => wordsOf([tally, ...others.slice(0, 60)])[0] === verdictWords.higher,
    );
    return higher.length / planted.length;
  }

  it('are found at the rate that docs/verdict.md promises: 11, 74 and 97 of 100', () => {
    expect(Math.abs(found(20) - 0.11)).toBeLessThan(0.12);
    expect(Math.abs(found(50) - 0.74)).toBeLessThan(0.16);
    expect(found(120)).toBeGreaterThan(0.9);
  });
});
