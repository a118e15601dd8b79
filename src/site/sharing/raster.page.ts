/** Drawings as PNG, made at build time with the fonts of the site; the same drawing is never made twice. */
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { sha256 } from '../../checksum/node.ts';
import { indexedPng } from '../../downloads/indexed-png.ts';
import { withTexts } from '../../downloads/png.ts';
import type { PictureFile } from '../../charts/picture.ts';

const cache = path.resolve('.cache/pictures');
const { resolve } = createRequire(import.meta.url);
const fontFiles = [
  '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
  '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff',
  '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff',
];

/** A drawing without transparency, with what it says inside. It is kept by what it is made from. */
export async function pngOf({ svg, title, description }: PictureFile): Promise<Uint8Array> {
  return kept(`${svg}\n${title}\n${description}`, async () =>
    withTexts(await drawn(svg), { Title: title, Description: description }, 96),
  );
}

/** A drawing of a sign, of `size` pixels square, that may be transparent. */
export async function iconOf(svg: string, size: number): Promise<Uint8Array> {
  const renderer = await rendererOf(svg, size);
  try {
    return renderer.render().asPng();
  } finally {
    renderer.free();
  }
}

/** Changes when what makes a picture of a drawing changes. */
const maker = 1;

async function kept(made: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const file = path.join(cache, `${sha256(`${maker}\n${made}`)}.png`);
  if (existsSync(file)) {
    // What was not used for long is forgotten (scripts/build/pictures.ts).
    utimesSync(file, new Date(), new Date());
    return readFileSync(file);
  }
  const bytes = await make();
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
  return bytes;
}

async function drawn(svg: string): Promise<Uint8Array> {
  const renderer = await rendererOf(svg);
  const image = renderer.render();
  try {
    return indexedPng({ width: image.width, height: image.height, bytes: image.pixels });
  } finally {
    image.free();
    renderer.free();
  }
}

async function rendererOf(svg: string, width?: number): Promise<InstanceType<typeof Resvg>> {
  ready ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  fonts ??= fontFiles.map((file) => sfntOf(readFileSync(resolve(file))));
  return new Resvg(svg, {
    ...(width === undefined ? {} : { fitTo: { mode: 'width', value: width } }),
    font: { fontBuffers: fonts, defaultFontFamily: 'Source Sans 3' },
  });
}

let ready: Promise<void> | undefined;
let fonts: Uint8Array[] | undefined;

interface FontTable {
  readonly tag: Buffer;
  readonly sum: number;
  readonly data: Buffer;
}

/** The fonts in a WOFF file as an OpenType file (WOFF 1.0): unpacked once, and not for every picture. */
function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => tableIn(woff, 44 + 20 * at));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  let offset = head.length;
  const parts = tables.map(({ tag, sum, data }, at) => {
    tag.copy(head, 12 + 16 * at);
    [sum, offset, data.length].forEach((value, field) => head.writeUInt32BE(value, 16 + 16 * at + 4 * field));
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...parts]);
}

function tableIn(woff: Buffer, entry: number): FontTable {
  const [offset = 0, packed = 0, length = 0, sum = 0] = [4, 8, 12, 16].map((at) =>
    woff.readUInt32BE(entry + at),
  );
  const bytes = woff.subarray(offset, offset + packed);
  return { tag: woff.subarray(entry, entry + 4), sum, data: packed < length ? inflateSync(bytes) : bytes };
}
