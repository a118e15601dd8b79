import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CsvReader } from '../../src/reading/csv-reader.ts';
import { UnreadableError } from '../../src/reading/unreadable.ts';

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const part = fc.oneof(lineEnd, fc.constantFrom('a', '""', ';', ',', ' é', 'plan'));
const cell = fc.array(part, { maxLength: 4 }).map((parts) => `x${parts.join('')}`);
const record = fc.record({
  empty: fc.nat(2),
  isBlank: fc.boolean(),
  cells: fc.tuple(cell, cell),
  end: lineEnd,
});
const encoder = new TextEncoder();

/** The records of a file with the columns `one` and `two`, read in pieces of `size` bytes. */
function read(text: string, size: number): { line: number; cells: readonly string[] }[] {
  const found: { line: number; cells: readonly string[] }[] = [];
  const reader = new CsvReader(['one', 'two'], (line, cells) => found.push({ line, cells }));
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return found;
}

const lineOf = (text: string): number => text.split(/\r\n|\n|\r/).length;

it('finds every record and the line on which it begins, whatever line ends, pieces and empty rows there are', () => {
  fc.assert(
    fc.property(
      fc.array(record),
      fc.constantFrom(',', ';'),
      fc.constantFrom('', '\ufeff', 'sep=;\n', '\ufeffsep=,\r\n'),
      fc.constantFrom(1, 2, 3, 7, 100_000),
      (records, delimiter, start, size) => {
        let text = `${start}one${delimiter}two\n`;
        const expected = [{ line: start.includes('sep') ? 2 : 1, cells: ['one', 'two'] }];
        for (const { empty, isBlank, cells, end } of records) {
          // Two line ends of another kind would join into one.
          text += '\n'.repeat(empty) + (isBlank ? `${delimiter}\u00a0${delimiter}\n` : '');
          expected.push({ line: lineOf(text), cells: cells.map((value) => value.replaceAll('""', '"')) });
          text += `${cells.map((value) => `"${value}"`).join(delimiter)}${end === '\r' ? '\r\n' : end}`;
        }
        expect(read(text, size)).toEqual(expected);
      },
    ),
  );
});

it('reads lines that end in CR, LF and CR LF in one file', () => {
  const text = 'one,two\ra,b\r\nc,d\ne,f\rg,h';
  for (const size of [1, 2, 3, 100])
    expect(read(text, size).map(({ line, cells }) => [line, ...cells].join())).toEqual([
      '1,one,two',
      '2,a,b',
      '3,c,d',
      '4,e,f',
      '5,g,h',
    ]);
});

/** What a refused file is told: "line: received". */
function refusal(bytes: Uint8Array | string): string {
  try {
    const reader = new CsvReader(['one', 'two'], () => undefined);
    reader.push(typeof bytes === 'string' ? encoder.encode(bytes) : bytes);
    reader.end();
  } catch (error) {
    if (error instanceof UnreadableError) return `${error.line ?? ''}: ${error.received}`;
    throw error;
  }
  return 'accepted';
}

const rows = 'one,two\r\n"a\r\nb",c\r\n';
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it.each([
  ['a quote that never closes', `${rows}d,"e\nf,g\n`, '4: aanhalingstekens die niet sluiten'],
  [
    'a quote that the next record closes',
    `${rows}d,"e\nf,"g"\nh,i\n`,
    '4: aanhalingstekens die niet kloppen',
  ],
  ['a quote inside a value', `${rows}d,e"f"\n`, '4: aanhalingstekens die niet kloppen'],
  ['a line without end', `${rows}${'d'.repeat(70_000)}`, '4: meer dan 65.536 tekens op een regel'],
  ['a title', `Vragen over inburgering\n\n${rows}`, '1: een titel of andere tekst boven de kolomnamen'],
  ['a title behind sep', `sep=,\nVragen\n${rows}`, '2: een titel of andere tekst boven de kolomnamen'],
  ['tabs', rows.replaceAll(',', '\t'), '1: kolommen gescheiden door een tab'],
  ['pipes', rows.replaceAll(',', '|'), '1: kolommen gescheiden door een rechte streep'],
  ['tabs by sep', `sep=\t\n${rows.replaceAll(',', '\t')}`, '2: kolommen gescheiden door een tab'],
  ['two marks', `\ufeff\ufeff${rows}`, '1: twee keer het teken voor UTF-8 (BOM) aan het begin'],
  [
    'a lost letter',
    `${rows}caf\ufffd,x\n`,
    '4: een vraagteken op de plaats van een letter die verloren ging',
  ],
  ['a web page', '<!DOCTYPE html><table>', ': een webpagina of XML'],
  ['a table of a web page', '\ufeff\n<TABLE><tr>', ': een webpagina of XML'],
  ['a pdf', '%PDF-1.7', ': een pdf'],
  ['a zero byte', `${rows}a\0,b\n`, '4: een teken dat geen tekst is'],
])('names %s with the line on which it begins', (_, text, expected) => {
  expect(refusal(text)).toBe(expected);
});

const others: readonly (readonly [string, Uint8Array, string])[] = [
  ['a workbook', latin1('PK\u0003\u0004abc'), ': een werkmap van Excel of LibreOffice, of een zip'],
  [
    'an old workbook',
    latin1('\u00d0\u00cf\u0011\u00e0\u00a1'),
    ': een oude werkmap van Excel (.xls), of een werkmap met een wachtwoord',
  ],
  ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${rows}`, 'utf16le')), ': een bestand in UTF-16'],
  ['UTF-16 without a mark', Uint8Array.from(Buffer.from(rows, 'utf16le')), ': een bestand in UTF-16'],
  ...['\n', '\r\n', '\r'].map(
    (end) =>
      [
        'Windows-1252',
        latin1(`one,two${end}a,b${end}caf\u00e9,d${end}`),
        '3: tekens in een andere codering, zoals van ANSI (Windows-1252)',
      ] as const,
  ),
];

it.each(others)('names %s for what it is', (_, bytes, expected) => {
  expect(refusal(bytes)).toBe(expected);
});

it('takes separators behind the last column and the line that Excel hides', () => {
  expect(refusal('sep=;\r\none;two;;;\r\na;b;;;\r\n;;;;\r\n')).toBe('accepted');
});
