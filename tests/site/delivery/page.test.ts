import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { selectionCsv } from '../../../src/site/delivery/csv.ts';
import { resultMarkup } from '../../../src/site/delivery/markup.ts';
import { deliveryCsv, matrixData, undeliverable } from '../../../src/site/delivery/page.ts';
import { gapsIn, selected, standard } from '../../../src/site/delivery/selection.ts';
import { folded } from '../../../src/format.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { countedCatalogue } from '../../../src/indicators/counted.ts';
import { municipalities, releases } from '../../../src/published/files.ts';

const data = matrixData();
const statesOf = (name: string) =>
  selected(data, standard)
    .find(({ row }) => row.name === name)
    ?.cells.map(({ state }) => state) ?? [];

it('has every municipality by name, and every compact indicator in every release', () => {
  const names = data.rows.map(({ name }) => folded(name));
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'nl')));
  expect(data.rows).toHaveLength(municipalities().length);
  for (const { states, reasons } of data.rows)
    expect([states.length, reasons.length]).toEqual(Array(2).fill(data.columns.length * releases().length));
});

it('says the state of the manifest in every cell', () => {
  for (const { release } of releases()) {
    const file = readFileSync(path.resolve('public/data', release, 'indicator_delivery.csv'), 'utf8');
    const given = new Map(file.split('\n').map((line) => [line.split(',', 2).join(), line.split(',')[2]]));
    for (const { row, cells } of selected(data, { ...standard, periode: release }))
      for (const { column, state } of cells) {
        const expected = {
          delivered: /^(geleverd|voorlopig|te-klein)$/,
          not_delivered: /^niet-geleverd$/,
          not_applicable: /^niet-van-toepassing$/,
        }[given.get(`${row.code},${column.indicator}`) ?? 'not_applicable'];
        expect(state, `${row.name} ${column.indicator} ${release}`).toMatch(expected ?? /never/);
      }
  }
});

it('tells apart who is too small, did not deliver, and no longer exists', () => {
  expect(new Set(statesOf('Grutterdam'))).toEqual(new Set(['te-klein']));
  expect(statesOf('Roderveen').slice(0, 2)).toEqual(['niet-geleverd', 'niet-geleverd']);
  expect(statesOf('Wallemeer').slice(0, 2)).toEqual(['niet-van-toepassing', 'niet-van-toepassing']);
  const within = data.columns.findIndex(({ indicator }) => indicator === 'pip_within_term_share') * 2;
  expect(statesOf('Waterdonk').slice(within, within + 2)).toEqual(['voorlopig', 'voorlopig']);
});

it('says first who did not deliver, what, when and why', () => {
  const gap = gapsIn(data, standard).find(({ row }) => row.name === 'Roderveen');
  expect(gap?.indicators).toHaveLength(data.columns.length);
  expect(gap?.periods).toHaveLength(2);
  const words = resultMarkup(data, standard).toString();
  expect(words).toContain(
    `</b>: ${data.columns.length} cijfers, 2 peildata. Reden: De nieuwe registratie is nog niet ingericht.`,
  );
  expect(words).toContain('/gemeente/roderveen/vraag/?over=');
  expect(words).not.toContain('Wallemeer');
  const open = municipalities().filter(({ successor }) => successor === null).length;
  expect(words).toContain(`3 van deze ${open} gemeenten`);
});

it('speaks of one municipality where only one delivered', () => {
  const one = { ...data, rows: data.rows.filter(({ name }) => name === 'Roderveen') };
  const said = (selection: typeof standard) => resultMarkup(one, selection).toString();
  expect(said(standard)).toContain('De enige gemeente in deze keuze leverde een of meer cijfers niet op');
  expect(said({ ...standard, stand: 'geleverd' })).toContain(
    'Bij de enige gemeente in deze keuze komt ‘geleverd’ niet voor op',
  );
  const whole = { ...data, rows: data.rows.filter(({ name }) => name === 'Waterdonk') };
  expect(resultMarkup(whole, standard).toString()).toContain(
    'De enige gemeente in deze keuze liet geen cijfer weg op',
  );
});

it('gives a selection as CSV, for a spreadsheet and for programs, with the lines of the whole file', () => {
  const all = deliveryCsv().trimEnd().split('\n');
  const [head, ...lines] = selectionCsv(data, { ...standard, stand: 'niet-geleverd' }, 'program')
    .trimEnd()
    .split('\r\n');
  expect(head).toBe(all[0]);
  expect(lines.filter((line) => line.startsWith('Roderveen,'))).toHaveLength(data.columns.length * 2);
  for (const line of lines) expect(all).toContain(line);
  const whole = selectionCsv(data, standard, 'program').trimEnd().split('\r\n').slice(1);
  expect(whole).toHaveLength(data.rows.length * data.columns.length * 2);
  for (const line of whole) expect(all).toContain(line);
  expect(selectionCsv(data, standard, 'excel')).toMatch(/^\uFEFFgemeente;code;provincie;/);
});

it('lists with its reason what nobody can deliver', () => {
  expect(undeliverable).toHaveLength(catalogue.length - countedCatalogue.length);
  expect(undeliverable.every(({ reason }) => reason.length > 10)).toBe(true);
});

it('gives a line of CSV per municipality, indicator and release, marked as invented', () => {
  const lines = deliveryCsv().trimEnd().split('\n');
  expect(lines[0]).toBe(
    'gemeente,code,provincie,indicator,release,peildatum,stand,reden,definitief_vanaf,voorbeeld',
  );
  expect(lines).toHaveLength(1 + municipalities().length * countedCatalogue.length * releases().length);
  expect(lines.slice(1).every((line) => line.endsWith(',verzonnen'))).toBe(true);
});
