import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromUrl, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { sha256 } from '../../src/checksum/node.ts';
import { totals } from '../../src/contract/count-tables.ts';
import type { PublishedManifest } from '../../src/contract/published.ts';
import { releaseTables } from '../../src/contract/release.ts';
import type { Table } from '../../src/contract/table.ts';
import { treeDescriptor, treeFolder, treeList, type TreeFile } from '../../src/open-data/tree.ts';
import { parquetOf, rowGroupSize } from '../../src/publish/parquet.ts';
import { treePackage } from './data-package-schema.ts';
import { data, readJson, releases } from './published.ts';

const tree = path.join(data, treeFolder);
const files = readJson<readonly TreeFile[]>(treeList);
const tables = releaseTables as readonly Table[];

type Row = Readonly<Record<string, string>>;

const csvOf = (table: string, release: string) =>
  parse<Row>(readFileSync(path.join(data, release, `${table}.csv`)), { columns: true });

let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create()).connect();
});
afterAll(() => {
  connection.closeSync();
});

const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();

describe('all releases in one folder', () => {
  test('hold each table of each release, the same file as in the release', () => {
    expect(files.map(({ tabel, release }) => `${tabel} ${release}`)).toEqual(
      tables.flatMap(({ name }) => releases.map(({ release }) => `${name} ${release}`)),
    );
    for (const { bestand, tabel, release, bytes, sha256: sum } of files) {
      const content = readFileSync(path.join(tree, bestand));
      expect(content.byteLength, bestand).toBe(bytes);
      expect(sha256(content), bestand).toBe(sum);
      const own = readJson<PublishedManifest>(`${release}/manifest.json`).bestanden;
      expect(own.find((one) => one.bestand === `${tabel}.parquet`)?.sha256, bestand).toBe(sum);
    }
  });

  test('no table has a column of the name that its folders have', () => {
    expect(tables.filter(({ columns }) => 'release' in columns)).toEqual([]);
  });

  test('DuckDB reads a table of every release with one statement', async () => {
    const found = await ask(
      `SELECT * FROM read_parquet('${tree}/total/*/*.parquet', hive_partitioning = true)`,
    );
    const expected = releases.flatMap(({ release }) =>
      csvOf('total', release).map((row) => ({ ...typed(row, ['cohort', 'count']), release })),
    );
    expect(found).toEqual(expected);
  });

  test('have the same columns, in the same types, in every release', async () => {
    const rows = await ask(
      `SELECT split(file_name, '/')[-3] AS tabel, file_name, list((name, type, repetition_type, converted_type)) AS columns
       FROM parquet_schema('${tree}/*/*/*.parquet') GROUP BY ALL`,
    );
    expect(rows.length).toBe(files.length);
    const forms = new Set(rows.map(({ tabel, columns }) => JSON.stringify([tabel, columns])));
    expect(forms.size).toBe(tables.length);
  });

  test('tell the least and most of every column in every row group', async () => {
    const silent = await ask(
      `SELECT file_name, row_group_id, path_in_schema FROM parquet_metadata('${tree}/*/*/*.parquet')
       WHERE (stats_min_value IS NULL OR stats_max_value IS NULL) AND stats_null_count < num_values
          OR stats_null_count IS NULL OR row_group_num_rows > ${rowGroupSize}`,
    );
    expect(silent).toEqual([]);
  });

  test('are described, each table with the columns of its files', () => {
    const { resources } = treePackage.parse(readJson(treeDescriptor));
    const described = resources.map(({ path: paths, schema }) => ({
      paths,
      fields: schema.fields.map((field) => field.name),
    }));
    const expected = tables.map(({ name }) => ({
      paths: files.flatMap(({ tabel, bestand }) => (tabel === name ? [bestand] : [])),
      fields: parse(readFileSync(path.join(data, releases[0]!.release, `${name}.csv`)), { to: 1 })[0],
    }));
    expect(described).toEqual(expected);
  });
});

function typed(row: Row, numeric: readonly string[]) {
  return Object.fromEntries(
    Object.entries(row).map(([name, text]) => [
      name,
      text === '' ? null : numeric.includes(name) ? Number(text) : text,
    ]),
  );
}

describe('over HTTP', () => {
  let folder = '';
  let site: Awaited<ReturnType<typeof serve>>;
  const rows = Array.from({ length: 8 * rowGroupSize }, (_, at) => ({
    municipality: `GM${9000 + Math.floor((at * 16) / rowGroupSize)}`,
    cohort: 2022 + (at % 5),
    detail: 'yes',
    count: 5 * ((at * at) % 977),
  }));
  const large = parquetOf(totals, rows, { mark: null, metadata: {} });
  let asked: { readonly status: number; readonly bytes: number }[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-parquet-'));
    writeFileSync(path.join(folder, 'index.html'), '');
    mkdirSync(path.join(folder, 'data'));
    cpSync(tree, path.join(folder, 'data', treeFolder), { recursive: true });
    writeFileSync(path.join(folder, 'data', treeFolder, 'groot.parquet'), large);
    site = await serve(folder, 0);
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  const url = (name: string) =>
    new URL(`data/${treeFolder}/${name}`, site.url.replace('localhost', '127.0.0.1')).href;

  /** Notes what every request for a part was answered with. */
  const noting: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    if (init?.method !== 'HEAD')
      asked = [...asked, { status: answer.status, bytes: Number(answer.headers.get('content-length')) }];
    return answer;
  };

  /** The rows of a municipality in a file, read as a program over HTTP does. */
  async function overHttp(name: string, municipality: string) {
    const file = await asyncBufferFromUrl({ url: url(name), fetch: noting });
    const metadata = await parquetMetadataAsync(file, { initialFetchSize: 2048 });
    return parquetReadObjects({ file, metadata, filter: { municipality: { $eq: municipality } } });
  }

  test('a municipality in every release is found from the list, and read in parts', async () => {
    const list = (await (await fetch(url('bestanden.json'))).json()) as readonly TreeFile[];
    const own = list.filter(({ tabel }) => tabel === 'pip_time');
    asked = [];
    for (const { bestand, release } of own)
      expect(await overHttp(bestand, 'GM9001')).toEqual(
        csvOf('pip_time', release)
          .filter(({ municipality }) => municipality === 'GM9001')
          .map((row) => typed(row, ['cohort', 'count'])),
      );
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([206]));
  });

  test('of a large table the end and one row group are read, not the file', async () => {
    asked = [];
    expect(await overHttp('groot.parquet', 'GM9007')).toEqual(
      rows.filter(({ municipality }) => municipality === 'GM9007'),
    );
    const read = asked.reduce((sum, one) => sum + one.bytes, 0);
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([206]));
    expect(read).toBeLessThan(large.byteLength / 4);
  });
});
