import { blockName, cellName, type ProtectedBlock, type TrueBlock } from '../../src/contract/block.ts';
import { countsOf, earlierOf } from '../../src/disclosure/counts.ts';
import { layoutOf, type Layout } from '../../src/disclosure/layout.ts';
import { protect, type ProtectResult } from '../../src/disclosure/protect.ts';
import { threads } from '../../src/disclosure/threads.ts';
import type { Protection } from '../../src/protection.ts';

/** Published counts of a cohort by cell name, as an earlier release gives them; cumulative tables are left out. */
export function cellsOf(rules: Protection, block: ProtectedBlock): Map<string, number> {
  const tables = rules.tabellen.filter(({ cumulatief, telling }) => !cumulatief && telling === undefined);
  return new Map(
    tables.flatMap(({ bestand, dimensies }) =>
      (block.tables.get(bestand) ?? []).map(({ codes, count }): [string, number] => [
        cellName(Object.fromEntries(dimensies.map((dimension, at) => [dimension, codes[at]!]))),
        count,
      ]),
    ),
  );
}

/** A name for every simulated release, by its place in the series. */
export const releaseName = (at: number): string => `${2024 + Math.floor(at / 4)}-K${1 + (at % 4)}`;

/** All published cells of a release, by block name. */
export function publishedCells(
  rules: Protection,
  { blocks }: Pick<ProtectResult, 'blocks'>,
): Map<string, Map<string, number>> {
  return new Map(blocks.map((block) => [blockName(block), cellsOf(rules, block)]));
}

/** A block in one release: true and published counts, one per variable of the layout. */
export interface Shown {
  readonly truth: readonly number[];
  /** Undefined where the block is too small for detail. */
  readonly shown: readonly (number | undefined)[];
  readonly detail: boolean;
}

export interface SimulatedRelease {
  readonly blocks: ReadonlyMap<string, Shown>;
  readonly mip: number;
}

export interface Series {
  readonly rules: Protection;
  readonly layout: Layout;
  readonly releases: readonly SimulatedRelease[];
}

/**
 * Protects one release after the other.
 * @param keeps whether each release knows the state of the one before, so that unchanged counts stay
 */
export async function protectAll(
  rules: Protection,
  releases: readonly (readonly TrueBlock[])[],
  key: Uint8Array,
  keeps: boolean,
): Promise<Series> {
  const layout = layoutOf(rules);
  const made: SimulatedRelease[] = [];
  let before: ProtectResult | null = null;
  for (const [at, blocks] of releases.entries()) {
    const earlier = before ? publishedCells(rules, before) : new Map<string, Map<string, number>>();
    const state = keeps && before ? before.state : null;
    const result: ProtectResult = await protect({
      rules,
      release: releaseName(at),
      blocks,
      key,
      state,
      earlier,
      crew: threads(2),
    });
    const cells = publishedCells(rules, result);
    const detail = new Map(result.blocks.map((block) => [blockName(block), block.detail]));
    const shown = blocks.map((block): [string, Shown] => {
      const name = blockName(block);
      return [
        name,
        {
          truth: countsOf(layout, block),
          shown: earlierOf(layout, cells.get(name)!),
          detail: detail.get(name)!,
        },
      ];
    });
    made.push({ blocks: new Map(shown), mip: result.mip });
    before = result;
  }
  return { rules, layout, releases: made };
}
