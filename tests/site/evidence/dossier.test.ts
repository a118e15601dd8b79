import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../../src/evidence/check.ts';
import { dossierTables, makeDossier } from '../../../src/evidence/dossier.ts';
import { readZip } from '../../../src/evidence/unzip.ts';
import { figures } from '../../../src/figures/catalogue.ts';
import { municipalities } from '../../../src/published/files.ts';
import { dossierPage, type DossierPage } from '../../../src/site/evidence/dossier.page.ts';
import { dossierOf } from '../../../src/site/evidence/take-dossier.ts';
import { frozenLinkOf } from '../../../src/site/evidence/subject.ts';
import { recordsHere, site } from '../../evidence/subjects.ts';
import { readPublished } from '../published-fetch.ts';

const codeOf = (slug: string) => municipalities().find((one) => one.slug === slug)!.code;
const pageOf = (slug: string) => dossierPage(codeOf(slug));
const rowsIn = ({ tables }: DossierPage, name: string) =>
  parse<Record<string, string>>(tables.find((table) => table.name === name)!.text, {
    bom: true,
    columns: true,
  });

readPublished();

describe('what the page of a dossier holds', () => {
  test.each(['waterdonk', 'grutterdam', 'roderveen', 'zuidervliet', 'lindervoort'])(
    '%s: four tables of which every line says whose it is',
    (slug) => {
      const page = pageOf(slug);
      expect(page.tables.map(({ name }) => name)).toEqual(dossierTables);
      const { name, code } = page.config;
      for (const table of dossierTables)
        for (const row of rowsIn(page, table))
          expect(row).toMatchObject({ gemeente: name, code, voorbeeld: 'verzonnen' });
      expect(rowsIn(page, 'verzoeken.csv')).toHaveLength(18);
      expect(rowsIn(page, 'leveringen.csv').length).toBeGreaterThan(0);
    },
  );

  test('a municipality that delivered has every figure once; one that did not has none and no database', () => {
    const { figures: ids, config } = pageOf('waterdonk');
    expect(ids.toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
    expect(config.own.url).toBe(`/data/${config.release}/${config.code}.duckdb`);
    expect(config.own.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(pageOf('roderveen')).toMatchObject({ figures: [], config: { own: { url: '', sha256: '' } } });
  });

  test('questions and commitments are those that the page shows', () => {
    const asked = rowsIn(pageOf('waterdonk'), 'vragen.csv');
    expect(asked.map(({ wie }) => wie).join()).toContain('Waterdonk Vooruit');
    const [commitment] = rowsIn(pageOf('zuidervliet'), 'toezeggingen.csv');
    expect(commitment).toMatchObject({ stand: 'gehaald' });
    const [open] = rowsIn(pageOf('waterdonk'), 'toezeggingen.csv');
    expect(open).toMatchObject({ stand: 'nog te vroeg' });
    expect(open?.['reden']).toContain('vanaf 11 maart 2027 lang genoeg gevolgd');
  });
});

describe('the dossier that a browser makes of it', () => {
  /** As it comes from the server. */
  const served = (slug: string) => JSON.parse(JSON.stringify(pageOf(slug))) as DossierPage;

  test('agrees with the databases that were published', async () => {
    const page = served('waterdonk');
    const files = readZip(await makeDossier(await dossierOf(page, site)));
    const frozenLink = (...place: [release: string, slug: string, figure: string]) =>
      frozenLinkOf(site, ...place);
    const known = { ...recordsHere(), frozenLink };
    const found = await checkBundle(files, known);
    expect(found.figures).toHaveLength(page.figures.length);
    expect(found.rows).toBeGreaterThan(0);
  });

  test('without figures says so, and keeps its tables', async () => {
    const files = readZip(await makeDossier(await dossierOf(served('roderveen'), site)));
    expect([...files.keys()]).toEqual(['bewijs.json', 'LEESMIJ.txt', ...dossierTables]);
    expect(files.get('LEESMIJ.txt')).toContain('Er zijn geen cijfers om uit te splitsen.');
  });

  test('is not made of an answer that could not be had, nor of a figure that does not exist', async () => {
    const page = served('waterdonk');
    const elsewhere = { ...page, config: { ...page.config, data: '/data/nergens' } };
    await expect(dossierOf(elsewhere, site)).rejects.toThrow('ontbreken op de server (fout 404)');
    await expect(dossierOf({ ...page, figures: ['bestaat-niet'] }, site)).rejects.toThrow(/bestaat-niet/);
  });
});
