/** Small blocks, in which the most can be found out: over four releases in which people come, move and change. */
import { blockName } from '../../src/contract/block.ts';
import { candidatesOf } from '../simulate/candidates.ts';
import { membersAt, populationOf, trueBlocks } from '../simulate/population.ts';
import { protectAll } from '../simulate/releases.ts';
import { rulesWithBase } from '../simulate/rules.ts';

export interface SmallBlocks {
  readonly blocks: number;
  /** Blocks that show only their total: too small, or no rounding adds up. */
  readonly withoutDetail: number;
  /** Blocks by the fewest values left of any cell, in the newest release and over all four. */
  readonly single: ReadonlyMap<number, number>;
  readonly stacked: ReadonlyMap<number, number>;
}

const key = new Uint8Array(32).fill(7);
const sizes = { least: 10, most: 50 };
const releases = [0, 1, 2, 3];

/** Audits blocks of 10 to 50 simulated people, whose households move between blocks, groups and routes. */
export async function smallBlocks(seed: string, howMany: number): Promise<SmallBlocks> {
  const rules = rulesWithBase(5);
  const counted = drawBlocks(seed, howMany);
  const series = await protectAll(rules, counted, key, true);
  const ask = (stacked: boolean) =>
    candidatesOf(series, { beliefs: rules.overTijd.veronderstelling, stacked, takes: () => true });
  const shown = [...series.releases.at(-1)!.blocks.values()];
  return {
    blocks: shown.length,
    withoutDetail: shown.filter(({ detail }) => !detail).length,
    single: (await ask(false)).byFewest,
    stacked: (await ask(true)).byFewest,
  };
}

/** Blocks that are small in the newest release, in every release that has them; of a second population where one lacks. */
function drawBlocks(seed: string, howMany: number) {
  const rules = rulesWithBase(5);
  const found = releases.map(() => [] as ReturnType<typeof trueBlocks>);
  const taken = new Set<string>();
  for (const [world, name] of ['A', 'B', 'C', 'D'].entries()) {
    const lives = populationOf({ seed: `${seed}/${name}`, company: 'households', moving: true });
    const members = releases.map((release) => membersAt(lives, release));
    const small = [...members.at(-1)!].flatMap(([block, all]) =>
      all.length >= sizes.least && all.length <= sizes.most ? [block] : [],
    );
    const chosen = new Set(small.slice(0, howMany - taken.size));
    const rename = (code: string) => `GM${String(Number(code.slice(2)) + 1000 * world).padStart(4, '0')}`;
    members.forEach((blocks, release) => {
      const own = new Map([...blocks].filter(([block]) => chosen.has(block)));
      const all = trueBlocks(rules, own).map((block) => ({
        ...block,
        municipality: rename(block.municipality),
      }));
      found[release]!.push(...all);
      for (const block of all) taken.add(blockName(block));
    });
    if (taken.size >= howMany) break;
  }
  return found;
}
