const encoder = new TextEncoder();

/** Bytes of the signature and of the first chunk, which always stays first. */
const headerEnd = 8 + 25;

/**
 * The same PNG with texts inside (`iTXt`) and its resolution, in pixels per inch. Keywords are those of the format, such
 * as "Title" and "Description". Throws on bytes that are no PNG.
 */
export function withTexts(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
  resolution: number,
): Uint8Array {
  if (String.fromCharCode(...png.subarray(1, 4)) !== 'PNG') throw new Error('these bytes are no PNG');
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    // Not compressed, in Dutch, without a translated keyword.
    chunk('iTXt', joined([encoder.encode(`${keyword}\0\0\0nl\0\0`), encoder.encode(text)])),
  );
  return joined([
    png.subarray(0, headerEnd),
    chunk('pHYs', density(resolution)),
    ...chunks,
    png.subarray(headerEnd),
  ]);
}

/** Pixels per metre, both ways. */
function density(resolution: number): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const perMetre = Math.round(resolution / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return bytes;
}

/** Length, kind, data and checksum (PNG 1.2, section 3.2). */
export function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = joined([encoder.encode(kind), data]);
  return joined([uint32(data.length), body, uint32(crc(body))]);
}

export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
