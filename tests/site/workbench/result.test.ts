import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { drawable } from '../../../src/site/workbench/result-chart.ts';
import { originText, resultTable } from '../../../src/site/workbench/result-files.ts';
import { limitedResult, mostRows, summary } from '../../../src/site/workbench/result-view.ts';
import type { WorkbenchRelease } from '../../../src/site/workbench/config.ts';
import { dutchRows, machineRows } from '../../../src/downloads/csv.ts';
import type { Row } from '../../../src/query/port.ts';

const release: WorkbenchRelease = {
  release: '2026-K3',
  label: 'peildatum 30 september 2026',
  referenceDate: '2026-09-30',
  cohorts: [2024],
  synthetic: true,
  file: { url: '/x', sha256: 'abc' },
};
const result = (...rows: Row[]) => ({ columns: Object.keys(rows[0] ?? {}), rows });

describe('a chart', () => {
  test('is bars for named rows, with every column of numbers to choose from', () => {
    const rows = result({ gemeente: 'a', zonder: 5, met: 10 }, { gemeente: 'b', zonder: null, met: 0 });
    expect(drawable(rows)).toEqual({
      form: 'bars',
      along: ['gemeente'],
      values: ['zonder', 'met'],
      isTime: false,
    });
    expect(drawable(result({ gemeente: 'a', fase: 'pip', n: 5 }))?.along).toEqual(['gemeente', 'fase']);
  });

  test('is bars for years: they are groups of people, not moments', () => {
    const years = [2023, 2024, 2025].map((cohort) => ({ cohort, n: cohort - 2000 }));
    expect(drawable(result(...years))).toMatchObject({ form: 'bars', along: ['cohort'], values: ['n'] });
  });

  test('is a line over days or numbers that go up', () => {
    const weeks = [0, 4, 8].map((week) => ({ week, n: 8 - week }));
    expect(drawable(result(...weeks))).toMatchObject({
      form: 'line',
      along: ['week'],
      values: ['n'],
      isTime: false,
    });
    expect(drawable(result(...weeks.toReversed()))).toBeNull();
    const days = ['2025-12-31', '2026-03-31', '2026-09-30'].map((dag, n) => ({ dag, n }));
    expect(drawable(result(...days))).toMatchObject({ form: 'line', isTime: true });
  });

  test.each([
    ['no rows', result()],
    ['no numbers', result({ a: 'x', b: 'y' })],
    ['numbers without names', result({ n: 5 })],
    ['negative numbers', result({ a: 'x', n: -5 })],
    ['more rows than bars', result(...Array.from({ length: 41 }, (_, n) => ({ a: `r${n}`, n })))],
  ])('is not drawn of %s', (_, rows) => {
    expect(drawable(rows)).toBeNull();
  });
});

describe('what is kept', () => {
  test('is said where it is not everything', () => {
    expect(summary(limitedResult(result({ a: 1 })), 0.04)).toBe('1 rij in minder dan 0,1 seconde.');
    const long = limitedResult({ columns: ['a'], rows: Array.from({ length: 1500 }, (_, a) => ({ a })) });
    expect(summary(long, 1.26)).toBe(
      '1.500 rijen in 1,3 seconde. De tabel toont de eerste 1.000 rijen. De download heeft ze alle.',
    );
    const cut = limitedResult({
      columns: ['a'],
      rows: Array.from({ length: mostRows + 1 }, () => ({ a: 1 })),
    });
    expect(cut.rows).toHaveLength(mostRows);
    expect(summary(cut, 2)).toBe(
      'Meer dan 100.000 rijen in 2 seconde. De tabel toont de eerste 1.000 rijen. De download heeft de eerste 100.000.',
    );
    const wide = limitedResult(
      result(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`k${n}`, n]))),
    );
    expect(summary(wide, 1)).toContain('De tabel toont de eerste 40 van de 60 kolommen.');
  });
});

describe('a result that leaves the page', () => {
  const rows = result(
    { naam: '=kwaad()', n: 1234.5, voorbeeld: true },
    { naam: 'b;"c"', n: null, voorbeeld: null },
  );

  test('says in every row what it is of, next to columns of its own', () => {
    const [head, first, second] = parse(machineRows(resultTable(rows, release)));
    expect(head).toEqual(['naam', 'n', 'voorbeeld', 'release', 'peildatum', 'voorbeeld_']);
    expect(first).toEqual(["'=kwaad()", '1234.5', 'true', '2026-K3', '2026-09-30', 'verzonnen']);
    expect(second?.slice(0, 2)).toEqual(['b;"c"', '']);
  });

  test('opens in a Dutch spreadsheet', () => {
    const text = dutchRows(resultTable(rows, release));
    expect(text.startsWith('\uFEFFnaam;n;')).toBe(true);
    expect(text).toContain('1234,5');
  });

  test('has no mark where the data are real', () => {
    expect(resultTable(rows, { ...release, synthetic: false }).columns).not.toContain('voorbeeld_');
  });

  test('goes with its origin in words', () => {
    const text = originText({ ...rows, isCut: true }, { sql: 'SELECT 1', release, link: null }, 'def');
    for (const words of [
      'verzonnen gemeenten',
      '2026-K3',
      '2026-09-30',
      '2 (er zijn er meer)',
      'abc',
      'def',
      'SELECT 1',
      'te lang',
    ])
      expect(text).toContain(words);
  });
});
