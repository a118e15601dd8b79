import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { protectedSums, roundedIn } from '../../src/figures/classes/rounded-sums.ts';

const file = path.resolve(import.meta.dirname, '../../data/reference/protection.yaml');
const { bescherming } = parse(readFileSync(file, 'utf8')) as {
  readonly bescherming: {
    readonly deeltotalen: readonly {
      readonly naam: string;
      readonly dimensie: string;
      readonly codes: string[];
    }[];
  };
};

test('every sum that a figure takes as one count is one in the protection rules', () => {
  const rules = bescherming.deeltotalen.map(({ naam, dimensie, codes }) => ({ naam, dimensie, codes }));
  for (const [dimensie, sums] of Object.entries(protectedSums))
    for (const [naam, codes] of Object.entries(sums)) expect(rules).toContainEqual({ naam, dimensie, codes });
});

test.each([
  ['one class', 'term', ['over'], 1],
  ['a protected sum', 'lesson', ['w10', 'w13', 'w26', 'w52', 'w52p'], 1],
  ['a protected sum with one more', 'intake', ['d00_04', 'd04_08', 'd08_10', 'early'], 2],
  ['a protected sum without one', 'done', ['f12', 'f18', 'f24', 'f30', 'f36', 'f36p', 'early'], 2],
  ['everybody', 'known', ['both', 'duo_only', 'file_only'], 1],
  ['everybody without one', 'known', ['both', 'duo_only'], 2],
  ['everybody with a plan', 'plan_change', ['to_a2', 'route_changed', 'more', 'once', 'some', 'never'], 1],
  ['classes that no sum comes near', 'intake', ['d10_13', 'd13_17', 'd17_26'], 3],
] as const)('rounded counts behind %s', (_, column, codes, rounded) => {
  expect(roundedIn(column, codes)).toBe(rounded);
});
