/** Runs inside Chromium: DuckDB started with nothing around it, and through the engine of the site. */
import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { openBrowser } from '../../src/query/browser.ts';
import { openOptions } from '../../src/query/wasm-options.ts';

/** All in ms. */
export interface EngineTimes {
  /** Until the engine could be asked something, its code and data fetched. */
  readonly start: number;
  /** Per query, in the order asked; only the first of them meets an engine that did nothing yet. */
  readonly queries: readonly { readonly first: number; readonly warm: readonly number[] }[];
}

const repeats = 5;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function answerTimes(ask: (sql: string) => Promise<unknown>, texts: readonly string[]) {
  const queries = [];
  for (const sql of texts) {
    const first = await timed(() => ask(sql));
    const warm: number[] = [];
    for (let turn = 0; turn < repeats; turn++) warm.push(await timed(() => ask(sql)));
    queries.push({ first, warm });
  }
  return queries;
}

/** The shortest way from nothing to an answer with duckdb-wasm: no checks, no deadlines, no lock. */
export async function bare(url: string, queries: readonly string[]): Promise<EngineTimes> {
  const begin = performance.now();
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
  await db.instantiate(wasmUrl);
  await db.open(openOptions);
  const response = await fetch(url);
  await db.registerFileBuffer('bench.duckdb', new Uint8Array(await response.arrayBuffer()));
  const connection = await db.connect();
  await connection.query("ATTACH 'bench.duckdb' AS data (READ_ONLY)");
  await connection.query('USE data');
  const start = performance.now() - begin;
  const asking = await answerTimes((sql) => connection.query(sql), queries);
  await db.terminate();
  return { start, queries: asking };
}

/** The same through the site's own engine, with its checksum, deadlines, lock and plain values. */
export async function own(url: string, queries: readonly string[]): Promise<EngineTimes> {
  const begin = performance.now();
  const engine = await openBrowser({ url, sha256: '' }, { signal: new AbortController().signal });
  const start = performance.now() - begin;
  const asking = await answerTimes((sql) => engine.run(sql), queries);
  await engine.close();
  return { start, queries: asking };
}
