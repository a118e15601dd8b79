import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readTable } from '../../src/contract/read.ts';
import { licenceOf } from '../../src/open-data/licence-of.ts';
import { ccZero } from '../../src/sources/licences.ts';
import { sources } from '../../src/sources/all.ts';
import { attribution, rowsFile } from '../../src/sources/source.ts';

const root = path.resolve(import.meta.dirname, '../..');

it.each(sources)('$id holds to its file: edition, page and the columns that cite', (source) => {
  const { table, file, cites, edition, page } = source;
  const { lines, faults } = readTable(table, file, readFileSync(path.join(root, 'data/reference', file)));
  expect(faults).toEqual([]);
  const rows = lines.map(({ row }) => row as Readonly<Record<string, unknown>>);
  expect(rows.map((row) => row['edition'])).toContain(edition);
  expect(rows.map((row) => row[cites.path])).toContain(page);
  for (const row of rows) expect(row[cites.title]).toMatch(/\w/);
  expect(licenceOf(table.name)).toBe(source.licence);
});

it('no two share a name, a table or a file, and any other table is our own', () => {
  for (const of of [
    sources.map(({ id }) => id),
    sources.map(({ table }) => table.name),
    sources.map(rowsFile),
  ])
    expect(new Set(of).size).toBe(of.length);
  expect(licenceOf('totals')).toBe(ccZero);
});

it.each(sources)('the readme names who must be named: $publisher', (source) => {
  expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain(`"${attribution(source)}, editie`);
});
