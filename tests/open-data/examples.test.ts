import { execFileSync, spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examples, textFor, written } from '../../src/site/data/examples.ts';
import { treeList } from '../../src/open-data/tree.ts';
import { data, publishedTables, releases } from './published.ts';

const newest = releases.at(-1)?.release ?? '';
const folder = path.dirname(data);

/** The text of an example, on the published files of this machine in place of the site. */
function local(id: string, origin: string): string {
  const example = examples.find((one) => one.id === id);
  if (!example) throw new Error(`no example for ${id}`);
  return textFor(example, { origin, release: newest, code: written.code });
}

interface Row {
  readonly municipality: string;
  readonly cohort: string;
  readonly count: string;
}

/** Cohort year and number of one municipality, as they stand in the CSV of a release. */
const inCsv = (release: string) =>
  parse<Row>(readFileSync(path.join(data, release, 'total.csv')), { columns: true })
    .filter(({ municipality }) => municipality === 'GM9029')
    .map(({ cohort, count }) => `${cohort} ${count}`);

/** What each example must answer. */
const expected = inCsv(newest);

async function answerOf(id: string): Promise<string[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const statements = await connection.extractStatements(local(id, folder));
  let rows: string[] = [];
  for (let at = 0; at < statements.count; at++) {
    const answer = await (await statements.prepare(at)).runAndReadAll();
    rows = answer.getRows().map((row) => row.join(' '));
  }
  connection.closeSync();
  return rows;
}

/** On CI it must be there; elsewhere the report says that the test was skipped. */
const lacksPython = spawnSync('python3', ['--version']).error !== undefined && !process.env['CI'];

describe('the examples for other programs', () => {
  test('ask for something that is there', () => {
    expect(expected.length).toBeGreaterThan(3);
  });

  test('DuckDB answers what stands in the CSV', async () => {
    expect(await answerOf('duckdb')).toEqual(expected);
  });

  test('DuckDB answers the same of every release, from the folder of all', async () => {
    const all = releases.flatMap(({ release }) => inCsv(release).map((line) => `${release} ${line}`));
    expect(all.length).toBeGreaterThan(expected.length);
    expect(await answerOf('alle-releases')).toEqual(all);
  });

  test.skipIf(lacksPython)('Python answers the same, with nothing but its own library', () => {
    const output = execFileSync('python3', ['-'], {
      input: local('python', pathToFileURL(folder).href),
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    expect(output.trim().split(/\r?\n/)).toEqual(expected);
  });

  test.each(examples.map((example) => [example.name, example] as const))(
    '%s: five lines or less besides a remark, every address is a published file',
    (_, example) => {
      const lines = example.text.trimEnd().split('\n');
      expect(lines.filter((line) => !/^(#|--)/.test(line)).length).toBeLessThanOrEqual(5);
      const text = textFor(example, {
        origin: 'https://elders.example',
        release: '2030-K1',
        code: 'GM0344',
      });
      for (const word of Object.values(written)) expect(text).not.toContain(word);
      const addresses = text.match(/https:\/\/elders\.example\/\S+?\.(csv|parquet|json)\b/g) ?? [];
      expect(addresses.length).toBeGreaterThan(0);
      const stems = publishedTables.map(({ stem }) => stem);
      for (const address of addresses.filter((one) => !one.endsWith(`/data/${treeList}`)))
        expect(stems).toContain(/2030-K1\/(\w+)(?:\.excel)?\.(?:csv|parquet)$/.exec(address)?.[1]);
    },
  );
});
