import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FigureTable } from '../../src/downloads/figure-table.ts';
import { workbookOds } from '../../src/downloads/workbook.ts';
import { letterDocx } from '../../src/questions/letter-docx.ts';
import { letterOdt } from '../../src/questions/letter-odt.ts';
import type { Letter } from '../../src/questions/letter.ts';
import { faultsOf } from './content-model.ts';

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const letter: Letter = {
  title: 'Schriftelijke vragen',
  blocks: [
    { kind: 'heading', level: 1, text: 'Vragen' },
    { kind: 'paragraph', text: 'Eerste regel\nTweede regel', label: 'Let op' },
    { kind: 'questions', items: ['Klopt dit?\nEn waarom?', 'Wanneer?'] },
    { kind: 'table', caption: 'Cijfers', columns: ['jaar', 'aantal'], numeric: [1], rows: [['2024', '12']] },
    { kind: 'heading', level: 2, text: 'Bijlage', newPage: true },
    { kind: 'image', png, width: 600, height: 300, alt: 'Een lijn & <meer>' },
    { kind: 'image', png, width: 60, height: 30, alt: 'Nog een lijn' },
  ],
};
const table = (texts: readonly (readonly string[])[]): FigureTable => ({
  title: 'Plan binnen 10 weken',
  columns: [
    { label: 'Instroom', isNumeric: false },
    { label: 'Aandeel', isNumeric: true },
  ],
  rows: texts.map((row) => row.map((text) => ({ text, value: null, of: null }))),
  facts: [['gemeente', 'Waterdonk']],
});

const parts = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).filter(([name]) => /^(content|styles|meta)\.xml$/.test(name));
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe.each([
  ['the letter', () => letterOdt(letter)],
  ['a letter without anything', () => letterOdt({ title: 'Leeg', blocks: [] })],
  [
    'a workbook',
    () =>
      workbookOds(
        table([
          ['2024', '44%'],
          ['2026*', 'nog te vroeg'],
        ]),
      ),
  ],
  ['a workbook without rows', () => workbookOds(table([]))],
])('%s by the content model of OpenDocument 1.2', (_, write) => {
  test('has no fault', async () => {
    const found = parts(await write());
    expect(found).toHaveLength(3);
    expect(found.flatMap(([, bytes]) => faultsOf(strFromU8(bytes)))).toEqual([]);
  });

  test('says that it is in Dutch', async () => {
    const bytes = await write();
    expect(part(bytes, 'meta.xml')).toContain('<dc:language>nl-NL</dc:language>');
    expect(part(bytes, 'styles.xml')).toContain('fo:language="nl" fo:country="NL"');
  });
});

test('every picture has its words, after the picture', async () => {
  const content = part(await letterOdt(letter), 'content.xml');
  const after = content.match(
    /<draw:image [^>]*\/>\s*<svg:title>Grafiek<\/svg:title>\s*<svg:desc>[^<]+<\/svg:desc>/g,
  );
  expect(after).toHaveLength(2);
});

test('both letters look alike: letter type, sizes of heads, head row, line ends', async () => {
  const odt = await letterOdt(letter);
  const docx = await letterDocx(letter);
  const [styles, words] = [part(odt, 'styles.xml'), part(docx, 'word/styles.xml')];
  const odtSize = (name: string) =>
    Number(new RegExp(`style:name="${name}".*?fo:font-size="(\\d+)pt"`, 's').exec(styles)?.[1]);
  const docxSize = (name: string) =>
    Number(new RegExp(`w:styleId="${name}".*?<w:sz w:val="(\\d+)"`, 's').exec(words)?.[1]) / 2;
  expect([1, 2].map((level) => odtSize(`Heading_20_${level}`))).toEqual([16, 13]);
  expect([1, 2].map((level) => docxSize(`Heading${level}`))).toEqual([16, 13]);
  expect(odtSize('Standard')).toBe(11);
  expect(styles).toMatch(/style:name="Standard".*?fo:font-family="Arial"/s);
  expect(words).toContain('w:ascii="Arial"');
  expect(part(odt, 'content.xml').match(/<table:table-header-rows>/g)).toHaveLength(1);
  expect(part(docx, 'word/document.xml')).toContain('<w:tblHeader/>');
  expect(part(odt, 'content.xml').match(/<text:line-break\/>/g)).toHaveLength(2);
  expect(part(docx, 'word/document.xml').match(/<w:br\/>/g)).toHaveLength(2);
});

test('in both letters numbers stand right, a table stays with its caption, and the appendix begins a page', async () => {
  const [odt, docx] = [await letterOdt(letter), await letterDocx(letter)];
  const [content, words] = [part(odt, 'content.xml'), part(docx, 'word/document.xml')];
  const rightOf = (xml: string, cell: RegExp, right: string) =>
    [...xml.matchAll(cell)].map(([one]) => one.includes(right));
  const aligned = [false, true, false, true];
  expect(rightOf(content, /<table:table-cell.*?<\/table:table-cell>/gs, '"Getal"')).toEqual(aligned);
  expect(rightOf(words, /<w:tc>.*?<\/w:tc>/gs, '<w:jc w:val="right"/>')).toEqual(aligned);
  expect(content).toMatch(
    /"Bijschrift">\s*<text:span [^>]*>Cijfers<\/text:span>\s*<\/text:p>\s*<table:table /,
  );
  expect(content.match(/"Bijschrift"/g)).toHaveLength(1);
  expect(words).toMatch(/<w:keepNext\/>(?:(?!<w:p>).)*Cijfers/s);
  expect(content).toContain('text:style-name="Bijlage" text:outline-level="2">Bijlage<');
  expect(words.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
});

test('the .docx names its maker and its language', async () => {
  const core = part(await letterDocx(letter), 'docProps/core.xml');
  expect(core).toContain('<cp:lastModifiedBy>Raadsmonitor Inburgering</cp:lastModifiedBy>');
  expect(core).toContain('<dc:language>nl-NL</dc:language>');
});

describe('the content model refuses what the library wrote', () => {
  const wrap = (inner: string) =>
    `<office:document-content xmlns:office="o"><office:body>${inner}</office:body></office:document-content>`;
  test.each([
    [
      'words before the picture',
      '<office:text><text:p><draw:frame><svg:title>x</svg:title><draw:image xlink:href="a" xlink:type="simple"/></draw:frame></text:p></office:text>',
    ],
    [
      'a row without cells',
      '<office:spreadsheet><table:table><table:table-column/><table:table-row/></table:table></office:spreadsheet>',
    ],
    ['an element of its own', '<office:text><text:p><own:thing/></text:p></office:text>'],
    ['a head without a level', '<office:text><text:h>x</text:h></office:text>'],
  ])('%s', (_, inner) => {
    expect(faultsOf(wrap(inner))).not.toEqual([]);
  });
});
