import { describe, expect, it } from 'vitest';
import { roundPair } from '../../scripts/verdicts/nation.ts';
import { falseAlarmsOf, powerOf } from '../../scripts/verdicts/measure.ts';
import { rules } from '../../scripts/verdicts/rules.ts';
import { randomFrom } from '../../scripts/example/random.ts';

const chosen = rules.findIndex(({ name }) => name === 'carried, mid-P');
const strict = rules.findIndex(({ name }) => name === 'strict');
const ignoring = rules.findIndex(({ name }) => name === 'ignore rounding');

describe('national sets without differences', () => {
  it.each([
    [0.5, 1, 'all others'],
    [0.1, 1, '5 of like size'],
    [0.3, 3, '8 of like size'],
  ] as const)(
    'have at most one in twenty false alarms: share %f, %i counts, %s',
    (share, blocks, peering) => {
      const { rates, judged } = falseAlarmsOf(
        { seed: 'test', shares: { share, deviation: 0 }, blocks, peering, delivering: 342 },
        6,
      );
      expect(judged).toBeGreaterThan(1500);
      expect(rates[chosen]).toBeLessThanOrEqual(0.05);
      expect(rates[strict]).toBeLessThan(rates[chosen]!);
      expect(rates[ignoring]).toBeGreaterThan(0.05);
    },
  );

  it.each([342, 12])(
    'have as few when %i municipalities deliver and differ among themselves',
    (delivering) => {
      const { rates } = falseAlarmsOf(
        {
          seed: 'test',
          shares: { share: 0.5, deviation: 0.1 },
          blocks: 1,
          peering: 'all others',
          delivering,
        },
        delivering === 342 ? 6 : 60,
      );
      expect(rates[chosen]).toBeLessThanOrEqual(0.05);
    },
  );
});

describe('planted differences', () => {
  const found = (size: number, difference: number) =>
    powerOf('test', { share: 0.5, deviation: 0 }, difference, size, 8).rates;

  it('are found more often in larger municipalities and when they are larger', () => {
    const [small, middle, large] = [20, 50, 120].map((size) => found(size, 0.2)[chosen]!);
    expect(small).toBeLessThan(middle!);
    expect(middle).toBeLessThan(large!);
    expect(found(50, 0.1)[chosen]).toBeLessThan(found(50, 0.3)[chosen]!);
  });

  it('are found at the rate that docs/verdict.md promises, and by the strict rule less often', () => {
    const rates = found(120, 0.2);
    expect(rates[chosen]).toBeGreaterThan(0.95);
    expect(found(50, 0.3)[chosen]).toBeGreaterThan(0.95);
    expect(found(50, 0.2)[strict]).toBeLessThan(found(50, 0.2)[chosen]! - 0.2);
  });
});

describe('quick rounding', () => {
  it('is right on average, to neighbouring fives, and never puts a part above its whole', () => {
    const random = randomFrom('rounding');
    const sum = { part: 0, whole: 0 };
    for (let at = 0; at < 20_000; at++) {
      const truth = { part: random.between(0, 30), remainder: random.between(10, 40) };
      const shown = roundPair(random, truth);
      const [part, whole] = [
        shown.part - truth.part,
        shown.part + shown.remainder - truth.part - truth.remainder,
      ];
      sum.part += part;
      sum.whole += whole;
      expect(Math.max(Math.abs(part), Math.abs(whole))).toBeLessThan(5);
      expect(shown.remainder).toBeGreaterThanOrEqual(0);
    }
    expect(Math.abs(sum.part / 20_000)).toBeLessThan(0.05);
    expect(Math.abs(sum.whole / 20_000)).toBeLessThan(0.05);
  });
});
