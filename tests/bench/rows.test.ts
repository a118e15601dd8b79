import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questions, writeRows } from '../../scripts/bench/rows.ts';
import { waitingBins } from '../../src/contract/codes.ts';
import { openNative } from '../../src/query/node.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
const file = path.join(folder, 'rows.duckdb');

beforeAll(() => writeRows(file, 40_000));
afterAll(() => rmSync(folder, { recursive: true }));

describe('writeRows', () => {
  it('writes the number of rows asked for, in multiples of five, that answer every question', async () => {
    const engine = await openNative(file);
    const { rows } = await engine.run(
      'SELECT count(*)::INTEGER AS rows, max(count % 5)::INTEGER AS rest, count(DISTINCT cohort)::INTEGER AS cohorts FROM pip_time',
    );
    expect(rows).toEqual([{ rows: 40_000, rest: 0, cohorts: 5 }]);
    const answers = await Promise.all(questions.map(({ sql }) => engine.run(sql)));
    // Who waits: how long in each of the bins, in reception, or without a known clock; then a row per year.
    expect(answers.map((answer) => answer.rows.length)).toEqual([waitingBins.length + 2, 5]);
    await engine.close();
  });
});
