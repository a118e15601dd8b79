/** One thread of `compress.ts`: takes the next file of the list until there is none. */
import { hash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { linkFile } from '../../src/publish/link.ts';

export interface FileToCompress {
  readonly path: string;
  /** SHA-256 of the content, where that is known. */
  readonly sum: string | null;
  /** A smaller result is worth more time. */
  readonly isFirst: boolean;
}

export interface CompressJob {
  readonly files: readonly FileToCompress[];
  /** Folder of the kept results. */
  readonly cache: string;
  /** Shared by the threads: place in the list of the next file. */
  readonly next: Int32Array;
}

/** Part of the name of a kept result; another way to compress gets another name. */
const made = { first: '-2-10', other: '-2' };
/** Bytes. Below it a compressed file is hardly smaller. */
const smallest = 512;
/** Bytes. Below it compressing takes less time than keeping. */
const cachedFrom = 2_000;
/** Bytes. From here on a result is laid beside its source even when it is not smaller. */
const alwaysFrom = 100_000;
/** Bytes. From here on a better result is worth half a minute, once: the engine is 34 MB. */
const thoroughFrom = 1_000_000;

/** Of Brotli. With 10 a first page is 5 to 8 % smaller than with 6, in 14 to 27 ms instead of 1 or 2. */
const quality = { first: 10, other: 6, large: 9 };

/**
 * Brotli 6 with a window of the size of the file takes a hundredth of the time of quality 9 with the largest window, for
 * half a percent more bytes: `docs/performance.md` has the numbers.
 */
const methods = [
  {
    extension: '.gz',
    method: (bytes: Buffer) => gzipSync(bytes, { level: bytes.byteLength < thoroughFrom ? 6 : 9 }),
  },
  {
    extension: '.br',
    method: (bytes: Buffer, isFirst: boolean) =>
      brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]:
            quality[isFirst ? 'first' : bytes.byteLength < thoroughFrom ? 'other' : 'large'],
          [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.byteLength),
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
        },
      }),
  },
] as const;

/** Exponent of the smallest window that holds a file whole, within what every browser accepts (RFC 7932, section 9.1). */
function windowFor(size: number): number {
  return Math.min(22, Math.max(10, Math.ceil(Math.log2(size + 16))));
}

function compressFile({ path: file, sum: givenSum, isFirst }: FileToCompress, cache: string): void {
  const { size } = statSync(file);
  let read: Buffer | undefined;
  const bytes = () => (read ??= readFileSync(file));
  const sum = size < cachedFrom ? null : (givenSum ?? hash('sha256', bytes()));
  for (const { extension, method } of methods) {
    const twin = file + extension;
    const cached =
      sum === null ? null : path.join(cache, sum + made[isFirst ? 'first' : 'other'] + extension);
    if (cached !== null && isLinked(cached, twin)) continue;
    // What lies there is of other content, and may be a link into the cache: it is taken away, never written into.
    rmSync(twin, { force: true });
    if (size < smallest) continue;
    const result = method(bytes(), isFirst);
    if (result.byteLength >= size && size < alwaysFrom) continue;
    if (cached !== null) keep(result, cached);
    if (cached === null || !isLinked(cached, twin)) writeFileSync(twin, result);
  }
}

function keep(result: Buffer, cached: string): void {
  const part = `${cached}.${process.pid}.${threadId}.part`;
  writeFileSync(part, result);
  renameSync(part, cached);
}

/** Lays a kept result beside its source; false when there is none. */
function isLinked(cached: string, twin: string): boolean {
  try {
    linkFile(cached, twin);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    if (code !== 'EEXIST') throw error;
    rmSync(twin);
    return isLinked(cached, twin);
  }
}

const { files, cache, next } = workerData as CompressJob;
for (let at = Atomics.add(next, 0, 1); at < files.length; at = Atomics.add(next, 0, 1)) {
  const found = files[at];
  if (found) compressFile(found, cache);
}
