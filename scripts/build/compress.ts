/** Puts a .gz and a .br beside every file that gets smaller by it; hosts and `serve.ts` send those. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { pathWithin } from '../../src/checksum/files.ts';
import type { CompressJob } from './compress-files.ts';

const compressible = 'atom,css,csv,duckdb,html,js,json,jsonld,mjs,svg,ttl,txt,wasm,xml'.split(',');
/**
 * Pages that readers come to from outside: they are sent most, and each of their bytes comes before the first paint. Those
 * of a theme are six times as many, and would keep the build of a country waiting.
 */
export const firstPages = /^(?:index|gemeente\/[^/]+\/index)\.html$/;
const endings = new Set(compressible.map((ending) => `.${ending}`));

/** The work of one site; that of the next waits for it, as results that no site links to yet would be forgotten. */
let running: Promise<void> = Promise.resolve();

/**
 * Compresses the files of `dist`, one site at a time. Results are kept in `cache`, named by the hash of their source and the way they were
 * made, and linked into `dist`: what did not change is not compressed again. What no site links to any more is forgotten.
 * @param sums SHA-256 of files of `dist` by their path, for files that were read and checked in this very run
 * @param done folders within `dist` whose files were compressed before
 * @param first files within `dist` for which a smaller result is worth more time
 * @throws the first error of a thread
 */
export function compress(
  dist: string,
  cache: string,
  sums: ReadonlyMap<string, string> = new Map(),
  done: ReadonlySet<string> = new Set(),
  first: RegExp = firstPages,
): Promise<void> {
  const own = running.then(() => compressNow(dist, cache, sums, done, first));
  running = own.catch(() => undefined);
  return own;
}

async function compressNow(
  dist: string,
  cache: string,
  sums: ReadonlyMap<string, string>,
  done: ReadonlySet<string>,
  first: RegExp,
): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const files = filesIn(dist, done).map((file) => ({
    path: file,
    sum: sums.get(file) ?? null,
    isFirst: first.test(pathWithin(dist, file)),
  }));
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const job: CompressJob = { files, cache, next };
  await Promise.all(Array.from({ length: availableParallelism() }, () => thread(job)));
  forgetUnused(cache);
}

/** Removes kept results that no site links to, unless this disk has no links at all. */
function forgetUnused(cache: string): void {
  const cached = readdirSync(cache).map((name) => path.join(cache, name));
  const unused = cached.filter((file) => statSync(file).nlink === 1);
  if (unused.length < cached.length) for (const file of unused) rmSync(file);
}

function thread(job: CompressJob): Promise<void> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('./compress-files.ts', import.meta.url), { workerData: job })
      .once('error', reject)
      .once('exit', () => {
        resolve();
      });
  });
}

/** Every file that may get smaller, by its path; what was compressed before is not among them. */
function filesIn(folder: string, done: ReadonlySet<string>): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return done.has(place) ? [] : filesIn(place, done);
    return entry.isFile() && endings.has(path.extname(entry.name)) ? [place] : [];
  });
}
