/** Puts a .gz and a .br beside every file that gets smaller by it; hosts and `serve.ts` send those. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = 'atom,css,csv,duckdb,html,js,json,jsonld,mjs,svg,ttl,txt,wasm,xml';
const atOnce = 4;
/** Bytes. Below it a compressed file is hardly smaller. */
const smallest = 512;
/** Bytes. From here on a result is kept between builds: brotli takes half a minute on the 34 MB engine. */
const keptFrom = 1_000_000;

const methods = [
  { extension: '.gz', compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }) },
  {
    extension: '.br',
    compress: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_LGWIN]: 22,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
        },
      }),
  },
] as const;

/** Compresses the files of `dist`; large results are kept in `cache`, named by the hash of their source. */
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
      const name = createHash('sha256').update(bytes).digest('hex') + extension;
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
