import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files', 'src', 'scripts'], { encoding: 'utf8' }).trim().split('\n');

/** Long because they list many of one thing; everything else is split by subject. */
const tables = ['src/cases/columns.ts', 'src/contract/codes.ts'];

it('a folder of src holds fewer than 40 files, so that a newcomer can read its list', () => {
  const folders = Map.groupBy(
    files.filter((file) => file.startsWith('src/')),
    (file) => path.posix.dirname(file),
  );
  expect(folders.size).toBeGreaterThan(50);
  expect([...folders].filter(([, held]) => held.length >= 40).map(([folder]) => folder)).toEqual([]);
});

it('a file of at most 300 lines holds one thing, unless it is a table', () => {
  const long = files
    .filter((file) => /\.(ts|mjs|astro|css)$/.test(file))
    .filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);
  expect(long.toSorted()).toEqual(tables);
});
