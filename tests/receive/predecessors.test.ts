import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { codeOf } from '../../scripts/example/places.ts';
import { predecessorsIn } from '../../src/receive/neighbours.ts';

const example = path.resolve(import.meta.dirname, '../../data/example');
const rulesIn = (release: string, change = (text: string) => text) => {
  const text = change(readFileSync(path.join(example, release, 'bescherming.json'), 'utf8'));
  const bytes = new TextEncoder().encode(text);
  return { files: new Map([['bescherming.json', { bytes, sha256: '' }]]) };
};

it('a part of a merged municipality is laid beside those of all that went up in it', () => {
  expect(predecessorsIn(rulesIn('2025-K3'))).toEqual([]);
  expect(predecessorsIn(rulesIn('2026-K1'))).toEqual(['Vaartland', 'Wallemeer'].map(codeOf));
  const partly = (text: string) => text.replace('"deels": []', '"deels": ["GM9001"]');
  expect(predecessorsIn(rulesIn('2026-K1', partly))).toContain('GM9001');
});
