import { expect, test } from 'vitest';
import type { TrueBlock } from '../../src/contract/block.ts';
import { areAlike } from '../../src/receive/drawn-twice.ts';
import { drawBlocks, key, protectWith, published } from '../disclosure/blocks.ts';

const blocks = drawBlocks('twice', 60);

async function cellsWith(ownKey: Uint8Array, all: readonly TrueBlock[]): Promise<Map<string, number>[]> {
  const made = await protectWith({ blocks: all, key: ownKey });
  return [...published(made).values()];
}

test('two draws of the same people are seen, and other people are not', { timeout: 60_000 }, async () => {
  const first = await cellsWith(key, blocks);
  const second = await cellsWith(new Uint8Array(32).fill(9), blocks);
  const large = first.flatMap((cells, at) => (cells.get('')! >= 100 ? [at] : []));
  expect(large.length).toBeGreaterThan(3);
  expect(large.filter((at) => !areAlike(first[at]!, second[at]!))).toEqual([]);
  const others = large.filter((at) =>
    first.some((cells, other) => other !== at && areAlike(cells, first[at]!)),
  );
  expect(others).toEqual([]);
});

test('cells that are not the same, or too few, say nothing', () => {
  const cells = new Map(Array.from({ length: 30 }, (_, at) => [`cell ${at}`, 5]));
  expect(areAlike(cells, new Map(cells))).toBe(true);
  expect(areAlike(cells, new Map([...cells, ['cell 3', 15]]))).toBe(false);
  expect(areAlike(cells, new Map([...cells].slice(1)))).toBe(false);
  expect(areAlike(new Map([['a', 5]]), new Map([['a', 5]]))).toBe(false);
});
