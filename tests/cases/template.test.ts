import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { absentParts, columnNames, countedColumns } from '../../src/cases/columns.ts';
import { dictionaryCsv, templateCsv } from '../../src/cases/template.ts';
import { read, sheet, waiting } from './case-files.ts';

const rowsOf = (text: string): string[][] =>
  parse(text, { delimiter: ';', bom: true, record_delimiter: '\r\n' });

describe('the template', () => {
  it('is one line with every column, for Excel in Dutch', () => {
    expect(templateCsv()).toMatch(/^\ufeffrecord_key;/);
    expect(rowsOf(templateCsv())).toEqual([columnNames]);
  });

  it('is read when rows are added to it', async () => {
    const [, row = ''] = sheet([waiting], { delimiter: ';' }).split('\n');
    expect((await read(`${templateCsv()}${row}\r\n`)).records).toBe(1);
  });
});

describe('the dictionary', () => {
  const [header, ...rows] = rowsOf(dictionaryCsv());

  it('explains every column', () => {
    expect(header).toEqual(['kolom', 'label', 'waarden', 'verplicht', 'uitleg']);
    expect(rows.map(([name]) => name)).toEqual(columnNames);
    expect(rows.flat().every((cell) => cell.trim() !== '')).toBe(true);
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('gives codes with their meaning, and says when a column is needed', () => {
    const byName = new Map(rows.map((row) => [row[0], row]));
    expect(byName.get('route')?.slice(1, 4)).toEqual([
      'Leerroute huidig PIP',
      'B = B1-route; O = onderwijsroute; Z = Z-route',
      'als er een PIP is; zonder deze kolom is een reden nodig',
    ]);
    expect(byName.get('record_key')?.[3]).toBe('ja');
    expect(byName.get('level')?.[3]).toBe('nee');
  });
});

describe('absent columns', () => {
  const parts = (reasons: Readonly<Record<string, string>>) => [
    ...absentParts(Object.keys(reasons), reasons),
  ];

  it('make a part absent when nothing else gives it', () => {
    const signals = { clock_signal_date: 'Nee.', clock_start_date: 'Nee.' };
    expect(parts({ level: 'Nee.' })).toEqual([['level', 'Nee.']]);
    expect(parts(signals)).toEqual([]);
    expect(parts({ ...signals, duty_notice_date: 'Ook niet.' })).toEqual([['clock', 'Nee. Ook niet.']]);
    expect(parts({ course_hours: 'Nee.' })).toEqual([]);
    expect(parts({ z_route_date: 'Nog niet.', pip_origin: 'Nee.' })).toEqual([
      ['pip', 'Nee.'],
      ['route_done', 'Nog niet.'],
    ]);
    const all = parts(Object.fromEntries(countedColumns.map((name) => [name, 'Nee.'])));
    expect(all.map(([part]) => part)).toEqual([
      ...['clock', 'intake', 'pip', 'lesson', 'pvt', 'route_done', 'end', 'housing'],
    ]);
  });

  it('need no reason where a municipality may deliver without the column', () => {
    expect(absentParts(['fixed_contact'], {})).toEqual(
      new Map([['contact', 'De kolom staat niet in de levering.']]),
    );
  });
});
