import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const mocking = globSync('tests/**/*.test.ts', { cwd: root }).filter((file) =>
  /^vi\.mock\(/m.test(readFileSync(path.join(root, file), 'utf8')),
);

test('there are files that mock a module', () => {
  expect(mocking.length).toBeGreaterThan(0);
});

// Test files share their modules (vitest.config.ts): a mock would stay for whichever file comes next.
test.each(mocking)('%s takes the real modules away before it and its mocks after it', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(text).toMatch(/^vi\.hoisted\(\(\) => vi\.resetModules\(\)\);$/m);
  expect(text).toMatch(/^afterAll\(\(\) => vi\.resetModules\(\)\);$/m);
});
