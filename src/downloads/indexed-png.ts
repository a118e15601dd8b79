import { deflateSync } from 'node:zlib';
import { chunk, joined, uint32 } from './png.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const mostColours = 96;

/** Pixels as a rasteriser gives them: four bytes each, red, green, blue and an opacity that counts for nothing. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/**
 * A PNG with a palette (PNG 1.2, colour type 3): drawings have few colours, and are so a fifth of the size. The colours that
 * occur most are kept; another one becomes the nearest of them.
 */
export function indexedPng({ width, height, bytes }: Pixels): Uint8Array {
  const { palette, indices } = indexed(new Uint32Array(bytes.buffer, bytes.byteOffset, width * height));
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = joined([uint32(width), uint32(height), Uint8Array.of(8, 3, 0, 0, 0)]);
  return joined([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Red, green and blue of a pixel, in the byte order of every machine that runs this. */
const channels = (colour: number): number[] => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

/** Five bits of each channel: colours that no eye tells apart share a place. */
const bucketOf = (colour: number): number =>
  ((colour & 0xf8) << 7) | ((colour >> 6) & 0x3e0) | ((colour >> 19) & 0x1f);
const buckets = 1 << 15;

function indexed(pixels: Uint32Array): { readonly palette: readonly number[]; readonly indices: Uint8Array } {
  const { counts, colours } = counted(pixels);
  const used = [...counts.keys()].filter((bucket) => (counts[bucket] ?? 0) > 0);
  const palette = used
    .toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other)
    .slice(0, mostColours)
    .map((bucket) => colours[bucket] ?? 0);
  const places = new Uint8Array(buckets);
  for (const bucket of used) places[bucket] = nearest(palette, colours[bucket] ?? 0);
  const indices = new Uint8Array(pixels.length);
  // A loop by number: this runs for every pixel of every picture.
  for (let at = 0; at < pixels.length; at++) indices[at] = places[bucketOf(pixels[at]!)]!;
  return { palette, indices };
}

/** How many pixels fall in each bucket, and the colour that most of them have (Boyer and Moore's vote). */
function counted(pixels: Uint32Array): { readonly counts: Uint32Array; readonly colours: Uint32Array } {
  const [counts, colours, votes] = [
    new Uint32Array(buckets),
    new Uint32Array(buckets),
    new Int32Array(buckets),
  ];
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at]!;
    const bucket = bucketOf(pixel);
    counts[bucket]! += 1;
    if (votes[bucket] === 0) colours[bucket] = pixel;
    votes[bucket]! += colours[bucket] === pixel ? 1 : -1;
  }
  return { counts, colours };
}

function nearest(palette: readonly number[], colour: number): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  let [best, least] = [0, Infinity];
  for (const [at, other] of palette.entries()) {
    const [r = 0, g = 0, b = 0] = channels(other);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}
