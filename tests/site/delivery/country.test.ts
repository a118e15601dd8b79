import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { matrixMarkup, resultMarkup } from '../../../src/site/delivery/markup.ts';
import {
  inMatrix,
  reasonLetter,
  standard,
  stateLetters,
  type MatrixData,
} from '../../../src/site/delivery/selection.ts';

const provinces = ['Drenthe', 'Flevoland', 'Fryslân', 'Gelderland', 'Groningen', 'Limburg'];
const states = Object.values(stateLetters);
/** The same numbers on every machine, without any order that packing could use. */
const drawn = (at: number, of: number) =>
  Math.floor(((at * 2_654_435_761) % 4_294_967_296) / (4_294_967_296 / of));

/** A country of 342 municipalities × 42 figures × 12 reference dates, of which one in four cells is no delivery. */
const country: MatrixData = {
  periods: Array.from({ length: 12 }, (_, at) => ({
    release: `20${26 + Math.floor(at / 3)}-K${(at % 3) + 1}`,
    referenceDate: `20${26 + Math.floor(at / 3)}-0${(at % 3) * 3 + 3}-30`,
    finalFrom: '2029-12-31',
  })),
  columns: Array.from({ length: 42 }, (_, at) => ({
    indicator: `indicator_${at}`,
    name: `Cijfer ${at}`,
    short: `C ${at}`,
  })),
  rows: Array.from({ length: 342 }, (_, at) => {
    const cells = Array.from({ length: 42 * 12 }, (_, cell) => drawn(at * 504 + cell, 100));
    const row = cells.map((one) => (one < 70 ? 'g' : one < 95 ? 'n' : (states[one % 5] ?? 'g')));
    return {
      name: `Proef ${at}`,
      slug: `proef-${at}`,
      code: `GM${9000 + at}`,
      province: provinces[at % provinces.length] ?? '',
      isInvented: true,
      canAsk: true,
      states: row.join(''),
      reasons: row.map((state, cell) => (state === 'n' ? reasonLetter(cell % 5) : '.')).join(''),
    };
  }),
  reasons: ['Nog niet gekoppeld.', 'Geen bron.', 'In opbouw.', 'Storing.', 'Volgt later.'],
  base: '/',
};
const parts = {
  result: resultMarkup(country, standard).toString(),
  matrix: matrixMarkup(country, inMatrix(country, standard)).toString(),
  data: JSON.stringify(country),
};

it('at 342 municipalities, most with a gap, leaves few stops for the Tab key', () => {
  const { document } = parseHTML(
    `<html><body>${parts.result}<details>${parts.matrix}</details></body></html>`,
  );
  const links = [...document.querySelectorAll('a')].filter((link) => link.getAttribute('tabindex') !== '-1');
  // What is folded is no stop until it is opened.
  expect(links.filter((link) => link.closest('details') === null)).toHaveLength(20);
  expect(links.filter((link) => link.closest('.matrix tbody') !== null)).toHaveLength(1);
  expect(document.querySelectorAll('.matrix tbody a').length).toBeGreaterThan(50);
  expect(document.querySelectorAll('.matrix tbody tr')).toHaveLength(342);
});

it('at 342 × 42 × 12 has room to spare in 60 kB', () => {
  const sent = gzipSync(Object.values(parts).join('')).length;
  expect(sent).toBeLessThan(40_000);
});

it('without a gap, the page says so', () => {
  const rows = country.rows.map((row) => ({ ...row, states: 'g'.repeat(504) }));
  expect(resultMarkup({ ...country, rows }, standard).toString()).toContain('Geen van deze 342 gemeenten');
});
