import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { figures, themes } from '../../src/figures/catalogue.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** Whether a face of the serif, told by its file, is for this letter. */
function faceFor(file: string): (letter: number) => boolean {
  const [, ranges = ''] = new RegExp(`${file}[^}]*unicode-range:([^;]*);`).exec(tokens) ?? [];
  const bounds = [...ranges.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/g)].map(([, from = '', to = from]) => [
    parseInt(from, 16),
    parseInt(to, 16),
  ]);
  return (letter) => bounds.some(([from = 0, to = 0]) => from <= letter && letter <= to);
}

const isInSmall = faceFor('raadsmonitor-serif');
const isInLarge = faceFor('source-serif-4-latin');
const isIn = (letter: string) => isInSmall(letter.codePointAt(0)!);

/** Names of the real municipalities and what headings are about: without the small file they would wait for the large one. */
test('the small font has every letter of a heading', () => {
  const rows = parse<{ name: string }>(readFileSync('data/nederland/municipalities.csv'), { columns: true });
  const said = [
    ...rows.map(({ name }) => name),
    ...themes.map(({ title }) => title),
    ...figures.map(({ question }) => question),
    ...catalogue.map(({ name }) => name),
    '55 van de 1.205 (46%), ‘minder dan 5’ – één?',
  ];
  expect(rows.length).toBeGreaterThan(300);
  expect([...new Set(said.join(''))].filter((letter) => !isIn(letter))).toEqual([]);
  expect(readFileSync('fonts/raadsmonitor-serif-600.woff2').length).toBeLessThan(11_000);
});

test('every letter is in one of both fonts, so that nobody fetches both for the same words', () => {
  const characters = [...Array(0x3000).keys(), 0x1f44d, 0x10ffff];
  expect(characters.filter((letter) => isInSmall(letter) === isInLarge(letter))).toEqual([]);
});
