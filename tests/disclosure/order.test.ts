import { beforeAll, expect, test } from 'vitest';
import type { ProtectResult } from '../../src/disclosure/protect.ts';
import { threads } from '../../src/disclosure/threads.ts';
import { serialiseState } from '../../src/disclosure/state.ts';
import { drawBlocks, protectWith } from './blocks.ts';

const blocks = drawBlocks('order', 330);
let alone: ProtectResult;

beforeAll(async () => {
  alone = await protectWith({ blocks });
}, 300_000);

test('the number of workers and the order of the blocks change nothing', { timeout: 300_000 }, async () => {
  for (const workers of [2, 3]) {
    const progress: number[] = [];
    const together = await protectWith({
      blocks: blocks.toReversed(),
      crew: threads(workers),
      onProgress: (done, of) => {
        progress.push(done);
        expect(of).toBe(330);
      },
    });
    expect(together.blocks).toEqual(alone.blocks);
    expect(together.mip).toBe(alone.mip);
    expect(serialiseState(together.state)).toBe(serialiseState(alone.state));
    expect(progress.at(-1)).toBe(330);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
  }
});

test('a block is rounded the same on its own', async () => {
  const last = await protectWith({ blocks: blocks.slice(-1) });
  expect(last.blocks).toEqual(alone.blocks.slice(-1));
});

test('blocks come out by municipality and year', async () => {
  const { blocks: made } = await protectWith({ blocks: drawBlocks('sorted', 12).toReversed() });
  const names = made.map(({ municipality, cohort }) => `${municipality}/${cohort}`);
  expect(names).toEqual(names.toSorted());
});

test('a refusal in a worker ends the run', async () => {
  const broken = blocks.map((block) =>
    block === blocks[200] ? { ...block, counts: new Map([...block.counts, ['', 1]]) } : block,
  );
  const run = protectWith({ blocks: broken, crew: threads(2) });
  await expect(run).rejects.toMatchObject({ name: 'ProtectionError', block: 'GM9040/2022' });
});
