import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 as ofAudit } from '../../src/audit/sha256.ts';
import { sha256 as inBrowser } from '../../src/checksum/browser.ts';
import { sha256 } from '../../src/checksum/node.ts';
import { sha256 as inPlain } from '../../src/checksum/plain.ts';

/** Every way that Node and browsers have to a SHA-256 without a key. */
const digests = /\bcreateHash\b|subtle\.digest|(?<![.\w])hash\(|noble\/hashes\/sha2/;

/**
 * The door of each side, the one that is the same on both, and that of the audit, which shares no code with what it
 * checks. The keyed draws are no checksum: they hash with a key.
 */
const doors = [
  'src/audit/sha256.ts',
  'src/checksum/browser.ts',
  'src/checksum/node.ts',
  'src/checksum/plain.ts',
  'src/disclosure/keyed.ts',
];

describe('a checksum', () => {
  it('is worked out in one place a side', () => {
    const files = globSync('src/**/*.{ts,astro}').toSorted();
    expect(files.filter((file) => digests.test(readFileSync(file, 'utf8')))).toEqual(doors);
  });

  it.each(['', 'abc', 'één gemeente – “Waterdonk”\n', new Uint8Array([0, 255, 10])])(
    'is the same at every door: %j',
    async (content) => {
      expect(await inBrowser(content)).toBe(sha256(content));
      expect(inPlain(content)).toBe(sha256(content));
      expect(ofAudit(content)).toBe(sha256(content));
    },
  );

  it('is that of the standard, FIPS 180-4', () => {
    const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256('abc')).toBe(known);
    expect(Buffer.from(sha256('abc', 'base64'), 'base64').toString('hex')).toBe(known);
  });
});
