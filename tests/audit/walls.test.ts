import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const importing = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]/g;

/** Every file of the project that a room reaches, itself included. */
function reach(room: string): Set<string> {
  const queue = globSync(`src/${room}/**/*.ts`);
  const seen = new Set(queue);
  for (const file of queue) {
    for (const [, specifier, url] of readFileSync(file, 'utf8').matchAll(importing)) {
      const target = path.join(path.dirname(file), specifier ?? url ?? '');
      if (seen.has(target)) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  return seen;
}

const roomsOf = (files: Iterable<string>) => [...new Set([...files].map((file) => file.split(path.sep)[1]))];

describe('the audit and the protector', () => {
  it('the audit reaches its own files and the rules, nothing else', () => {
    const found = reach('audit');
    expect(found.size).toBeGreaterThan(10);
    expect(found).toContain(path.join('src', 'audit', 'worker.ts'));
    expect(roomsOf(found).toSorted()).toEqual(['audit', 'protection', 'protection.ts']);
  });

  it('the protector reaches nothing of the audit', () => {
    const found = reach('disclosure');
    expect(found.size).toBeGreaterThan(1);
    expect(roomsOf(found)).not.toContain('audit');
  });
});
