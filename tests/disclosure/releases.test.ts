import { expect, test } from 'vitest';
import { blockName, type TrueBlock } from '../../src/contract/block.ts';
import type { ProtectResult } from '../../src/disclosure/protect.ts';
import type { Protection } from '../../src/protection.ts';
import { randomFrom } from '../../scripts/example/random.ts';
import { countPeople, type Person } from '../../scripts/simulate/count.ts';
import { distancesAtUpwardMoves, likeliestShare } from '../../scripts/simulate/upward.ts';
import { drawBlocks, drawPeople, key, protectWith, published, rules } from './blocks.ts';

/** The same rows again, with some people more, so that many cells did not change. */
function withMore(blocks: readonly TrueBlock[], people: number): TrueBlock[] {
  return blocks.map((block, at) => {
    const added = countPeople(rules, block, drawPeople(randomFrom(`more/${at}`), people));
    const counts = new Map(block.counts);
    for (const [cell, count] of added.counts) counts.set(cell, (counts.get(cell) ?? 0) + count);
    return { ...block, counts };
  });
}

function unchangedFlips(
  blocks: readonly TrueBlock[],
  later: readonly TrueBlock[],
  before: ProtectResult,
  after: ProtectResult,
) {
  const [was, is] = [published(before), published(after)];
  let [flips, unchanged] = [0, 0];
  blocks.forEach((block, at) => {
    const name = blockName(block);
    for (const [cell, value] of was.get(name)!) {
      if ((block.counts.get(cell) ?? 0) !== (later[at]!.counts.get(cell) ?? 0)) continue;
      unchanged += 1;
      flips += is.get(name)!.get(cell) === value ? 0 : 1;
    }
  });
  return flips / unchanged;
}

const open = { ...rules, drempels: { ...rules.drempels, detailVanafTotaal: 0 } };

/** Every unchanged cell held and no other: the rules from before a known person was thought of. */
const holdsUnchanged: Protection = {
  ...open,
  overTijd: { ...open.overTijd, vasthouden: { veranderd: 0, gelijk: 1 } },
};

test(
  'counts that did not change keep their published value when the rules say so and the state is known',
  { timeout: 300_000 },
  async () => {
    const blocks = drawBlocks('sticky', 150);
    const later = withMore(blocks, 1);
    const first = await protectWith({ blocks, rules: holdsUnchanged });
    const before = { rules: holdsUnchanged, earlier: published(first) };
    const kept = await protectWith({ ...before, blocks: later, state: first.state });
    const fresh = await protectWith({ ...before, blocks: later });
    const [withState, without] = [kept, fresh].map((after) => unchangedFlips(blocks, later, first, after));
    expect(without).toBeGreaterThan(0.01);
    expect(withState).toBeLessThan(without! / 5);
  },
);

test('a total that did not change keeps its published value', { timeout: 300_000 }, async () => {
  const blocks = drawBlocks('totals', 60);
  const first = await protectWith({ blocks, release: '2026-K1' });
  const after = await protectWith({ blocks, state: first.state, earlier: published(first) });
  const [was, is] = [published(first), published(after)];
  const moved = [...was].filter(([name, cells]) => is.get(name)!.get('') !== cells.get(''));
  expect(moved.length).toBeLessThanOrEqual(1);
});

test(
  'cells that did not change move too, so that a move does not tell who did',
  { timeout: 300_000 },
  async () => {
    const blocks = drawBlocks('noise', 60);
    const first = await protectWith({ blocks, rules: open, release: '2026-K1' });
    const after = await protectWith({ blocks, rules: open, state: first.state, earlier: published(first) });
    expect(unchangedFlips(blocks, blocks, first, after)).toBeGreaterThan(0.02);
  },
);

test('the same data in the same release give the same tables again', async () => {
  const blocks = drawBlocks('again', 30);
  const first = await protectWith({ blocks, release: '2026-K1' });
  const again = () => protectWith({ blocks, state: first.state, earlier: published(first) });
  const [one, other] = [await again(), await again()];
  expect(other.blocks).toEqual(one.blocks);
  expect(one.state).toEqual(first.state);
});

test('without a state nothing is held', async () => {
  const blocks = drawBlocks('other key', 20);
  const first = await protectWith({ blocks });
  const key = new Uint8Array(32).fill(9);
  const alone = await protectWith({ blocks, key });
  expect((await protectWith({ blocks, key, earlier: published(first) })).blocks).toEqual(alone.blocks);
});

/** Blocks that grow by nobody, one or two people per release. */
function growingBlocks(): TrueBlock[][] {
  const random = randomFrom('growing');
  const people: Person[][] = Array.from({ length: 120 }, () => drawPeople(random, random.between(20, 60)));
  return Array.from({ length: 11 }, () => {
    for (const all of people) all.push(...drawPeople(random, random.between(0, 2)));
    return people.map((all, at) => countPeople(rules, { municipality: `GM${9000 + at}`, cohort: 2024 }, all));
  });
}

test('an upward move of a total does not tell the reader the total', { timeout: 600_000 }, async () => {
  const blocks = growingBlocks();
  const likeliest = async (pullsChangedCounts: boolean) =>
    likeliestShare(await distancesAtUpwardMoves(rules, blocks, key, pullsChangedCounts));
  expect(await likeliest(false)).toBeLessThan(0.35);
  // The fault that the measure must see: 0.51 on this block, with its many tables, against 0.34 without it.
  expect(await likeliest(true)).toBeGreaterThan(0.45);
});
