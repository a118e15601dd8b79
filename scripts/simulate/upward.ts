import type { TrueBlock } from '../../src/contract/block.ts';
import { protect, type ProtectResult } from '../../src/disclosure/protect.ts';
import type { Protection } from '../../src/protection.ts';
import { publishedCells, releaseName } from './releases.ts';

/**
 * Over releases of growing blocks: how the true total lies from the published one in those blocks whose published
 * total has just gone up. A reader of the public code knows that such a block moved; if one distance is by far the
 * likeliest, he knows the total (docs/protection-method.md, "Upward moves of a total").
 * @param pullsChangedCounts true = the fault: the earlier value also pulls at counts that did change
 * @returns number of upward moves by distance, true minus published
 */
export async function distancesAtUpwardMoves(
  rules: Protection,
  releases: readonly (readonly TrueBlock[])[],
  key: Uint8Array,
  pullsChangedCounts: boolean,
): Promise<Map<number, number>> {
  const run = (
    at: number,
    blocks: readonly TrueBlock[],
    before: ProtectResult | null,
    state: ProtectResult['state'] | null,
  ) =>
    protect({
      rules,
      release: releaseName(at),
      blocks,
      key,
      state,
      earlier: before ? publishedCells(rules, before) : new Map(),
    });
  const distances = new Map<number, number>();
  let before: ProtectResult | null = null;
  for (const [at, blocks] of releases.entries()) {
    // A state made from the new counts makes every count look unchanged.
    const state = pullsChangedCounts ? (await run(at, blocks, null, null)).state : (before?.state ?? null);
    const after = await run(at, blocks, before, state);
    if (before) addDistances(distances, blocks, before, after);
    before = after;
  }
  return distances;
}

function addDistances(
  distances: Map<number, number>,
  blocks: readonly TrueBlock[],
  before: ProtectResult,
  after: ProtectResult,
): void {
  const totals = ({ blocks: made }: ProtectResult) =>
    new Map(
      made.map((block) => [
        `${block.municipality}/${block.cohort}`,
        block.tables.get('total.csv')![0]!.count,
      ]),
    );
  const [was, is] = [totals(before), totals(after)];
  for (const { municipality, cohort, counts } of blocks) {
    const name = `${municipality}/${cohort}`;
    const shown = is.get(name)!;
    if (shown <= was.get(name)!) continue;
    const distance = (counts.get('') ?? 0) - shown;
    distances.set(distance, (distances.get(distance) ?? 0) + 1);
  }
}

/** Share of the distance that occurs most. */
export function likeliestShare(distances: ReadonlyMap<number, number>): number {
  const all = [...distances.values()];
  return Math.max(...all) / all.reduce((sum, one) => sum + one, 0);
}
