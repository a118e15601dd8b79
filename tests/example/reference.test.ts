import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/contract/read.ts';
import { nationalFigures } from '../../src/contract/tables.ts';

const file = new URL('../../data/reference/national-figures.csv', import.meta.url);
const reading = readTable(nationalFigures, 'national-figures.csv', readFileSync(file));
const figures = reading.lines.map(({ row }) => row);

const valueOf = (figure: string, edition: string) =>
  figures.find((row) => row.figure === figure && row.edition_key === edition)?.value;

describe('the published national figures', () => {
  it('fit the contract', () => {
    expect(reading.faults).toEqual([]);
    expect(figures).toHaveLength(123);
  });

  it('keep every edition of a revised figure', () => {
    const editions = ['ed2022', 'ed2023', 'ed2024'].map((edition) =>
      valueOf('cohort_size-2022-all', edition),
    );
    expect(editions).toEqual([26.5, 26.2, 25.9]);
  });

  it('say which figures were read at the publisher', () => {
    expect(figures.filter(({ checked }) => checked === 'no')).toHaveLength(25);
  });
});
