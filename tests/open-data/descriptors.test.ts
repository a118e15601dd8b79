import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { publishedMunicipalities } from '../../src/contract/published-municipality.ts';
import type { Column } from '../../src/contract/table.ts';
import { foreignKeysOf, resourceName } from '../../src/open-data/foreign-keys.ts';
import { dataPackage, faultsOf, type Field } from './data-package-schema.ts';
import { csvwTable } from './csvw-schema.ts';
import { data, publishedTables, readJson, releases, sharedTables, type Placed } from './published.ts';

type Row = Readonly<Record<string, string>>;

const read = (name: string) => readFileSync(path.join(data, name));
const rowsOf = (name: string) => parse<Row>(read(name), { columns: true });
const headerOf = (name: string) => parse(read(name), { to: 1 })[0];

/** What each kind of column is in each of the descriptions. */
const kinds: Readonly<Record<Column['kind'], { readonly field: string; readonly csvw: string }>> = {
  code: { field: 'string', csvw: 'string' },
  municipality: { field: 'string', csvw: 'string' },
  count: { field: 'integer', csvw: 'integer' },
  cohort: { field: 'integer', csvw: 'integer' },
  number: { field: 'number', csvw: 'number' },
  date: { field: 'date', csvw: 'date' },
  url: { field: 'string', csvw: 'anyURI' },
  text: { field: 'string', csvw: 'string' },
};

/** A number that has no decimals is an integer. */
const kindOf = (column: Column) =>
  column.kind === 'number' && column.whole ? { field: 'integer', csvw: 'integer' } : kinds[column.kind];

const packages = [...releases.map(({ release }) => ({ folder: `${release}/` })), { folder: '' }];

describe.each(packages)('$folder datapackage.json', ({ folder }) => {
  const json = readJson<unknown>(`${folder}datapackage.json`);

  test('holds to the Data Package standard, version 2', () => {
    expect(faultsOf(json)).toEqual([]);
  });

  test('tells licence, source, size and checksum, and describes the columns as they are', () => {
    const found = dataPackage.parse(json);
    expect(found.licenses[0]?.name).toBe('CC0-1.0');
    const tables = publishedTables.filter(
      ({ file, folder: place }) =>
        path.relative(data, place) === folder.replace('/', '') && !file.includes('changes'),
    );
    expect(found.resources.map((one) => one.path)).toEqual(
      expect.arrayContaining(tables.map(({ stem }) => `${stem}.csv`)),
    );
    for (const { path: name, bytes, hash, schema } of found.resources) {
      const content = read(`${folder}${name}`);
      expect(content.byteLength, name).toBe(bytes);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      expect(schema.fields.map((field) => field.name)).toEqual(headerOf(`${folder}${name}`));
      const table = tables.find(({ stem }) => name === `${stem}.csv`)?.table;
      for (const [column, definition] of Object.entries(table?.columns ?? {}))
        expect(schema.fields.find((field) => field.name === column)?.type).toBe(kindOf(definition).field);
      const faults = rowsOf(`${folder}${name}`).flatMap((row) =>
        schema.fields.map((field) => faultIn(row[field.name] ?? '', field)).filter((fault) => fault !== ''),
      );
      expect(faults, name).toEqual([]);
    }
  });
});

/** What is wrong with a cell by the constraints of its field; empty when nothing is. */
function faultIn(text: string, { type, categories, constraints }: Field): string {
  if (text === '') return constraints.required ? 'empty' : '';
  if (type === 'integer' && !/^-?\d+$/.test(text)) return `${text} is no integer`;
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(text)) return `${text} is no number`;
  if (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(text)) return `${text} is no date`;
  if (categories && !categories.some(({ value }) => value === text)) return `${text} is no category`;
  if (constraints.enum && !constraints.enum.includes(text)) return `${text} is not in the list`;
  if (constraints.minimum !== undefined && Number(text) < constraints.minimum) return `${text} is too small`;
  if (constraints.maximum !== undefined && Number(text) > constraints.maximum) return `${text} is too large`;
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(text))
    return `${text} has another form`;
  return text.length > (constraints.maxLength ?? Infinity) ? `${text} is too long` : '';
}

describe('foreign keys', () => {
  const inPackage = (folder: string) =>
    publishedTables.filter(
      (one) => path.relative(data, one.folder) === folder.replace('/', '') && !one.file.includes('changes'),
    );

  test.each(packages)('$folder lead to rows that are there', ({ folder }) => {
    const tables = inPackage(folder).map(({ table }) => table);
    const cells = new Map(tables.map(({ name }) => [resourceName({ name }), rowsOf(`${folder}${name}.csv`)]));
    const valuesOf = (rows: readonly Row[], fields: readonly string[]) =>
      rows.map((row) => fields.map((field) => row[field]).join('|'));
    const lost = tables.flatMap((table) =>
      foreignKeysOf(table, tables).flatMap(({ fields, reference }) => {
        const own = cells.get(resourceName(table)) ?? [];
        const there = new Set(
          valuesOf(cells.get(reference.resource ?? resourceName(table)) ?? [], reference.fields),
        );
        const filled = own.filter((row) => fields.every((field) => row[field] !== ''));
        return valuesOf(filled, fields)
          .filter((value) => !there.has(value))
          .map((value) => `${table.name}: ${value}`);
      }),
    );
    expect(lost).toEqual([]);
  });

  test('every municipality in a table leads somewhere', () => {
    const alone = packages.flatMap(({ folder }) => {
      const tables = inPackage(folder).map(({ table }) => table);
      return tables.filter((table) => {
        const names = Object.entries(table.columns).flatMap(([name, { kind }]) =>
          kind === 'municipality' && !(table.key.length === 1 && table.key[0] === name) ? [name] : [],
        );
        const keys = foreignKeysOf(table, tables).flatMap(({ fields }) => fields);
        return names.some((name) => !keys.includes(name));
      });
    });
    expect(alone.map(({ name }) => name)).toEqual([]);
    expect(foreignKeysOf(publishedMunicipalities, [publishedMunicipalities])).toEqual([
      { fields: ['successor'], reference: { fields: ['code'] } },
    ]);
  });

  test('stand in the descriptor', () => {
    const found = dataPackage.parse(readJson('datapackage.json'));
    const keys = found.resources.flatMap(({ name, schema }) =>
      (schema.foreignKeys ?? []).map(
        ({ fields, reference }) => `${name} ${fields.join()} ${reference.resource ?? ''}`,
      ),
    );
    expect(keys).toEqual(
      expect.arrayContaining([
        'municipality successor ',
        'executor municipality municipality',
        'commitment question council-question',
      ]),
    );
  });
});

test('a release says where its rows come from, and only the national figures ask to be named', () => {
  for (const { release } of releases)
    expect(dataPackage.parse(readJson(`${release}/datapackage.json`)).sources?.[0]?.title).toMatch(
      /^Verzonnen dossiers/,
    );
  const shared = dataPackage.parse(readJson('datapackage.json'));
  expect(shared.resources.map((one) => one.path).toSorted()).toEqual(
    sharedTables.map(({ name }) => `${name}.csv`).toSorted(),
  );
  const byName = shared.resources.filter(({ licenses }) => licenses?.[0]?.name === 'CC-BY-4.0');
  expect(byName.map((one) => one.path)).toEqual(['national_figure.csv']);
  const [figures] = byName;
  const cited = new Set(rowsOf('national_figure.csv').map(({ url }) => url));
  expect(new Set(figures?.sources?.map((source) => source.path))).toEqual(cited);
});

describe.each(publishedTables)('$file.csv-metadata.json', ({ file, stem, table, release }: Placed) => {
  const json = readJson<unknown>(`${file}.csv-metadata.json`);

  test('holds to CSV on the Web, and to the columns and rows of its CSV', () => {
    const found = csvwTable.parse(json);
    expect(found.url).toBe(`${stem}.csv`);
    const { columns, primaryKey } = found.tableSchema;
    expect(columns.map(({ name }) => name)).toEqual(headerOf(`${file}.csv`));
    expect(columns.map(({ titles }) => titles)).toEqual(headerOf(`${file}.csv`));
    for (const [name, definition] of Object.entries(table.columns)) {
      const column = columns.find((one) => one.name === name);
      const base = typeof column?.datatype === 'string' ? column.datatype : column?.datatype.base;
      expect(base, name).toBe(kindOf(definition).csvw);
      expect(column?.required, name).toBe(definition.optional !== true);
    }
    const rows = rowsOf(`${file}.csv`);
    const keys =
      (primaryKey ?? []).length > 0 ? rows.map((row) => primaryKey?.map((name) => row[name]).join('|')) : [];
    expect(new Set(keys).size).toBe(keys.length);
    const wrong = rows.flatMap((row) =>
      columns.filter(({ name, required, datatype }) => {
        const text = row[name] ?? '';
        if (text === '') return required;
        return typeof datatype !== 'string' && 'format' in datatype
          ? !new RegExp(`^(?:${datatype.format})$`).test(text)
          : false;
      }),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
    if (release !== null)
      expect(found['dc:coverage']).toBe(releases.find((one) => one.release === release)?.peildatum);
  });
});

test.each([
  ['no resources', { resources: [] }],
  ['a resource without a path', { resources: [{ name: 'a' }] }],
  ['a path that leaves the folder', { resources: [{ name: 'a', path: '../a.csv' }] }],
  [
    'a field of an unknown type',
    { resources: [{ name: 'a', path: 'a.csv', schema: { fields: [{ name: 'a', type: 'text' }] } }] },
  ],
])('the schema of the test refuses %s', (_, json) => {
  expect(faultsOf(json)).not.toEqual([]);
});
