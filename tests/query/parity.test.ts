import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PublishedMunicipality, PublishedRelease } from '../../src/contract/published.ts';
import { selectionOf } from '../../src/figures/ask.ts';
import { countedCatalogue } from '../../src/indicators/counted.ts';
import { bind } from '../../src/query/bind.ts';
import { openNative } from '../../src/query/node.ts';
import { startWasm } from './wasm.ts';

const data = path.resolve(import.meta.dirname, '../../public/data');
const read = <T>(name: string) => JSON.parse(readFileSync(path.join(data, name), 'utf8')) as T;
const releases = read<PublishedRelease[]>('releases.json');
const municipalities = read<PublishedMunicipality[]>('municipalities.json');

let wasm: Awaited<ReturnType<typeof startWasm>>;
beforeAll(async () => {
  wasm = await startWasm();
});

const choices = [
  { group: null, cohorts: null },
  { group: 'asylum', cohorts: [2024] },
] as const;

/** In turn, over municipalities as over indicators: each indicator is asked both in every release. */
const choiceOf = (code: string, indicator: number) =>
  choices[(Number(code.slice(2)) + indicator) % choices.length]!;

describe.each(releases)('native and WASM DuckDB agree on $release', ({ release, instroomjaren }) => {
  const delivered = municipalities.filter(({ deliveries }) =>
    deliveries.some((entry) => entry.release === release && entry.state === 'delivered'),
  );

  test('there is something to compare', () => {
    expect(delivered.length).toBeGreaterThan(25);
  });

  test.each(delivered)('$code $name, every indicator', async ({ code }) => {
    const file = path.join(data, release, `${code}.duckdb`);
    const native = await openNative(file);
    const browser = wasm.open(file);
    for (const [at, indicator] of countedCatalogue.entries()) {
      const sql = bind(indicator.sql, selectionOf([code], choiceOf(code, at), instroomjaren));
      const expected = await native.run(sql);
      expect(expected.columns).toEqual(indicator.columns.map(({ name }) => name));
      expect(await browser.run(sql), `${indicator.id} in ${code}`).toEqual(expected);
    }
    await native.close();
    await browser.close();
  });

  test('the national file, all municipalities together', async () => {
    const file = path.join(data, release, 'national.duckdb');
    const native = await openNative(file);
    const browser = wasm.open(file);
    const codes = delivered.map(({ code }) => code);
    for (const indicator of countedCatalogue) {
      const sql = bind(indicator.sql, selectionOf(codes, { group: null, cohorts: null }, instroomjaren));
      const expected = await native.run(sql);
      expect(expected.rows.length, indicator.id).toBeGreaterThan(0);
      expect(await browser.run(sql), indicator.id).toEqual(expected);
    }
    await native.close();
    await browser.close();
  });
});

test.each([
  ["TIME '12:30'", 'tijdstippen'],
  ['INTERVAL 25 HOUR', 'tijdsduren'],
  ["age(DATE '2026-09-30', DATE '2026-01-01')", 'tijdsduren'],
  ["TIMESTAMP '2026-09-30 12:00' - TIMESTAMP '2026-09-29'", 'tijdsduren'],
  ["'abc'::BLOB", 'bytes'],
  ['[INTERVAL 1 DAY]', 'tijdsduren'],
  ["{'om': TIME '12:30'}", 'tijdstippen'],
])('the engine of the browser shows %s as no other value, and says how to ask', async (expression, what) => {
  const browser = wasm.open(path.join(data, releases[0]!.release, 'national.duckdb'));
  await expect(browser.run(`SELECT 1 AS een, ${expression} AS wat`)).rejects.toThrow(
    `De kolom ‘wat’ bevat ${what}, en die toont de werkbank niet. Maak er tekst van met ::VARCHAR achter de kolom.`,
  );
  const { rows } = await browser.run(`SELECT (${expression})::VARCHAR AS wat`);
  expect(typeof rows[0]?.['wat']).toBe('string');
  await browser.close();
});

test('days and moments stay what they are', async () => {
  const browser = wasm.open(path.join(data, releases[0]!.release, 'national.duckdb'));
  const { rows } = await browser.run(
    "SELECT DATE '2026-09-30' AS dag, TIMESTAMP '2026-09-30 12:30' AS moment, true AS ja",
  );
  expect(rows).toEqual([{ dag: '2026-09-30', moment: '2026-09-30T12:30:00.000Z', ja: true }]);
  await browser.close();
});
