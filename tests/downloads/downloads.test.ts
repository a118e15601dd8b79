import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { readOds } from 'odf-kit/ods-reader';
import { describe, expect, test } from 'vitest';
import { dutchCsv, machineCsv } from '../../src/downloads/csv.ts';
import type { Cell, FigureTable } from '../../src/downloads/figure-table.ts';
import { figureJson } from '../../src/downloads/json.ts';
import { workbookOds, workbookXlsx } from '../../src/downloads/workbook.ts';

const words = (text: string): Cell => ({ text, value: null, of: null });
const number = (text: string, value: number, of: number | null = null): Cell => ({ text, value, of });

const table: FigureTable = {
  title: 'Plan binnen 10 weken',
  columns: [
    { label: 'Instroom', isNumeric: false },
    { label: 'Met plan', isNumeric: true },
    { label: 'Aandeel', isNumeric: true },
    { label: 'Weken', isNumeric: true },
  ],
  rows: [
    [words('2024'), number('1.095', 1095), number('44%', 44, 2490), number('7,5', 7.5)],
    [words('2026*'), words('minder dan 5'), words('nog te vroeg'), number('8', 8)],
    [words('=HYPERLINK("https://kwaad.example";"klik"), "x"'), number('0', 0), words('geen'), number('1', 1)],
  ],
  facts: [
    ['gemeente', 'Waterdonk'],
    ['peildatum', '2026-09-30'],
    ['voorbeeld', 'verzonnen'],
  ],
};

const columns = [
  'Instroom',
  'Met plan',
  'Aandeel (%)',
  'Weken',
  'noemer',
  'toestand',
  'gemeente',
  'peildatum',
  'voorbeeld',
];

describe('a table that leaves the page', () => {
  test('for programs: numbers are numbers, blanks have words, every row says what it is', () => {
    const rows = parse(machineCsv(table));
    expect(rows[0]).toEqual(columns);
    expect(rows[1]).toEqual([
      '2024',
      '1095',
      '44',
      '7.5',
      '2490',
      '',
      'Waterdonk',
      '2026-09-30',
      'verzonnen',
    ]);
    expect(rows[2]?.slice(0, 6)).toEqual([
      '2026*',
      '',
      '',
      '8',
      '',
      'Met plan: minder dan 5; Aandeel: nog te vroeg',
    ]);
    expect(rows[3]?.[0]).toBe(`'=HYPERLINK("https://kwaad.example";"klik"), "x"`);
  });

  test('a year is a number, and its mark stands apart', async () => {
    const years: FigureTable = { ...table, rows: table.rows.slice(0, 2) };
    const rows = parse(machineCsv(years));
    expect(rows.slice(1).map(([year]) => year)).toEqual(['2024', '2026']);
    expect(rows[2]?.[5]).toBe('Instroom: *; Met plan: minder dan 5; Aandeel: nog te vroeg');
    const { sheets } = readOds(await workbookOds(years));
    expect(sheets[0]?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(2026);
  });

  test('for a Dutch spreadsheet: mark, semicolon, decimal comma', () => {
    const text = dutchCsv(table);
    expect(text.startsWith('\uFEFFInstroom;Met plan;')).toBe(true);
    const rows = parse(text, { delimiter: ';', bom: true });
    expect(rows[1]?.slice(0, 4)).toEqual(['2024', '1095', '44', '7,5']);
  });

  test('as .xlsx: the same cells, text as text', async () => {
    const files = unzipSync(await workbookXlsx(table));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const name = Object.keys(files).find((one) => one.endsWith('sheet1.xml')) ?? '';
    const plain = (xml: string) =>
      xml
        .replace(/<[^>]*>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&');
    const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one = '']) =>
      plain(one),
    );
    const cells = [...text(name).matchAll(/<c\b([^>]*)>(.*?)<\/c>/gs)].map(([, head = '', body = '']) =>
      head.includes('t="s"') ? strings[Number(plain(body))] : plain(body),
    );
    expect(cells).toEqual(expect.arrayContaining(['Plan binnen 10 weken', 'Waterdonk', '1095', '44', '7.5']));
    expect(cells).toContain(`'=HYPERLINK("https://kwaad.example";"klik"), "x"`);
    expect(text(name)).not.toContain('<f>');
  });

  test('as .xlsx and .ods: wide enough for its words, and no wider than a sheet of paper', async () => {
    const note = 'Een kanttekening die over meer dan één regel gaat. '.repeat(6);
    const long: FigureTable = { ...table, facts: [...table.facts, ['kanttekeningen', note]] };
    const sheet = strFromU8(
      unzipSync(await workbookXlsx(long))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(6);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(80);
    const heights = [...sheet.matchAll(/<row [^>]* ht="(\d+)"/g)].map(([, height]) => Number(height));
    expect(Math.max(...heights)).toBeGreaterThanOrEqual(60);
    const content = strFromU8(unzipSync(await workbookOds(long))['content.xml'] ?? new Uint8Array());
    const centimetres = [...content.matchAll(/column-width="([\d.]+)cm"/g)].map(([, width]) => Number(width));
    expect(centimetres.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(21);
    expect(content).toContain('number-columns-spanned="5"');
  });

  test('as .ods: the same cells, read by a reader', async () => {
    const { sheets } = readOds(await workbookOds(table));
    const rows = sheets[0]?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? [];
    expect(rows[0]?.[0]).toBe('Plan binnen 10 weken');
    expect(rows).toContainEqual(expect.arrayContaining(['2024', 1095, 44, 7.5]));
    expect(rows.flat()).toContain('Met plan: minder dan 5; Aandeel: nog te vroeg');
  });

  test('as JSON, with where it comes from', () => {
    const origins = [
      { indicator: 'x', definition: 'https://raadsmonitor.example/indicatoren/x/', sql: 'SELECT 1' },
    ];
    const read = JSON.parse(figureJson(table, origins)) as { rijen: Record<string, unknown>[] };
    expect(read).toMatchObject({ titel: 'Plan binnen 10 weken', gemeente: 'Waterdonk', herkomst: origins });
    expect(read.rijen[0]).toMatchObject({
      'Met plan': 1095,
      'Aandeel (%)': 44,
      Weken: 7.5,
      voorbeeld: 'verzonnen',
    });
  });

  test('a number comes from the cell, whatever its words', () => {
    const rows = [[words('2024'), number('ruim duizend', 1095), words('12%'), words('7,5')]];
    expect(parse(machineCsv({ ...table, rows }))[1]?.slice(0, 6)).toEqual([
      '2024',
      '1095',
      '',
      '',
      '',
      'Aandeel: 12%; Weken: 7,5',
    ]);
  });
});
