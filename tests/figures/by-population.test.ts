import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/contract/read.ts';
import type { PopulationRow } from '../../src/contract/source-tables.ts';
import { municipalities } from '../../src/contract/tables.ts';
import { expectationOf, housingShareOf, shareOf } from '../../src/figures/by-population.ts';
import { nationalFigures } from '../../src/published/files.ts';
import { importsIn } from '../../src/publish/imports.ts';

const file = 'data/nederland/municipalities.csv';
const places = readTable(municipalities, file, readFileSync(file)).lines.map(({ row }) => row);
const rows = importsIn('data/nederland', 'nederland', places).sources.find(
  ({ source }) => source.id === 'cbs-03759ned',
)?.rows as readonly PopulationRow[];
const figures = nationalFigures();

describe('what a municipality may expect by its population', () => {
  it('reproduces the share of the housing task of two municipalities', () => {
    // Task of the first half of 2024: 18,750; people on 1 January 2024 by CBS. Lochem had a task of 36.
    expect(shareOf(18_750, { population: 34_289, nation: 17_942_942 }).toFixed(1)).toBe('35.8');
    // Task of the first half of 2022: 10,000; people on 1 January 2022 by CBS. Wassenaar had a task of 15.
    expect(shareOf(10_000, { population: 27_115, nation: 17_590_672 }).toFixed(1)).toBe('15.4');
  });

  it('adds up to the national cohort over 342 municipalities, for everybody and per group', () => {
    expect(rows).toHaveLength(342);
    const all = rows.map((row) => expectationOf(figures, row));
    const sum = (pick: (one: NonNullable<(typeof all)[number]>) => number) =>
      all.reduce((total, one) => total + (one === null ? 0 : pick(one)), 0);
    const [first] = all;
    expect(first?.all.national.figure).toBe('cohort_size-2024-all');
    expect(sum((one) => one.all.share)).toBeCloseTo(36_200, 6);
    expect(first?.groups.map(({ national }) => national.figure)).toEqual([
      'cohort_size-2023-asylum',
      'cohort_size-2023-family_other',
    ]);
    expect(sum((one) => one.groups[0]?.share ?? 0)).toBeCloseTo(22_200, 6);
    expect(sum((one) => one.groups[1]?.share ?? 0)).toBeCloseTo(13_900, 6);
  });

  it('adds up to the national task', () => {
    const shares = rows.map((row) => housingShareOf(figures, row));
    const people = 18_750;
    expect(shares[0]?.national.figure).toBe('housing_task-2024h1-asylum');
    expect(shares.reduce((sum, one) => sum + (one?.share ?? 0), 0)).toBeCloseTo(people, 6);
  });

  it('is nothing where nothing was published', () => {
    const people = { population: 1, nation: 2 };
    expect(expectationOf([], people)).toBeNull();
    expect(housingShareOf([], people)).toBeNull();
  });
});
