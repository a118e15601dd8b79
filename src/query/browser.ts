import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { sha256 } from '../checksum/browser.ts';
import { resultOf } from './arrow.ts';
import { explain, QueryError } from './error.ts';
import { engineAddress } from './packed.ts';
import type { Engine, Result } from './port.ts';
import { afterAttach, openOptions } from './wasm-options.ts';

export interface DataFile {
  readonly url: string;
  /** Checksum from the manifest of the release. */
  readonly sha256: string;
}

export type Progress =
  | { readonly step: 'engine'; readonly loaded: number }
  | { readonly step: 'data' }
  | { readonly step: 'query' };

export interface Patience {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface BrowserEngine extends Engine {
  /** Whether the data file is the one in the manifest; null where the browser cannot compute a checksum. */
  readonly intact: boolean | null;
  /** Runs one SQL text; a query that takes longer than `seconds`, or is cancelled, ends the engine. */
  run(sql: string, patience?: { readonly signal: AbortSignal; readonly seconds: number }): Promise<Result>;
}

/** The engine may take minutes to arrive on a slow phone, but not this long without a byte. */
const silentSeconds = 30;
const stepSeconds = 15;
const querySeconds = 20;

/** The engine refuses such a file, or never comes back from opening it. */
const damaged = 'Het gegevensbestand is beschadigd of niet volledig.';

const cancelled = () => new QueryError('cancelled', 'Gestopt. De pagina staat er nog zoals hij was.');

/** Rejects when the signal aborts, or when `alive` was not called for so many seconds. */
function within<T>(
  work: (alive: () => void) => Promise<T>,
  seconds: number,
  signal: AbortSignal,
  late: () => QueryError,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        reject(late());
      }, seconds * 1000);
    };
    const onAbort = () => {
      reject(cancelled());
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    alive();
    work(alive)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      });
  });
}

let database: duckdb.AsyncDuckDB | null = null;
let openedFiles = 0;

async function stop(): Promise<void> {
  const stopping = database;
  database = null;
  await stopping?.terminate();
}

async function start({ signal, onProgress }: Patience): Promise<duckdb.AsyncDuckDB> {
  if (typeof WebAssembly !== 'object') {
    throw new QueryError(
      'engine',
      'Uw browser kan hier niet rekenen: WebAssembly staat uit of ontbreekt. De cijfers en tabellen op de pagina kloppen wel.',
    );
  }
  onProgress?.({ step: 'engine', loaded: 0 });
  const over = new AbortController();
  const worker = new Worker(workerUrl);
  const starting = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  let hasBegun = false;
  // What the host has may be on its way still, or being compiled: which of the two takes so long cannot be seen. Chunks
  // that follow each other within 20 ms are never reported by the library.
  const late = () =>
    new QueryError(
      'deadline',
      hasBegun
        ? 'Het rekenprogramma start niet. De verbinding is weggevallen, of dit apparaat heeft het te druk. Probeer het opnieuw.'
        : 'Het rekenprogramma komt niet binnen. Controleer uw verbinding en probeer het opnieuw.',
    );
  try {
    await within(
      async (alive) => {
        const arrived = (loaded: number) => {
          alive();
          hasBegun = true;
          onProgress?.({ step: 'engine', loaded });
        };
        const broken = new Promise<never>((_, reject) => {
          const fail = ({ message = 'the worker was not loaded' }: Partial<ErrorEvent>) =>
            reject(new Error(message));
          worker.addEventListener('error', fail, { once: true });
        });
        const { address, release } = await Promise.race([
          engineAddress(wasmUrl, over.signal, arrived),
          broken,
        ]);
        try {
          const instantiated = starting.instantiate(address, null, ({ bytesLoaded }) => {
            if (address === wasmUrl) arrived(bytesLoaded);
            else alive();
          });
          await Promise.race([instantiated, broken]);
        } finally {
          release();
        }
      },
      silentSeconds,
      signal,
      late,
    );
    return starting;
  } catch (error) {
    // A stopped worker takes no message any more: what is still on its way to it stops first.
    over.abort();
    await starting.terminate();
    if (error instanceof QueryError) throw error;
    throw new QueryError('engine', 'Het rekenprogramma kon niet starten in uw browser.', '', String(error));
  }
}

async function fetchData({ url, sha256: expected }: DataFile, signal: AbortSignal) {
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch {
    if (signal.aborted) throw cancelled();
    throw new QueryError('data', 'Het gegevensbestand kon niet worden opgehaald. Bent u nog online?');
  }
  if (!response.ok) {
    throw new QueryError('data', `Het gegevensbestand ontbreekt op de server (fout ${response.status}).`);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, intact: await matches(bytes, expected) };
}

/** Null where the browser cannot tell. */
async function matches(bytes: Uint8Array, expected: string): Promise<boolean | null> {
  const found = await sha256(bytes);
  return found === null ? null : found === expected;
}

/** One database is open at a time: who opens waits until the one before has been closed. */
let turn: Promise<void> = Promise.resolve();

/**
 * Opens one data file in the browser's DuckDB: attached read-only, then locked, so that no query can read a file,
 * fetch an address, load an extension or change a setting. The engine is fetched by the first call on a page.
 * Close it after use: the next one waits for that.
 */
export async function openBrowser(file: DataFile, patience: Patience): Promise<BrowserEngine> {
  const before = turn;
  let done: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    done = resolve;
  });
  turn = before.then(() => closed);
  await before;
  try {
    const { connection, intact, db } = await open(file, patience);
    return {
      intact,
      run: (sql, limits = { signal: patience.signal, seconds: querySeconds }) => run(connection, sql, limits),
      close: async () => {
        done();
        // A worker that was stopped never answers again.
        if (db === database) await connection.close();
      },
    };
  } catch (error) {
    done();
    throw error;
  }
}

async function open(file: DataFile, patience: Patience) {
  const { signal, onProgress } = patience;
  database ??= await start(patience);
  const db = database;
  onProgress?.({ step: 'data' });
  const { bytes, intact } = await fetchData(file, signal);
  const late = () =>
    intact === false
      ? new QueryError('data', damaged)
      : new QueryError('deadline', 'De gegevens openen duurt te lang. Probeer het opnieuw.');
  try {
    return { db, intact, connection: await within(() => attach(db, bytes), stepSeconds, signal, late) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function attach(db: duckdb.AsyncDuckDB, bytes: Uint8Array): Promise<duckdb.AsyncDuckDBConnection> {
  await db.open(openOptions);
  openedFiles += 1;
  const name = `data-${openedFiles}.duckdb`;
  await db.registerFileBuffer(name, bytes);
  const connection = await db.connect();
  try {
    await connection.query(`ATTACH '${name}' AS data (READ_ONLY)`);
  } catch (error) {
    throw new QueryError('data', damaged, '', String(error));
  }
  for (const text of afterAttach) await connection.query(text);
  return connection;
}

async function run(
  connection: duckdb.AsyncDuckDBConnection,
  sql: string,
  limits: { readonly signal: AbortSignal; readonly seconds: number },
): Promise<Result> {
  const late = () =>
    new QueryError('deadline', `De query duurde langer dan ${limits.seconds} seconden en is gestopt.`, sql);
  try {
    return await within(
      async () => resultOf(await connection.query(sql), sql),
      limits.seconds,
      limits.signal,
      late,
    );
  } catch (error) {
    const explained = explain(error, sql);
    if (explained.fault === 'deadline' || explained.fault === 'cancelled') await stop();
    throw explained;
  }
}
