import { blockName, type ProtectedBlock, type TrueBlock } from '../contract/block.ts';
import type { Protection } from '../protection.ts';
import { roundHere, type Crew } from './crew.ts';
import { ProtectionError } from './error.ts';
import { layoutOf, periodsOf, type Layout } from './layout.ts';
import type { BeforeMerger } from './merger.ts';
import type { BlockTask, RoundedBlock } from './rounder.ts';
import { marksInOrder, type ProtectionState } from './state.ts';

/** Per block name, per cell name: a published count of the tables that are not cumulative. */
export type PublishedCells = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface ProtectRequest {
  readonly rules: Protection;
  /** Identity of the release, `2026-K3`: what a cell does in a release is drawn per release. */
  readonly release: string;
  /** True counts, in any order. */
  readonly blocks: readonly TrueBlock[];
  /** 32 secret bytes. */
  readonly key: Uint8Array;
  /** What the previous release left behind; null = every cell is rounded as if it were new. */
  readonly state: ProtectionState | null;
  /** Published values of the previous release; an empty map when there is none. */
  readonly earlier: PublishedCells;
  /** Cells that somebody else publishes too, rounded to the nearest multiple: they are rounded that way here as well. */
  readonly outside?: PublishedCells;
  /** What was published of the blocks of municipalities that merged, by block name. */
  readonly beforeMergers?: ReadonlyMap<string, BeforeMerger>;
  /** This thread, without another word. */
  readonly crew?: Crew;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface ProtectResult {
  /** Sorted by municipality and cohort. */
  readonly blocks: readonly ProtectedBlock[];
  /** To keep beside the key for the next release. */
  readonly state: ProtectionState;
  /** Number of blocks whose linear optimum was not whole. */
  readonly mip: number;
}

/**
 * Rounds every block to multiples of the base that add up and stay near the truth (docs/protection-method.md, "Rounding a block").
 * Throws ProtectionError when any block cannot be rounded: there is no release without it.
 */
export async function protect(request: ProtectRequest): Promise<ProtectResult> {
  const {
    rules,
    release,
    key,
    state,
    earlier,
    outside,
    beforeMergers,
    crew = roundHere,
    onProgress,
  } = request;
  const blocks = sorted(request.blocks);
  const tasks = blocks.map((block): BlockTask => {
    const name = blockName(block);
    return {
      block,
      marks: state?.blocks.get(name),
      earlier: earlier.get(name) ?? new Map(),
      outside: outside?.get(name) ?? new Map(),
      beforeMerger: beforeMergers?.get(name),
    };
  });
  const rounded = await crew({
    setup: { rules, release, key, markedCells: state?.cells ?? [] },
    tasks,
    onProgress: (done) => onProgress?.(done, tasks.length),
  });
  const layouts = new Map(periodsOf(rules).map((period) => [period, layoutOf(rules, period)]));
  const layoutFor = ({ cohort }: TrueBlock) => layouts.get(typeof cohort === 'number' ? 0 : cohort)!;
  const cells = [...new Set([...layouts.values()].flatMap(namesOf))];
  return {
    blocks: blocks.map((block, at) => publishedBlock(rules, layoutFor(block), block, rounded[at]!)),
    state: {
      cells,
      blocks: new Map(
        blocks.map((block, at) => [
          blockName(block),
          marksInOrder(cells, namesOf(layoutFor(block)), rounded[at]!.marks),
        ]),
      ),
    },
    mip: rounded.filter(({ isMip }) => isMip).length,
  };
}

const namesOf = ({ variables }: Layout): string[] => variables.map(({ name }) => name);

function sorted(blocks: readonly TrueBlock[]): TrueBlock[] {
  const inOrder = blocks.toSorted((one, other) => {
    if (one.municipality !== other.municipality) return one.municipality < other.municipality ? -1 : 1;
    return String(one.cohort) < String(other.cohort) ? -1 : 1;
  });
  const names = inOrder.map(blockName);
  const twice = names.find((name, at) => name === names[at + 1]);
  if (twice !== undefined) throw new ProtectionError(twice, 'dit blok komt twee keer voor');
  return inOrder;
}

/** The gate looks at the published total, so that it gives nothing away. */
function publishedBlock(
  rules: Protection,
  layout: Layout,
  { municipality, cohort }: TrueBlock,
  { published, isWithheld }: RoundedBlock,
): ProtectedBlock {
  const isLarge = published[layout.total]! >= rules.drempels.detailVanafTotaal;
  const detail = isLarge && !isWithheld;
  const tables = layout.tables
    .filter(({ isTotal }) => detail || isTotal)
    .map(({ file, rows }) => {
      const cells = rows.map(({ codes, variable }) => ({ codes, count: published[variable]! }));
      return [file, cells] as const;
    });
  return { municipality, cohort, detail, isWithheld: isLarge && isWithheld, tables: new Map(tables) };
}
