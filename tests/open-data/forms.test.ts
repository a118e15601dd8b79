import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableCsv } from '../../src/contract/csv.ts';
import { defineTable } from '../../src/contract/table.ts';
import { fileNames, writeForms } from '../../src/publish/table-forms.ts';
import { publishedTables } from './published.ts';

type Row = Readonly<Record<string, string>>;

let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
let folder = '';

beforeAll(async () => {
  connection = await (await DuckDBInstance.create()).connect();
  folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-vormen-'));
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();

describe.each(publishedTables)('$file', ({ folder: place, stem, table }) => {
  const read = (ending: string) => readFileSync(path.join(place, `${stem}${ending}`), 'utf8');
  const csv = parse<Row>(read('.csv'), { columns: true });
  const numeric = Object.entries(table.columns)
    .filter(([, { kind }]) => ['count', 'cohort', 'number'].includes(kind))
    .map(([name]) => name);

  test('DuckDB reads the same rows in the same order from Parquet', async () => {
    const rows = await ask(`SELECT * FROM '${path.join(place, `${stem}.parquet`)}'`);
    expect(rows.length).toBe(csv.length);
    const expected = csv.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, text]) => [
          name,
          text === '' ? null : numeric.includes(name) ? Number(text) : text,
        ]),
      ),
    );
    expect(rows).toEqual(expected);
  });

  test('the CSV for Excel holds the same rows, with a mark, semicolons and decimal commas', () => {
    const text = read('.excel.csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = parse<Row>(text, { columns: true, bom: true, delimiter: ';' });
    const back = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          numeric.includes(name) ? value.replace(',', '.') : value.replace(/^'(?=[=+\-@])/, ''),
        ]),
      ),
    );
    expect(back).toEqual(csv);
  });
});

test('types, nulls and metadata survive in Parquet, and two runs give the same bytes', async () => {
  const table = defineTable({
    name: 'proef',
    title: 'Proef',
    description: 'Een tabel om te proeven.',
    columns: {
      code: { kind: 'municipality', label: 'code', description: 'Code.' },
      share: { kind: 'number', min: 0, label: 'aandeel', description: 'Getal.', optional: true },
      day: { kind: 'date', label: 'dag', description: 'Dag.', optional: true },
      note: { kind: 'text', label: 'noot', description: 'Tekst.', optional: true },
    },
    key: ['code'],
  });
  const rows = [
    { code: 'GM9001', share: 1.25, day: '2024-02-29', note: '=1+1' },
    { code: 'GM9002', share: null, day: null, note: null },
  ];
  writeFileSync(path.join(folder, 'proef.csv'), tableCsv(table, rows, 'verzonnen'));
  const bytes = [1, 2].map(() => {
    writeForms(
      folder,
      { table, stem: 'proef', mark: 'verzonnen' },
      { release: '2026-K3', peildatum: '2026-09-30' },
    );
    return fileNames('proef').map((name) => readFileSync(path.join(folder, name)).toString('hex'));
  });
  expect(bytes[0]).toEqual(bytes[1]);
  const file = path.join(folder, 'proef.parquet');
  expect(await ask(`SELECT * FROM '${file}'`)).toEqual([
    { ...rows[0], voorbeeld: 'verzonnen' },
    { ...rows[1], voorbeeld: 'verzonnen' },
  ]);
  expect(await ask(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${file}')`)).toEqual([
    { column_name: 'code', column_type: 'VARCHAR' },
    { column_name: 'share', column_type: 'DOUBLE' },
    { column_name: 'day', column_type: 'DATE' },
    { column_name: 'note', column_type: 'VARCHAR' },
    { column_name: 'voorbeeld', column_type: 'VARCHAR' },
  ]);
  const metadata = await ask(
    `SELECT decode(key) AS k, decode(value) AS v FROM parquet_kv_metadata('${file}')`,
  );
  expect(Object.fromEntries(metadata.map(({ k, v }) => [k, v]))).toEqual({
    titel: 'Proef',
    release: '2026-K3',
    peildatum: '2026-09-30',
    licentie: 'CC0-1.0',
    voorbeeld: 'verzonnen',
  });
  const excel = readFileSync(path.join(folder, 'proef.excel.csv'), 'utf8');
  expect(excel).toBe(
    "\uFEFFcode;share;day;note;voorbeeld\r\nGM9001;1,25;2024-02-29;'=1+1;verzonnen\r\nGM9002;;;;verzonnen\r\n",
  );
});

test('a CSV that does not hold to its definition has no other forms', () => {
  writeFileSync(path.join(folder, 'revision.csv'), 'municipality\nGM9001\n');
  const revision = publishedTables.find(({ stem }) => stem === 'revision');
  expect(() => {
    writeForms(folder, { table: revision!.table, stem: 'revision', mark: null }, null);
  }).toThrow(/revision\.csv/);
});
