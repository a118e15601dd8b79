import { expect, test } from 'vitest';
import type { About } from '../../scripts/crawl/page.ts';
import { pictureFaults } from '../../scripts/crawl/picture.ts';

const about: About = { kind: 'verzonnen', names: new Set(), growing: 2026, former: [], isEarly: () => false };
const parts = [
  '<title>Plan binnen 10 weken</title>',
  '<desc>2025: 90 van de 195 (46%).</desc>',
  '<text>Voorbeeldgegevens: verzonnen gemeente.</text>',
  '<text><tspan>2025: 54%</tspan></text>',
  '<text><tspan>Stand op: </tspan><tspan>30 september 2026</tspan></text>',
  '<text>Om wie het gaat: Wie 10 weken is gevolgd. Aantal per rij: 2024: 215; 2025: 195.</text>',
  '<text>Bron: Raadsmonitor</text>',
  '<text>Adres: https://raadsmonitor.example/vast/</text>',
];

/** Rules broken by a picture of these parts. */
function broken(replace: Readonly<Record<number, string>>): string[] {
  const inside = parts.map((part, at) => replace[at] ?? part).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
  return pictureFaults('gemeente/x/cijfer/y.svg', svg, about).map(({ rule }) => rule);
}

test('a picture without faults', () => {
  expect(broken({})).toEqual([]);
});

test.each([
  [{ 0: '' }, 'beeld zonder beschrijving'],
  [{ 1: '' }, 'beeld zonder beschrijving'],
  [{ 2: '' }, 'verzonnen gegevens zonder merk'],
  [{ 4: '' }, 'beeld zonder ‘Stand op:’'],
  [{ 6: '' }, 'beeld zonder ‘Bron:’'],
  [{ 7: '' }, 'beeld zonder ‘Adres:’'],
  [{ 3: '<text>2023: 54%</text>' }, 'percentage zonder noemer'],
  [{ 3: '<text>2025: 100%</text>' }, '100% mag nergens staan'],
  [
    { 5: '<text>Om wie het gaat: Iedereen. Aantal per rij: 2025: 15.</text>' },
    'percentage bij een noemer van 15',
  ],
  [{ 1: '<desc>3 van de 15 (20%)</desc>' }, 'percentage bij een noemer van 15'],
  [{ 7: '<text>Adres: undefined</text>' }, 'niet ingevulde plek'],
])('%j: %s', (replace, rule) => {
  expect(broken(replace)).toContain(rule);
});
