import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { workbenchExamples } from '../../src/site/workbench/examples.ts';
import { openNative } from '../../src/query/node.ts';
import { startWasm } from './wasm.ts';

const file = path.resolve(import.meta.dirname, '../../public/data/2026-K3/national.duckdb');

/** Compiling the engine takes seconds; a database is opened anew for each test. */
let wasm: Awaited<ReturnType<typeof startWasm>>;
beforeAll(async () => {
  wasm = await startWasm();
});

test.each(workbenchExamples)('$title answers alike in both engines', async ({ sql }) => {
  const native = await openNative(file);
  const browser = wasm.open(file);
  const expected = await native.run(`SELECT columns(*)::VARCHAR FROM (${sql}\n)`);
  expect(expected.rows.length).toBeGreaterThan(0);
  expect(await browser.run(`SELECT columns(*)::VARCHAR FROM (${sql}\n)`)).toEqual(expected);
  await native.close();
  await browser.close();
});

test.each([
  `SELECT * FROM read_csv('https://example.org/x.csv')`,
  `SELECT * FROM '/etc/passwd'`,
  `COPY total TO 'x.csv'`,
  `ATTACH 'x.duckdb'`,
  `LOAD httpfs`,
  `SET enable_external_access = true`,
  `RESET lock_configuration`,
  `DELETE FROM total`,
  `CREATE TABLE mine AS SELECT 1`,
])('the locked engine refuses %s', async (sql) => {
  const browser = wasm.open(file);
  await expect(browser.run(sql)).rejects.toThrow(/werkbank leest alleen|Er is geen tabel/);
  expect((await browser.run('SELECT 1 AS a')).rows).toEqual([{ a: 1 }]);
});
