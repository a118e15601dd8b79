import { describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import { TableReader } from '../../src/reading/table-reader.ts';
import { UnreadableError } from '../../src/reading/unreadable.ts';
import { partsOf, workbook, zipped, type Cell } from './workbooks.ts';

const names = ['key', 'start', 'hours', 'flag'];

type Found = [line: number, ...cells: string[]];

function recordsOf(bytes: Uint8Array, pieceSize = bytes.length): { rows: Found[]; reader: TableReader } {
  const rows: Found[] = [];
  const reader = new TableReader(names, (line, cells) => rows.push([line, ...cells]));
  for (let at = 0; at < bytes.length; at += pieceSize) reader.push(bytes.subarray(at, at + pieceSize));
  reader.end();
  return { rows, reader };
}

const rowsIn = (rows: readonly (readonly Cell[])[], more = {}): Found[] =>
  recordsOf(workbook(rows, more)).rows;

/** What an unreadable workbook says: line, received, expected. */
function refusalOf(bytes: Uint8Array): string {
  try {
    recordsOf(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return `${error.line ?? '-'}: ${error.received}. ${error.expected}`;
    throw error;
  }
  return 'gelezen';
}

describe('cells of a workbook', () => {
  it('are what a CSV file would have', () => {
    const row = ['a & <b>', { day: 45447 }, 12.5, true];
    expect(rowsIn([names, row, [null, null, null, null], ['c', null, 3]])).toEqual([
      [1, ...names],
      [2, 'a & <b>', '2024-06-04', '12.5', 'true'],
      [4, 'c', '', '3', ''],
    ]);
  });

  it('are days where their format shows one, counted from 1900 or from 1904', () => {
    const styled = (style: number, value: number | string) => ({
      xml: `<c r="B2" s="${style}"><v>${value}</v></c>`,
    });
    const dayIn = (cell: Cell, from1904 = false) => rowsIn([names, ['a', cell]], { from1904 })[1]?.[2];
    expect(dayIn(styled(1, 45447))).toBe('2024-06-04');
    expect(dayIn(styled(2, 45447))).toBe('2024-06-04');
    expect(dayIn(styled(1, 43985), true)).toBe('2024-06-04');
    expect(dayIn(styled(1, 45447.5))).toBe('2024-06-04T12:00:00');
    expect([0, 1, 59, 61].map((serial) => dayIn(styled(1, serial)))).toEqual([
      ...['1899-12-31', '1900-01-01', '1900-02-28', '1900-03-01'],
    ]);
    expect(dayIn(styled(0, 45447))).toBe('45447');
    expect(dayIn(styled(3, 45447))).toBe('45447');
    expect(dayIn(styled(1, -5))).toBe('-5');
  });

  it('are texts of runs, texts in the cell, outcomes of formulas and errors', () => {
    const inline = '<c r="A2" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh><t>x</t></rPh></is></c>';
    const formula = '<c r="B2" t="str"><f>HYPERLINK("https://elders.invalid")</f><v>2024-06-04</v></c>';
    const sum = '<c r="C2"><f>SUM(A1)</f><v>0.30000000000000004</v></c>';
    const error = '<c r="D2" t="e"><v>#N/A</v></c>';
    expect(rowsIn([names, [inline, formula, sum, error].map((xml) => ({ xml }))])[1]).toEqual([
      ...[2, 'a b', '2024-06-04', '0.3', '#N/A'],
    ]);
  });

  it('are the same in pieces, with names in another namespace, and from another writer', async () => {
    const bytes = workbook([names, ['a', { day: 45447 }, 12.5, false]]);
    expect(recordsOf(bytes, 7).rows).toEqual(recordsOf(bytes).rows);
    const parts = partsOf([names, ['a', { day: 45447 }, 12.5, false]]);
    const sheet = 'xl/worksheets/sheet1.xml';
    const prefixed = parts[sheet]!.replaceAll(/<(\/?)(\w)/g, '<$1x:$2');
    expect(recordsOf(zipped({ ...parts, [sheet]: prefixed })).rows).toEqual(recordsOf(bytes).rows);
    const day = { value: new Date('2024-06-04'), type: Date, format: 'yyyy-mm-dd' };
    const blob = await writeExcelFile([
      names.map((value) => ({ value })),
      [{ value: 'a' }, day, { value: 12.5 }, { value: false, type: Boolean }],
    ]).toBlob();
    expect(recordsOf(new Uint8Array(await blob.arrayBuffer())).rows).toEqual(recordsOf(bytes).rows);
  });
});

describe('sheets of a workbook', () => {
  it('are read from the one with column names, and hidden rows count', () => {
    const rows = [names, ['a'], ['b'], ['c']];
    const second = workbook([['Uitleg'], ['tekst']], { more: [rows] });
    expect(recordsOf(second).reader.read).toEqual({ sheet: 2, sheets: 2, hidden: 0 });
    expect(recordsOf(second).rows.map(([line]) => line)).toEqual([1, 2, 3, 4]);
    expect(recordsOf(workbook(rows, { hidden: [2, 3] })).reader.read).toMatchObject({ hidden: 2 });
  });

  it('are refused when two have column names, or a title stands above them', () => {
    expect(refusalOf(workbook([names, ['a']], { more: [[names, ['b']]] }))).toMatch(
      /^-: 2 bladen met kolomnamen: blad 1 en 2/,
    );
    expect(refusalOf(workbook([['Export'], [], names, ['a']]))).toMatch(
      /^1: een titel .*zij staan in regel 3/,
    );
  });
});

describe('a workbook that is not read', () => {
  const parts = partsOf([names, ['a']]);
  const without = (name: string) =>
    zipped(Object.fromEntries(Object.entries(parts).filter(([own]) => own !== name)));
  const sheet = 'xl/worksheets/sheet1.xml';

  it.each<[string, Uint8Array, string]>([
    ['with macros', zipped({ ...parts, 'xl/vbaProject.bin': 'x' }), 'een werkmap met macro’s'],
    ['binary', zipped({ ...parts, 'xl/workbook.bin': 'x' }), 'een binaire werkmap'],
    ['of LibreOffice', zipped({ mimetype: 'x', 'content.xml': 'x' }), 'een werkmap van LibreOffice'],
    ['that is a zip', zipped({ 'brief.txt': 'x' }), 'een zip zonder werkmap'],
    ['that is a text', without('_rels/.rels'), 'een werkmap die niet heel is'],
    ['without a sheet', without(sheet), 'een werkmap die niet heel is'],
    ['cut off', workbook([names]).subarray(0, 300), 'een werkmap die niet heel is'],
    [
      'with half a sheet',
      zipped({ ...parts, [sheet]: parts[sheet]!.slice(0, -30) }),
      'een blad dat niet heel is',
    ],
    [
      'with names of its own',
      zipped({ ...parts, 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY a "aaaa">]><sst/>' }),
      'een werkmap die niet heel is',
    ],
    [
      'with a formula without outcome',
      workbook([names, [{ xml: '<c r="A2"><f>1+1</f></c>' }]]),
      'een formule waarvan de uitkomst niet is bewaard',
    ],
  ])('is one %s', (_, bytes, said) => {
    expect(refusalOf(bytes)).toContain(said);
  });

  it('says a size beyond what fits, or less than it has', () => {
    const bomb = zipped({ ...parts, [sheet]: `<worksheet>${' '.repeat(500_000)}</worksheet>` });
    const sized = (size: number): Uint8Array => {
      const copy = bomb.slice();
      const view = new DataView(copy.buffer);
      for (let at = 0; at < copy.length - 46; at++)
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 400_000)
          view.setUint32(at + 24, size, true);
      return copy;
    };
    expect(refusalOf(sized(0x7fffffff))).toContain('te groot uitpakt');
    expect(refusalOf(sized(1000))).toContain('niet heel');
  });

  it('is a row or tag without end, at once', () => {
    const endless = (text: string) => zipped({ ...parts, [sheet]: `<worksheet>${text}` });
    expect(refusalOf(endless('<row>'.repeat(300_000)))).toContain('niet heel');
    expect(refusalOf(endless(`<row ${'a '.repeat(600_000)}`))).toContain('niet heel');
  });
});

it('takes any other file for a CSV', () => {
  expect(recordsOf(strToU8('key;start\na;b\n')).rows).toEqual([
    [1, 'key', 'start'],
    [2, 'a', 'b'],
  ]);
  expect(refusalOf(zipSync({}))).toContain('werkmap');
});
