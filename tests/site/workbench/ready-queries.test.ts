import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readySql } from '../../../src/site/workbench/ready-queries.ts';
import { tableDocs } from '../../../src/site/workbench/table-docs.page.ts';
import { workbenchExamples } from '../../../src/site/workbench/examples.ts';
import { countedCatalogue } from '../../../src/indicators/counted.ts';
import { currentRelease, dictionary } from '../../../src/published/files.ts';
import { openNative } from '../../../src/query/node.ts';
import type { Engine } from '../../../src/query/port.ts';
import { limited, refusal } from '../../../src/query/refusal.ts';
import { startWasm } from '../../query/wasm.ts';

const { release, instroomjaren } = currentRelease();
const file = path.resolve(import.meta.dirname, `../../../public/data/${release}/national.duckdb`);
const about = { code: 'GM9029', name: 'Waterdonk', cohorts: instroomjaren };
const keys = [...countedCatalogue.map(({ id }) => id), ...workbenchExamples.map(({ title }) => title)];

test('there is a ready query of every indicator with figures', () => {
  expect(countedCatalogue.length).toBeGreaterThan(10);
  expect(keys.map((key) => readySql(key, about)).every((sql) => sql !== null)).toBe(true);
  expect(readySql('bestaat_niet', about)).toBeNull();
});

describe('on the newest release', () => {
  let native: Engine;
  let browser: Engine;
  beforeAll(async () => {
    native = await openNative(file);
    browser = (await startWasm()).open(file);
  });
  afterAll(async () => {
    await native.close();
    await browser.close();
  });

  test.each(keys)('%s runs as the workbench runs it, alike in both engines', async (key) => {
    const sql = readySql(key, about)!;
    expect(refusal(sql)).toBeNull();
    expect(sql).not.toMatch(/\$\w/);
    const asText = `SELECT columns(*)::VARCHAR FROM (${limited(sql, 1000).sql})`;
    const expected = await native.run(asText);
    expect(expected.rows.length).toBeGreaterThan(0);
    expect(await browser.run(asText)).toEqual(expected);
  });
});

test('every table and column of the database is explained, and no other', async () => {
  const native = await openNative(file);
  const { rows } = await native.run(
    "SELECT table_name || '.' || column_name AS name FROM duckdb_columns() WHERE database_name = 'data' ORDER BY ALL",
  );
  const explained = tableDocs(release, dictionary()).flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name}`),
  );
  expect(explained.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  await native.close();
});
