/** A municipality sets its colours in one file: that works only when nothing else in `src` knows a colour. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The one file with colours. */
const brand = 'src/styles/brand.ts';
const files = globSync('src/**/*.{css,ts,astro,mjs,svg}').map((file) => file.replaceAll('\\', '/'));

/** `#1b3f94`, `rgb(…)`, `hsl(…)`; not `&#160;`, and not an anchor such as `#bad` in an address. */
const literal =
  /(?<![&\w/"'`(])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b|["'`(]#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})["'`)]|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab)\(\s*[\d.]+/gi;
/** A colour by name where style gives one. */
const named =
  /(?:color|background|fill|stroke|border(?:-\w+)*|outline)\s*[:=]\s*["']?[^;"'{}\n]*\b(?:white|black|red|blue|green|orange|yellow|purple|pink|brown|gr[ae]y|navy|teal|silver)\b/gi;

const coloursIn = (text: string): string[] =>
  [...text.matchAll(literal), ...text.matchAll(named)].map(([found]) => found.trim());

test.each([
  ['color: #1b3f94;', '#1b3f94'],
  ["fill: '#fff'", "'#fff'"],
  ['<meta content="#fbfaf6" />', '"#fbfaf6"'],
  ["border: '0.5pt solid #7C8290'", '#7C8290'],
  ['background: rgb(12 12 12 / 0.5)', 'rgb(12'],
  ['color: white;', 'color: white'],
  ['border-top: 1px solid black', 'border-top: 1px solid black'],
])('%s is known as a colour', (text, colour) => {
  expect(coloursIn(text)).toContain(colour);
});

test.each([
  "'&#160;'",
  'href="/over/#bad-gate"',
  'color: var(--ink)',
  'white-space: nowrap',
  '<a href="#inhoud">',
])('%s is none', (text) => {
  expect(coloursIn(text)).toEqual([]);
});

test(`no file but ${brand} has a colour`, () => {
  expect(files).toContain(brand);
  expect(coloursIn(readFileSync(brand, 'utf8')).length).toBeGreaterThan(20);
  const found = files
    .filter((file) => file !== brand)
    .flatMap((file) => coloursIn(readFileSync(file, 'utf8')).map((colour) => `${file}: ${colour}`));
  expect(found).toEqual([]);
});
