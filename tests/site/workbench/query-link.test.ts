import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableFragment } from '../../../src/site/figure/query-fragment.ts';
import { fragmentOf, readFragment } from '../../../src/site/workbench/query-link.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 3000 });
const release = fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), { nil: null });
const faults = ['damaged', 'long'];

/** Text of this length that cannot be packed small: every word differs. */
function varied(length: number): string {
  let seed = 7;
  let sql = 'SELECT 1';
  while (sql.length < length) sql += `, ${(seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31)}`;
  return sql.slice(0, length);
}

describe('a link', () => {
  test('gives back every text and release, readable or packed', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, release, async (sql, name) => {
        const query = { sql, release: name };
        for (const fragment of [readableFragment(query), await fragmentOf(query)]) {
          expect(fragment).toMatch(/^[\w\-.~!*'(),:=/+%&]*$/);
          expect(await readFragment(fragment!)).toEqual(query);
        }
      }),
    );
  });

  test('keeps half a character as a replacement character', async () => {
    const fragment = await fragmentOf({ sql: 'SELECT \ud800', release: null });
    expect(await readFragment(fragment!)).toEqual({ sql: 'SELECT \ufffd', release: null });
  });

  test('can be read by a person, and ends with a sign that programs keep', () => {
    const fragment = readableFragment({ sql: "SELECT name, 'a' AS b\nFROM total;", release: '2026-K3' });
    expect(fragment).toMatch(/^release=2026-K3&c=\w+&q=SELECT\+name,\+'a'\+AS\+b%0AFROM\+total%3B$/);
    for (const sign of ['.', ')', "'", ',', '!', '-', ' ', ';', '*'])
      expect(readableFragment({ sql: `SELECT 1${sign}`, release: null })).toMatch(/[\dA-F]$/);
  });

  test.each([2000, 8000])('of %i characters of SQL survives', async (length) => {
    const sql = varied(length);
    const fragment = await fragmentOf({ sql, release: '2026-K3' });
    expect(fragment!.length).toBeLessThanOrEqual(8000);
    expect(await readFragment(fragment!)).toEqual({ sql, release: '2026-K3' });
  });

  test('that would be too long is not made', async () => {
    expect(await fragmentOf({ sql: varied(40_000), release: null })).toBeNull();
    expect(await fragmentOf({ sql: 'a'.repeat(50_001), release: null })).toBeNull();
  });

  test('without a check, written by hand, is taken at its word', async () => {
    expect(await readFragment('q=SELECT+1%2B1')).toEqual({ sql: 'SELECT 1+1', release: null });
  });
});

describe('a damaged link', () => {
  test('never gives another text than was put in', async () => {
    const cut = fc.record({ sql: anyText, at: fc.nat(), by: fc.constantFrom('', 'A', '%', '&', 'é', '=') });
    await fc.assert(
      fc.asyncProperty(cut, async ({ sql, at, by }) => {
        const fragment = (await fragmentOf({ sql, release: '2026-K3' }))!;
        const place = at % fragment.length;
        const inHead = place < fragment.indexOf('&c=');
        for (const broken of [
          fragment.slice(0, place),
          fragment.slice(0, place) + by + fragment.slice(place + 1),
        ]) {
          const read = await readFragment(broken);
          if (typeof read === 'string') expect(faults).toContain(read);
          else if (!inHead && broken.includes('c=')) expect(read.sql).toBe(sql);
        }
      }),
    );
  });

  test('never throws, whatever it is', async () => {
    const pieces = fc.array(
      fc.constantFrom('q=', 'z=', 'c=', 'release=', '&', '%', '%E0%A4', 'AAAA', '+', '\u0000', '#', '='),
    );
    const anything = fc.oneof(
      anyText,
      pieces.map((parts) => parts.join('')),
      anyText.map((text) => `z=${text}`),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (fragment) => {
        const read = await readFragment(fragment);
        if (typeof read === 'string') expect(faults).toContain(read);
        else expect(typeof read.sql).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['cut off in a character', 'q=SELECT+%C3'],
    ['not UTF-8', 'q=%FF%FE'],
    ['another alphabet', 'z=абв'],
    ['nothing in it', 'z='],
    ['no query', 'release=2026-K3'],
    ['no packed text', `z=${Buffer.from('geen pakket').toString('base64url')}`],
    [
      'packed bytes that are no UTF-8',
      `z=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString('base64url')}`,
    ],
  ])('%s is refused', async (_, fragment) => {
    expect(await readFragment(fragment)).toBe('damaged');
  });

  test('that unpacks to more than a query may be long is not unpacked', async () => {
    const bomb = deflateRawSync(Buffer.alloc(10_000_000, 'a')).toString('base64url');
    expect(bomb.length).toBeLessThan(16_000);
    expect(await readFragment(`z=${bomb}`)).toBe('long');
    expect(await readFragment(`z=${deflateRawSync('b'.repeat(60_000)).toString('base64url')}`)).toBe('long');
    expect(await readFragment(`q=${'a'.repeat(16_000)}`)).toBe('long');
  });
});
