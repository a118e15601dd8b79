import { describe, expect, it } from 'vitest';
import { alternatives } from '../../scripts/attack/known/alternatives.ts';
import { poolOf } from '../../scripts/attack/known/cases.ts';
import { gainOf, measureKnown } from '../../scripts/attack/known/measure.ts';
import { onlyRise, scoreOf, totalOf } from '../../scripts/attack/known/naming.ts';

/** A short version of `npm run attack -- --aanval bekende`. */
const trial = { seed: 'short', sizes: [20], howMany: 300, company: 'alone' } as const;
const pool = poolOf(trial.seed);
const rulesOf = (start: string) => alternatives().find(({ name }) => name.startsWith(start))!.rules;

describe('a person one knows, between two releases', () => {
  it('is named no better than twice as well as blindly', { timeout: 120_000 }, async () => {
    const found = await measureKnown(rulesOf('chosen'), pool, trial);
    expect(found.map(({ question }) => question)).toEqual(['route', 'state']);
    for (const { rise, learned } of found) {
      expect(gainOf(rise)).toBeLessThan(2);
      expect(gainOf(learned)).toBeLessThan(2);
    }
  });

  it('was named far better where every unchanged cell stood still', { timeout: 120_000 }, async () => {
    const [, state] = await measureKnown(rulesOf('as it was: '), pool, trial);
    expect(totalOf(state!.rise).named).toBeGreaterThan(0.05);
    expect(gainOf(state!.rise)).toBeGreaterThan(3);
  });
});

describe('naming', () => {
  const seen = (b1: number, z: number) => [
    { value: 'b1', before: 5, after: b1 },
    { value: 'z', before: 0, after: z },
  ];

  it('speaks only of a rise that stands alone', () => {
    expect([onlyRise(seen(5, 5)), onlyRise(seen(10, 5)), onlyRise(seen(5, 0))]).toEqual(['z', null, null]);
  });

  it('is scored against what is blindly right, and not where there is no detail', () => {
    const people = [
      { seen: seen(5, 5), truth: 'z' },
      { seen: seen(10, 0), truth: 'z' },
      { seen: null, truth: 'b1' },
      { seen: seen(5, 0), truth: 'b1' },
    ];
    expect(totalOf(scoreOf(onlyRise, people))).toEqual({ named: 0.5, right: 0.5, blind: 0.5 });
  });
});
