import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  deliveryCsv,
  matrixColumns,
  matrixRows,
  periods,
  undeliverable,
} from '../../../src/site/delivery/page.ts';
import { folded } from '../../../src/format.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { countedCatalogue } from '../../../src/indicators/counted.ts';
import { municipalities, releases } from '../../../src/published/files.ts';

const rows = matrixRows();
const cellsOf = (name: string) => rows.find((row) => row.name === name)?.cells.map(({ word }) => word) ?? [];

it('has every municipality by name, and every compact indicator in every release', () => {
  const names = rows.map(({ name }) => folded(name));
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'nl')));
  expect(rows).toHaveLength(municipalities().length);
  for (const { cells } of rows) expect(cells).toHaveLength(matrixColumns.length * periods().length);
});

it('says the state of the manifest in every cell', () => {
  for (const [at, { release }] of releases().entries()) {
    const file = readFileSync(path.resolve('public/data', release, 'indicator_delivery.csv'), 'utf8');
    for (const { name, code } of municipalities().map((one) => ({ name: one.name, code: one.code })))
      for (const [column, { indicator }] of matrixColumns.entries()) {
        const [, , state] =
          file
            .split('\n')
            .find((line) => line.startsWith(`${code},${indicator},`))
            ?.split(',') ?? [];
        const word = cellsOf(name)[column * releases().length + at] ?? '';
        const expected = {
          delivered: /^(geleverd|voorlopig|te klein om te tonen)$/,
          not_delivered: /^niet geleverd$/,
          not_applicable: /^niet van toepassing$/,
        }[state ?? 'not_applicable'];
        expect(word, `${name} ${indicator} ${release}`).toMatch(expected ?? /never/);
      }
  }
});

it('tells apart who is too small, did not deliver, and no longer exists', () => {
  expect(new Set(cellsOf('Grutterdam'))).toEqual(new Set(['te klein om te tonen']));
  expect(cellsOf('Roderveen').slice(0, 3)).toEqual(['geleverd', 'niet geleverd', 'niet geleverd']);
  expect(cellsOf('Wallemeer').slice(0, 3)).toEqual([
    'geleverd',
    'niet van toepassing',
    'niet van toepassing',
  ]);
  const within = matrixColumns.findIndex(({ indicator }) => indicator === 'pip_within_term_share') * 3;
  expect(cellsOf('Waterdonk').slice(within, within + 3)).toEqual(['geleverd', 'voorlopig', 'voorlopig']);
});

it('lists with its reason what nobody can deliver', () => {
  expect(undeliverable).toHaveLength(catalogue.length - countedCatalogue.length);
  expect(undeliverable.every(({ reason }) => reason.length > 10)).toBe(true);
});

it('gives a line of CSV per municipality, indicator and release, marked as invented', () => {
  const lines = deliveryCsv().trimEnd().split('\n');
  expect(lines[0]).toBe(
    'gemeente,code,provincie,indicator,release,peildatum,stand,reden,definitief_vanaf,voorbeeld',
  );
  expect(lines).toHaveLength(1 + municipalities().length * countedCatalogue.length * releases().length);
  expect(lines.slice(1).every((line) => line.endsWith(',verzonnen'))).toBe(true);
});
