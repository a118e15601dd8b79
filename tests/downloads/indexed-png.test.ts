import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexedPng } from '../../src/downloads/indexed-png.ts';

/** Red, green and blue of every pixel of a PNG with a palette. */
function pixelsOf(png: Buffer): number[][] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const width = chunks.get('IHDR')!.readUInt32BE(0);
  const palette = chunks.get('PLTE')!;
  const rows = inflateSync(chunks.get('IDAT')!);
  return [...rows].flatMap((index, at) =>
    at % (width + 1) === 0 ? [] : [[...palette.subarray(3 * index, 3 * index + 3)]],
  );
}

const bytesOf = (colours: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

test('few colours come back as they were', () => {
  const colours = [
    [255, 255, 255],
    [22, 27, 38],
    [27, 63, 148],
    [179, 71, 11],
    [255, 255, 255],
    [251, 230, 214],
  ];
  const png = Buffer.from(indexedPng({ width: 3, height: 2, bytes: bytesOf(colours) }));
  expect(pixelsOf(png)).toEqual(colours);
});

test('of many colours the inks stay, and the shades between them come near', () => {
  const [ink, paper, blue] = [
    [22, 27, 38],
    [255, 255, 255],
    [27, 63, 148],
  ] as const;
  const between = (one: readonly number[], other: readonly number[], part: number) =>
    one.map((value, at) => Math.round(value + ((other[at] ?? 0) - value) * part));
  const shades = Array.from({ length: 2000 }, (_, at) =>
    between(between(ink, blue, (at % 40) / 40), paper, Math.floor(at / 40) / 50),
  );
  const colours = [...shades, ...Array.from({ length: 400 }, () => [...ink])];
  const found = pixelsOf(Buffer.from(indexedPng({ width: 240, height: 10, bytes: bytesOf(colours) })));
  expect(found.slice(-400).every((colour) => colour.join() === ink.join())).toBe(true);
  const distances = found.map((colour, at) =>
    Math.hypot(...colour.map((one, of) => one - (colours[at]?.[of] ?? 0))),
  );
  expect(Math.max(...distances)).toBeLessThan(60);
});
