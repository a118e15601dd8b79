import { cellName, type TrueBlock } from '../../src/contract/block.ts';
import type { Protection } from '../../src/protection.ts';

/** One person: a code for every dimension of the rules. */
export type Person = Readonly<Record<string, string>>;

/** Counts people of a cohort into every table of the rules that is not cumulative. */
export function countPeople(
  rules: Protection,
  { municipality, cohort }: Pick<TrueBlock, 'municipality' | 'cohort'>,
  people: readonly Person[],
): TrueBlock {
  const counts = new Map<string, number>();
  const tables = rules.tabellen.filter(({ cumulatief, telling }) => !cumulatief && telling === undefined);
  for (const person of people)
    for (const { dimensies } of tables) {
      const cell = cellName(Object.fromEntries(dimensies.map((name) => [name, person[name]!])));
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  return { municipality, cohort, counts };
}
