import { expect, test } from 'vitest';
import { isAskedForFirst, scriptFiles } from '../../scripts/build/script-files.mjs';

const importers: Readonly<Record<string, readonly string[]>> = {
  'page.ts': [],
  'element.ts': ['page.ts'],
  'both.ts': ['later.ts', 'element.ts'],
  'later.ts': [],
  'one.ts': ['later.ts', 'other.ts'],
  'other.ts': ['one.ts'],
};
const graph = {
  getModuleInfo: (id: string) =>
    importers[id] ? { isEntry: id === 'page.ts', importers: importers[id] } : null,
};

test.each(['page.ts', 'element.ts', 'both.ts'])('%s comes with the page', (id) => {
  expect(isAskedForFirst(id, graph)).toBe(true);
});

test.each(['later.ts', 'one.ts', 'other.ts'])('%s comes when a reader asks for it', (id) => {
  expect(isAskedForFirst(id, graph)).toBe(false);
});

test('what nothing is known of is taken for a part of the page', () => {
  expect(isAskedForFirst('absent.ts', graph)).toBe(true);
});

test.each([
  ['first_levering.astro_link', '_a/first.[hash].js'],
  ['first', '_a/first.[hash].js'],
  ['first~one~two', '_a/first.[hash].js'],
  ['firstly', '_a/firstly.[hash].js'],
  ['redraw', '_a/redraw.[hash].js'],
])('the file of %s is named %s', (name, file) => {
  expect(scriptFiles.chunkFileNames({ name })).toBe(file);
});
