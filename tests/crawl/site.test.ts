import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { aboutRelease, crawl } from '../../scripts/crawl/crawl.ts';
import { defaultComparison } from '../../src/site/comparison/page.ts';
import { municipalityPage } from '../../src/site/municipality/page.ts';
import { themeFigures } from '../../src/site/figure/page.ts';
import { themeOf } from '../../src/figures/catalogue.ts';
import { municipalities } from '../../src/published/files.ts';

/** A small site made of what the real pages are made of, so that each fault can be planted in a true page. */
const site = mkdtempSync(path.join(tmpdir(), 'crawl-'));
afterAll(() => rmSync(site, { recursive: true }));

const about = aboutRelease('public/data');
const code = municipalities().find(({ name }) => name === 'Waterdonk')!.code;
const compared = defaultComparison(code, 'without_pip_overdue');
const [figure] = themeFigures(code, themeOf('wachttijd'));
const page = municipalityPage(code);

function written(change: (html: string) => string, csv = compared.csv): string[] {
  const { sentence, charts, table } = figure!.parts;
  const html = `<!doctype html><html lang="nl"><head><title>${page.municipality.name} (verzonnen gemeente)</title><meta name="description" content="Verzonnen voorbeeld. Ongeveer 20 van de 45 (44%) wachtten langer."></head><body>
    <p class="fictitious">Voorbeeldgegevens: verzonnen gemeente.</p><main>
    <section><h2>Op tijd</h2><p>${[sentence, '</p>', charts, table].join('')}</section>
    <section><h2>Vergeleken</h2>${[compared.sentence, compared.table, compared.funnel, compared.notes].join('')}</section>
    </main></body></html>`;
  mkdirSync(path.join(site, 'gemeente/waterdonk'), { recursive: true });
  writeFileSync(path.join(site, 'gemeente/waterdonk/index.html'), change(html));
  writeFileSync(path.join(site, 'gemeente/waterdonk/vergelijking.csv'), csv);
  const { files, faults } = crawl(site, about);
  expect(files).toBe(2);
  return faults.map(({ rule }) => rule);
}

it('finds nothing on a true page', () => {
  expect(written((html) => html)).toEqual([]);
});

it.each([
  [
    'a denominator under 20',
    (html: string) => html.replace(/data-of="\d+"/, 'data-of="15"'),
    'percentage bij een noemer van 15',
  ],
  [
    'a share without its cell',
    (html: string) => html.replace(/ data-of="\d+"/, ''),
    'percentage zonder noemer',
  ],
  ['everybody', (html: string) => html.replace('46%', '100%'), '100% mag nergens staan'],
  ['nobody', (html: string) => html.replace('46%', '0%'), '0% mag nergens staan'],
  [
    'a table by value',
    (html: string) => html.replace('>Brinkhorst<', '>Zuidervliet<'),
    'gemeenten staan niet op naam',
  ],
  [
    'a verdict on the growing year',
    (html: string) => html.replace('data-cohort="alle"', `data-cohort="${about.growing}"`),
    'oordeel bij een instroomjaar dat te kort is gevolgd',
  ],
  [
    'a verdict without its mark',
    (html: string) => html.replace(/ data-verdict="[^"]*"/, ''),
    'oordeel zonder kenmerk',
  ],
  ['a slot', (html: string) => html.replace('46%', '{aandeel}'), 'niet ingevulde plek'],
  [
    'a description without its mark',
    (html: string) => html.replace('Verzonnen voorbeeld. ', ''),
    'titel, omschrijving of kaartje zonder merk',
  ],
  [
    'no mark of invention',
    (html: string) => html.replace('class="fictitious"', ''),
    'verzonnen gegevens zonder merk',
  ],
])('finds %s, planted in it', (_, change, rule) => {
  expect(written(change)).toContain(rule);
});

it('finds a share of few people in a file of rows', () => {
  const csv = compared.csv.replace(',55,120,', ',5,15,');
  expect(csv).not.toBe(compared.csv);
  expect(written((html) => html, csv)).toContain('percentage bij een kleine noemer');
});

it('refuses to be content with a site that is not there', () => {
  expect(() => crawl(path.join(site, 'nergens'), about)).toThrow('er is geen gebouwde site');
});
