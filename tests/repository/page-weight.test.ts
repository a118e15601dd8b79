import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { heavyPages, mostBytes } from '../../scripts/check/page-weight.ts';

const site = mkdtempSync(path.join(tmpdir(), 'weight-'));
afterAll(() => rmSync(site, { recursive: true }));

function written(file: string, bytes: number): string {
  mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
  writeFileSync(path.join(site, file), randomBytes(bytes));
  return file;
}

it('names a page of a municipality that weighs too much, and no other', () => {
  const light = written('gemeente/utrecht/index.html', mostBytes - 500);
  const heavy = written('gemeente/aa-en-hunze/index.html', mostBytes + 500);
  const other = written('landelijk/index.html', mostBytes + 500);
  expect(heavyPages(site, [light, heavy, other])).toEqual([
    expect.stringMatching(/^gemeente\/aa-en-hunze\/index\.html: \d+ bytes gecomprimeerd, hooguit 20000$/),
  ]);
});
