import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/site/data/catalogue.page.ts';
import { releaseJsonLd } from '../../src/site/data/json-ld.page.ts';
import { readSettings } from '../../src/edition/settings.ts';
import { catalogueGraph } from '../../src/open-data/dcat.ts';
import { jsonLdOf, turtleOf } from '../../src/open-data/graph.ts';
import { data, publishedTables, releases } from './published.ts';
import { shapeFaults } from './dcat-shapes.ts';

const origin = new URL('https://gegevens.example/');
const catalogue = catalogueOf(origin);
const things = catalogueGraph(catalogue);
const turtle = new Parser().parse(turtleOf(things));

const statement = ({ subject, predicate, object }: Quad) =>
  [subject, predicate, object].map((term) => `${term.termType} ${term.value} ${nature(term)}`).join(' | ');

function nature(term: Quad['object']): string {
  return term.termType === 'Literal' ? `${term.language} ${term.datatype.value}` : '';
}

let fromJson: Quad[] = [];
beforeAll(async () => {
  const lines = await jsonld.toRDF(JSON.parse(jsonLdOf(things)) as object, { format: 'application/n-quads' });
  fromJson = new Parser({ format: 'N-Quads' }).parse(lines as unknown as string);
});

describe('the catalogue', () => {
  test('holds the same statements as Turtle and as JSON-LD', () => {
    expect(turtle.length).toBeGreaterThan(2000);
    expect(fromJson.map(statement).toSorted()).toEqual(turtle.map(statement).toSorted());
  });

  test('has every property that DCAT-AP-NL 3 makes mandatory, as often as it may', () => {
    expect(shapeFaults(turtle)).toEqual([]);
  });

  test.each([
    ['dcat:landingPage', 'foaf:Document'],
    ['foaf:page', 'foaf:Document'],
    ['foaf:homepage', 'foaf:Document'],
    ['dct:conformsTo', 'dct:Standard'],
    ['dct:creator', 'foaf:Agent'],
  ])('points with %s to things of the class %s', (property, type) => {
    const typed = new Map(things.map(({ iri, types }) => [iri, types]));
    const ends = things.flatMap(({ properties }) =>
      properties.flatMap(([name, ...terms]) => (name === property ? terms : [])),
    );
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter((end) => !('iri' in end && typed.get(end.iri)?.includes(type)))).toEqual([]);
  });

  test('says of every file in which language it is', () => {
    const silent = things.filter(
      ({ types, properties }) =>
        types.includes('dcat:Distribution') && !properties.some(([name]) => name === 'dct:language'),
    );
    expect(silent).toEqual([]);
  });

  test('lists every published table of every release, in three forms, every database, and all together', () => {
    const urls = new Set(catalogue.datasets.flatMap(({ files }) => files.map(({ url }) => url)));
    for (const { file } of publishedTables)
      for (const ending of ['.csv', '.excel.csv', '.parquet'])
        expect(urls).toContain(`${origin.href}data/${file}${ending}`);
    for (const { release } of releases)
      expect(urls).toContain(`${origin.href}data/${release}/national.duckdb`);
    expect(urls).toContain(`${origin.href}data/parquet/datapackage.json`);
    expect(urls.size).toBe(publishedTables.length * 3 + releases.length + 1);
  });

  test('says the size and the checksum of every file as it is', () => {
    for (const { url, bytes, sha256 } of catalogue.datasets.flatMap(({ files }) => files)) {
      const content = readFileSync(path.join(data, url.slice(`${origin.href}data/`.length)));
      expect(content.byteLength, url).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex'), url).toBe(sha256);
    }
  });

  test('leads from each table to the same table in the release before', () => {
    const known = new Map(catalogue.datasets.map((dataset) => [dataset.iri, dataset]));
    const later = catalogue.datasets.filter(({ release }) => release?.id === '2026-K3');
    expect(later.length).toBeGreaterThan(10);
    for (const { previous } of later) expect(known.get(previous ?? '')?.release?.id).toBe('2026-K1');
    const first = catalogue.datasets.filter(({ release }) => release?.id === '2025-K3');
    expect(first.map(({ previous }) => previous)).toEqual(first.map(() => null));
  });

  test('marks invented data, and only those', () => {
    for (const { title, keywords, iri } of catalogue.datasets) {
      const isReal = /\/(national_figure|step)\.csv/.test(iri);
      expect(title.startsWith('VERZONNEN: '), iri).toBe(!isReal);
      expect(keywords.includes('voorbeeldgegevens'), iri).toBe(!isReal);
    }
  });

  test('names the publisher of the edition, with its address', () => {
    const { uitgever } = readSettings('data/example');
    expect(catalogue.publisher).toEqual({ name: uitgever.naam, iri: uitgever.uri });
    expect(catalogue.contact.email).toBe(uitgever.email);
  });
});

test.each([
  ['dcat:Dataset', 'dct:accessRights'],
  ['dcat:Dataset', 'dcat:theme'],
  ['dcat:Distribution', 'dct:license'],
  ['dcat:Catalog', 'dcat:contactPoint'],
  ['vcard:Organization', 'vcard:fn'],
])('a %s without %s is refused', (type, property) => {
  const without = things.map((thing) =>
    thing.types.includes(type)
      ? { ...thing, properties: thing.properties.filter(([name]) => name !== property) }
      : thing,
  );
  expect(shapeFaults(new Parser().parse(turtleOf(without)))).not.toEqual([]);
});

test('texts with quotes, line ends and accents survive in both', async () => {
  const text = 'Zij zei: "’s-Gravenberk"\n\\ en\té €';
  const odd = [
    { iri: 'https://x.example/#a', types: ['dcat:Dataset'], properties: [['dct:title', { dutch: text }]] },
  ] as const;
  expect(new Parser().parse(turtleOf(odd)).map(({ object }) => object.value)).toContain(text);
  const lines = await jsonld.toRDF(JSON.parse(jsonLdOf(odd)) as object, { format: 'application/n-quads' });
  const quads = new Parser({ format: 'N-Quads' }).parse(lines as unknown as string);
  expect(quads.map(({ object }) => object.value)).toContain(text);
});

test('the release as schema.org/Dataset has what search engines ask, and cannot close its element', () => {
  const text = releaseJsonLd(catalogue);
  expect(text).not.toContain('<');
  const found = JSON.parse(text) as Record<string, unknown>;
  expect(found).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    version: '2026-K3',
    temporalCoverage: '2022-01-01/2026-09-30',
    isAccessibleForFree: true,
  });
  expect(String(found['name'])).toMatch(/^VERZONNEN: /);
  expect(String(found['description']).length).toBeGreaterThan(50);
  const files = found['distribution'] as Record<string, string>[];
  // Each table as CSV, for Excel and as Parquet, and the database of them all.
  const tables = publishedTables.filter(({ release }) => release === found['version']);
  expect(files.length).toBe(tables.length * 3 + 1);
  for (const file of files)
    expect(Object.keys(file)).toEqual(expect.arrayContaining(['contentUrl', 'encodingFormat']));
});
