import { groups, pipStates } from '../../src/contract/codes.ts';
import { openNative } from '../../src/query/node.ts';
import { selectionOf } from '../../src/figures/ask.ts';
import { bind } from '../../src/query/bind.ts';
import { withoutPipByWait } from '../../src/indicators/wachten/without_pip_by_wait.ts';

const municipalities = Array.from({ length: 342 }, (_, at) => `GM${String(at + 1).padStart(4, '0')}`);
const cohorts = [2022, 2023, 2024, 2025, 2026];

const list = (codes: readonly { readonly code: string }[]) => codes.map(({ code }) => `'${code}'`).join(', ');

/** Writes a file with one table of `rows` invented counts, in the shape of the site's `pip_time`. */
export async function writeRows(file: string, rows: number): Promise<void> {
  const engine = await openNative(null);
  try {
    await engine.run(`ATTACH '${file}' AS o (STORAGE_VERSION 'v1.0.0')`);
    await engine.run(`CREATE TYPE o.codes_group AS ENUM (${list(groups)})`);
    await engine.run(`CREATE TYPE o.codes_state AS ENUM (${list(pipStates)})`);
    await engine.run(`CREATE TABLE o.pip_time AS
      WITH codes AS (SELECT [${list(groups)}] AS g, [${list(pipStates)}] AS s)
      SELECT printf('GM%04d', 1 + (i // ${cohorts.length * groups.length * pipStates.length}) % ${municipalities.length}) AS municipality,
        (${cohorts[0]!} + (i // ${groups.length * pipStates.length}) % ${cohorts.length})::INTEGER AS cohort,
        g[1 + (i // ${pipStates.length}) % ${groups.length}]::VARCHAR::o.codes_group AS "group",
        s[1 + i % ${pipStates.length}]::VARCHAR::o.codes_state AS state,
        (5 * (hash(i) % 40))::INTEGER AS count
      FROM range(${rows}) AS made(i), codes`);
    await engine.run('CHECKPOINT o');
    await engine.run('DETACH o');
  } finally {
    await engine.close();
  }
}

/** A real indicator over all municipalities, and a comparison of all of them with quantiles. */
export const questions = [
  {
    name: 'one indicator',
    sql: bind(withoutPipByWait.sql, selectionOf(municipalities, { group: null, cohorts: null }, cohorts)),
  },
  {
    name: 'all municipalities beside each other',
    sql: `SELECT cohort, quantile_cont(share, [0.1, 0.25, 0.5, 0.75, 0.9])::VARCHAR AS spread
FROM (
  SELECT municipality, cohort, sum(count) FILTER (state <= 'd08_10')::DOUBLE / nullif(sum(count), 0) AS share
  FROM pip_time
  GROUP BY municipality, cohort
)
GROUP BY cohort
ORDER BY cohort`,
  },
] as const;
