import { globSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { dutchForm, writeCsv } from '../../src/contract/csv.ts';

const rows = [
  ['gemeente', 'weken', 'tekst'],
  ['Waterdonk', 7.5, '=1+1'],
  ['a,b;c', null, ''],
  ['zei "ja"\r\nen ging', -2, '-2'],
];

describe('the one way to write CSV', () => {
  it('is plain for programs', () => {
    expect(writeCsv(rows)).toBe(
      'gemeente,weken,tekst\nWaterdonk,7.5,=1+1\n"a,b;c",,\n"zei ""ja""\r\nen ging",-2,-2\n',
    );
  });

  it('opens in a Dutch spreadsheet', () => {
    const text = writeCsv(rows, dutchForm);
    expect(text.startsWith('\uFEFFgemeente;weken;tekst\r\nWaterdonk;7,5;=1+1\r\n"a,b;c";;\r\n')).toBe(true);
    expect(parse(text, { bom: true, delimiter: ';' })[3]).toEqual(['zei "ja"\r\nen ging', '-2', '-2']);
  });

  it('disarms texts when asked, never numbers', () => {
    expect(writeCsv(rows, { guard: true })).toContain("Waterdonk,7.5,'=1+1\n");
    expect(writeCsv([['-2+3', '-cmd|1', '+A1', '-']], { guard: true })).toBe("'-2+3,'-cmd|1,'+A1,'-\n");
  });

  it.each(['-3', '-1.5', '-1,5', '-5%', '+31', '- 1.250,5', '+12 %'])(
    'leaves the number %s as it is',
    (text) => {
      expect(writeCsv([[text]], { guard: true, separator: ';' })).toBe(`${text}\n`);
    },
  );

  it('keeps an empty text apart from nothing when asked', () => {
    expect(writeCsv([['', null, 0]], { quoteEmpty: true })).toBe('"",,0\n');
  });

  it('is nowhere else: no other file doubles quotation marks', () => {
    const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts']).filter((file) =>
      /replaceAll\('"', '""'\)/.test(readFileSync(file, 'utf8')),
    );
    expect(files).toEqual(['src/contract/csv.ts']);
  });
});
