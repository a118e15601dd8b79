import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { plainText, type Letter } from '../../src/questions/letter.ts';
import { letterDocx } from '../../src/questions/letter-docx.ts';
import { letterOdt } from '../../src/questions/letter-odt.ts';
import { letterText } from '../../src/questions/letter-text.ts';

/** A picture of one pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

function letterWith(text: string): Letter {
  return {
    title: 'Schriftelijke vragen: wachten',
    blocks: [
      { kind: 'heading', level: 1, text: 'Schriftelijke vragen: wachten' },
      { kind: 'paragraph', label: 'Onderwerp:', text },
      { kind: 'heading', level: 2, text: 'Vragen' },
      {
        kind: 'questions',
        items: ['Herkent het college dit cijfer?', 'Wanneer hoort de raad of dit is gelukt?'],
      },
      { kind: 'image', png, width: 740, height: 240, alt: 'Zonder PIP: 55 van de 120 (46%).' },
      {
        kind: 'table',
        caption: 'Zonder PIP',
        columns: ['Wachttijd', 'Mensen'],
        numeric: [1],
        rows: [['10 weken of korter', '65']],
      },
    ],
  };
}

const files = (bytes: Uint8Array) => unzipSync(bytes);
const fileIn = (bytes: Uint8Array, name: string) => strFromU8(files(bytes)[name] ?? new Uint8Array());
const wordsIn = (xml: string) =>
  new DOMParser().parseFromString(xml, 'text/xml').documentElement.textContent.replace(/\s+/g, '');
const isWellFormed = (xml: string) =>
  !/[\u0000-\u0008]/.test(xml) && !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml);

const hostile = {
  markup: '<b>vet</b> & "aan" \'halen\' ]]> <!-- -->',
  script: '<script>alert(1)</script>',
  long: 'a?'.repeat(50_000),
  'right-to-left marks': 'veilig\u202Etxet\u202C \u2066x\u2069 \u200F',
  'right-to-left letters': 'שלום عربي',
  emoji: 'goed 👍🏽 👩‍👩‍👧 🇳🇱',
  'unpaired surrogate': 'a\uD83Db',
  control: 'a\u0000b\u0007c\u001Bd',
} as const;

describe('one letter, three files, the same words', () => {
  const letter = letterWith('wachten op het plan');
  const strings = [
    'Schriftelijke vragen: wachten',
    'wachten op het plan',
    'Herkent het college dit cijfer?',
    '10 weken of korter',
    '65',
  ];

  test('text', () => {
    const text = letterText(letter);
    for (const string of strings) expect(text).toContain(string);
    expect(text).toContain('1. Herkent het college dit cijfer?\n2. Wanneer');
    expect(text).toContain('[Afbeelding: Zonder PIP: 55 van de 120 (46%).]');
  });

  test('odt: headings, language, description, numbering', async () => {
    const odt = await letterOdt(letter);
    const content = fileIn(odt, 'content.xml');
    for (const string of strings) expect(wordsIn(content)).toContain(string.replace(/\s/g, ''));
    expect(content).toMatch(/<text:h [^>]*text:outline-level="1"/);
    expect(content).toMatch(/<text:h [^>]*text:outline-level="2"/);
    expect(content).toContain('<svg:desc>Zonder PIP: 55 van de 120 (46%).</svg:desc>');
    expect(fileIn(odt, 'styles.xml')).toContain('fo:language="nl"');
    expect(fileIn(odt, 'meta.xml')).toContain('<dc:language>nl-NL</dc:language>');
    expect(fileIn(odt, 'meta.xml')).toContain('Schriftelijke vragen: wachten');
    expect(strFromU8(odt.slice(30, 30 + 8))).toBe('mimetype');
    expect(strFromU8(odt.slice(38, 38 + 39))).toBe('application/vnd.oasis.opendocument.text');
  });

  test('docx: headings, language, description, numbering', async () => {
    const docx = await letterDocx(letter);
    const content = fileIn(docx, 'word/document.xml');
    for (const string of strings) expect(wordsIn(content)).toContain(string.replace(/\s/g, ''));
    expect(content).toContain('<w:pStyle w:val="Heading1"/>');
    expect(content).toContain('<w:pStyle w:val="Heading2"/>');
    expect(content).toContain('descr="Zonder PIP: 55 van de 120 (46%)."');
    expect(content).toContain('<w:tblHeader/>');
    expect(fileIn(docx, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
  });
});

describe.each(Object.entries(hostile))('hostile text: %s', (_, text) => {
  const letter = letterWith(text);
  const expected = plainText(text).replace(/\s+/g, '');

  test('ends as text everywhere', async () => {
    expect(letterText(letter)).toContain(plainText(text));
    for (const [bytes, name] of [
      [await letterOdt(letter), 'content.xml'],
      [await letterDocx(letter), 'word/document.xml'],
    ] as const) {
      const xml = fileIn(bytes, name);
      expect(isWellFormed(xml)).toBe(true);
      expect(xml).not.toContain('<script');
      expect(wordsIn(xml).includes(expected)).toBe(true);
    }
  });
});

test('signs that turn the direction of text are gone, letters and emoji stay', () => {
  expect(plainText(hostile['right-to-left marks'])).toBe('veiligtxet x ');
  expect(plainText(hostile['right-to-left letters'])).toBe(hostile['right-to-left letters']);
  expect(plainText(hostile.emoji)).toBe(hostile.emoji);
  expect(plainText(hostile['unpaired surrogate'])).toBe('ab');
  expect(plainText(hostile.control)).toBe('abcd');
});
