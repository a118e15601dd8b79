import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Ways to make data of HTML again. Everything is made from a view; markup is the last step and nothing is read back from it. */
const parsers =
  /\b(DOMParser|parseFromString|parseHTML|createContextualFragment|XMLSerializer|linkedom|jsdom)\b/;

test('no HTML is read back into data', () => {
  const files = globSync('src/**/*.{ts,astro}');
  expect(files.length).toBeGreaterThan(400);
  expect(files.filter((file) => parsers.test(readFileSync(file, 'utf8')))).toEqual([]);
});
