import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { municipalityFaults } from '../../src/contract/municipality-faults.ts';
import { readTable } from '../../src/contract/read.ts';
import { municipalities as table } from '../../src/contract/tables.ts';
import { importsIn } from '../../src/publish/imports.ts';
import { matches } from '../../src/site/search/match.ts';
import { slug } from '../../src/format.ts';

const file = 'data/nederland/municipalities.csv';
const { lines, faults } = readTable(table, file, readFileSync(file));
const rows = lines.map(({ row }) => row);

/** Names that the search finds first. */
function found(typed: string): string[] {
  const list = rows.map(({ code, name, aliases, province }) => ({
    code,
    name,
    slug: slug(name),
    aliases: aliases?.split('|') ?? [],
    note: province,
  }));
  return matches(typed, list).map(({ municipality }) => municipality.name);
}

describe('the municipalities of 2026', () => {
  it('are 342, with 18,130,208 inhabitants on 1 January 2026 as CBS publishes', () => {
    expect(faults).toEqual([]);
    expect(municipalityFaults(file, lines)).toEqual([]);
    expect(rows).toHaveLength(342);
    expect(rows.reduce((sum, { population }) => sum + population, 0)).toBe(18_130_208);
    expect(new Set(rows.map(({ population_source: source }) => source))).toEqual(
      new Set([
        'Bron: CBS StatLine 03759ned, Bevolking op 1 januari, 1 januari 2026 (definitief), versie 23 juni 2026, CC BY 4.0',
      ]),
    );
    expect(rows.every(({ population_date: day }) => day === '2026-01-01')).toBe(true);
  });

  it('have the population that the saved answer of CBS holds, 342 of 342', () => {
    const { sources, faults: found } = importsIn('data/nederland', 'nederland', rows);
    expect(found).toEqual([]);
    const population = sources.find(({ source }) => source.id === 'cbs-03759ned')?.rows ?? [];
    const counted = population as readonly Readonly<Record<string, unknown>>[];
    const pairs = counted.map((row) => [row['municipality'], row['population'], row['reference_date']]);
    expect(new Map(pairs.map(([code, ...rest]) => [code, rest]))).toEqual(
      new Map(rows.map(({ code, population: people, population_date: day }) => [code, [people, day]])),
    );
    expect(pairs).toHaveLength(342);
  });

  it('are in twelve provinces, none is invented, and each has an address of its own', () => {
    expect(new Set(rows.map(({ province }) => province)).size).toBe(12);
    expect(rows.every(({ code, fictitious }) => code < 'GM9001' && fictitious === 'no')).toBe(true);
    expect(new Set(rows.map(({ name }) => slug(name))).size).toBe(342);
  });

  it.each([
    ['GM0164', 'Hengelo'],
    ['GM0417', 'Laren'],
    ['GM0603', 'Rijswijk'],
    ['GM0687', 'Middelburg'],
    ['GM0888', 'Beek'],
    ['GM0971', 'Stein'],
    ['GM0373', 'Bergen (NH)'],
    ['GM0893', 'Bergen (L)'],
    ['GM0518', "'s-Gravenhage"],
    ['GM0796', "'s-Hertogenbosch"],
  ])('%s has its official name, %s', (code, name) => {
    expect(rows.find((row) => row.code === code)?.name).toBe(name);
  });

  it.each([
    ['Den Haag', "'s-Gravenhage"],
    ['Den Bosch', "'s-Hertogenbosch"],
    ['Hengelo (O.)', 'Hengelo'],
    ['Bergen (NH.)', 'Bergen (NH)'],
    ['Stein (L.)', 'Stein'],
    ['Brielle', 'Voorne aan Zee'],
    ['Haren', 'Groningen'],
    ['Appingedam', 'Eemsdelta'],
  ])('are found by another name: %s', (typed, name) => {
    expect(found(typed)).toContain(name);
  });
});
