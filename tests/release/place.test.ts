import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { placeRelease, placeState } from '../../src/release/place.ts';

let out: string;

beforeEach(() => {
  out = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-place-'));
});

afterEach(() => {
  rmSync(out, { recursive: true });
});

const files = new Map([
  ['a.csv', 'count\n5\n'],
  ['b.csv', 'count\n0\n'],
]);

it('places every file, and knows it again', () => {
  expect(placeState(path.join(out, '2026-K3'), files)).toBe('absent');
  placeRelease(out, '2026-K3', files);
  expect(readdirSync(out)).toEqual(['2026-K3']);
  expect(readFileSync(path.join(out, '2026-K3', 'b.csv'), 'utf8')).toBe('count\n0\n');
  expect(placeState(path.join(out, '2026-K3'), files)).toBe('same');
  expect(placeState(path.join(out, '2026-K3'), new Map([...files, ['a.csv', 'count\n0\n']]))).toBe(
    'different',
  );
  expect(placeState(path.join(out, '2026-K3'), new Map([['a.csv', 'count\n5\n']]))).toBe('different');
});

it('leaves nothing behind when a file cannot be written', () => {
  const broken = new Map([...files, ['no/such/folder.csv', '']]);
  expect(() => {
    placeRelease(out, '2026-K3', broken);
  }).toThrow(/ENOENT/);
  expect(readdirSync(out)).toEqual([]);
});

it('never replaces a release', () => {
  placeRelease(out, '2026-K3', files);
  expect(() => {
    placeRelease(out, '2026-K3', new Map([['a.csv', 'other']]));
  }).toThrow();
  expect(placeState(path.join(out, '2026-K3'), files)).toBe('same');
  expect(readdirSync(out)).toEqual(['2026-K3']);
});
