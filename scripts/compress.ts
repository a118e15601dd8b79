/** Puts a .gz and a .br beside every file that gets smaller by it; hosts and `serve.ts` send those. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = 'atom,css,csv,duckdb,html,js,json,jsonld,mjs,svg,ttl,txt,wasm,xml';
const atOnce = 4;
/** Part of the name of a kept result; another way to compress gets another name. */
const made = '-2';
/** Bytes. Below it a compressed file is hardly smaller. */
const smallest = 512;
/** Bytes. From here on a result is kept between builds: a country has thousands of database files that stay the same. */
const keptFrom = 100_000;
/** Bytes. From here on a better result is worth half a minute, once: the engine is 34 MB. */
const thoroughFrom = 1_000_000;

/**
 * Brotli 6 with a window of the size of the file takes a hundredth of the time of quality 9 with the largest window, for
 * half a percent more bytes: `docs/performance.md` has the numbers.
 */
const methods = [
  {
    extension: '.gz',
    compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: bytes.byteLength < thoroughFrom ? 6 : 9 }),
  },
  {
    extension: '.br',
    compress: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: bytes.byteLength < thoroughFrom ? 6 : 9,
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

/** Compresses the files of `dist`; large results are kept in `cache`, named by the hash of their source and the way they were made. */
export async function compress(dist: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const files = globSync(`${dist}/**/*.{${compressible}}`);
  const worker = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) await compressFile(file, cache);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function compressFile(file: string, cache: string): Promise<void> {
  const { size } = await stat(file);
  if (size < smallest) return;
  const bytes = await readFile(file);
  for (const { extension, compress: method } of methods) {
    if (size >= keptFrom) {
      const name = createHash('sha256').update(bytes).digest('hex') + made + extension;
      await copyFile(await kept(path.join(cache, name), () => method(bytes)), file + extension);
    } else {
      const smaller = await method(bytes);
      if (smaller.byteLength < size) await writeFile(file + extension, smaller);
    }
  }
}

async function kept(file: string, make: () => Promise<Buffer>): Promise<string> {
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (!exists) {
    await writeFile(`${file}.part`, await make());
    await rename(`${file}.part`, file);
  }
  return file;
}
