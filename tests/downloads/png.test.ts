import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withTexts } from '../../src/downloads/png.ts';

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One white pixel. */
const png = Buffer.concat([
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
  chunk('IEND', Buffer.alloc(0)),
]);

/** Kind and data of every chunk; fails on a checksum that is wrong. */
function chunksOf(bytes: Buffer): { kind: string; data: Buffer }[] {
  const found = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    found.push({ kind: body.subarray(0, 4).toString(), data: body.subarray(4) });
    at += 12 + length;
  }
  return found;
}

test('a PNG carries texts and its resolution, and is otherwise the same', () => {
  const made = Buffer.from(withTexts(png, { Title: 'Wachttijd', Description: 'één € 😀' }, 192));
  const chunks = chunksOf(made);
  expect(chunks.map(({ kind }) => kind)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  expect(chunks[1]?.data.readUInt32BE(0)).toBe(7559);
  expect(chunks[3]?.data.toString()).toBe('Description\0\0\0nl\0\0één € 😀');
  expect(chunks[4]?.data).toEqual(chunksOf(png)[1]?.data);
});

test('other bytes are refused', () => {
  expect(() => withTexts(new Uint8Array(60), {}, 192)).toThrow('no PNG');
});
