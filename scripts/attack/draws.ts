import type { TrueBlock } from '../../src/contract/block.ts';
import { countsOf, earlierOf } from '../../src/disclosure/counts.ts';
import { layoutOf } from '../../src/disclosure/layout.ts';
import { protect } from '../../src/disclosure/protect.ts';
import { threads } from '../../src/disclosure/threads.ts';
import { randomFrom } from '../example/random.ts';
import { membersAt, populationOf, trueBlocks } from '../simulate/population.ts';
import { publishedCells } from '../simulate/releases.ts';
import { rulesWithBase } from '../simulate/rules.ts';

/** What several independent roundings of the same people leave, against how it is with one. */
export interface Draws {
  readonly draws: number;
  /** Share of the cells of which fewer than 5 values are left. */
  readonly narrow: number;
  /** Share of the counts of 1 to 4 that the mean of the draws, rounded, names right. */
  readonly guessed: number;
}

/** How often the count behind a shown 0 is named right: by always saying 0, and by whoever learned from margins. */
export interface Behind {
  readonly zeros: number;
  readonly always: number;
  readonly learned: number;
}

interface Seen {
  /** True counts per cell of every block. */
  readonly truth: readonly (readonly number[])[];
  /** Published counts per draw, block and cell. */
  readonly shown: readonly (readonly (readonly number[])[])[];
  readonly names: readonly string[];
}

const rules = rulesWithBase(5);

/** Rounds blocks with detail of one municipality in `oneIn`, under as many keys as asked. */
async function draw(seed: string, oneIn: number, keys: number): Promise<Seen> {
  const lives = populationOf({ seed, company: 'households', moving: true });
  const members = [...membersAt(lives, 3)].filter(([name]) => Number(name.slice(2, 6)) % oneIn === 0);
  const blocks = trueBlocks(rules, new Map(members)).filter(({ counts }) => (counts.get('') ?? 0) >= 14);
  const layout = layoutOf(rules);
  const shown = [];
  for (let key = 0; key < keys; key += 1) shown.push(await rounded(blocks, seed, key));
  return {
    truth: blocks.map((block) => countsOf(layout, block)),
    shown,
    names: layout.variables.map(({ name }) => name),
  };
}

async function rounded(blocks: readonly TrueBlock[], seed: string, at: number): Promise<number[][]> {
  const random = randomFrom(`${seed}/key/${at}`);
  const key = Uint8Array.from({ length: 32 }, () => random.between(0, 255));
  const open = { ...rules, drempels: { ...rules.drempels, detailVanafTotaal: 10 } };
  const made = await protect({
    ...{ rules: open, release: '2026-K3', blocks, key, state: null, earlier: new Map(), crew: threads(2) },
  });
  const layout = layoutOf(rules);
  return [...publishedCells(rules, made).values()].map((cells) =>
    earlierOf(layout, cells).map((count) => count ?? Number.NaN),
  );
}

/** Lays several draws beside each other, as somebody can who gets the same people under two keys or codes. */
export async function drawsReport(seed: string, oneIn: number): Promise<Draws[]> {
  const seen = await draw(seed, oneIn, 12);
  return [1, 2, 4, 12].map((draws) => ({ draws, ...left(seen, draws) }));
}

function left({ truth, shown }: Seen, draws: number): Omit<Draws, 'draws'> {
  let [cells, narrow, small, guessed] = [0, 0, 0, 0];
  truth.forEach((counts, block) => {
    counts.forEach((count, cell) => {
      const values = shown.slice(0, draws).map((all) => all[block]![cell]!);
      if (values.some(Number.isNaN)) return;
      const [least, most] = [Math.max(0, Math.max(...values) - 4), Math.min(...values) + 4];
      cells += 1;
      narrow += most - least + 1 < 5 ? 1 : 0;
      if (count < 1 || count > 4) return;
      small += 1;
      guessed += Math.round(values.reduce((sum, value) => sum + value, 0) / draws) === count ? 1 : 0;
    });
  });
  return { narrow: narrow / cells, guessed: guessed / small };
}

/** Guesses the count behind a shown 0 from the margins that are shown beside it, learned on half of the blocks. */
export async function classifierReport(seed: string, oneIn: number): Promise<Behind> {
  const seen = await draw(seed, oneIn, 1);
  const examples = seen.truth.flatMap((counts, block) => zerosIn(seen, counts, block));
  const trained = new Map<string, Map<number, number>>();
  for (const { context, count } of examples.filter(({ block }) => block % 2 === 0)) {
    const tally = trained.get(context) ?? new Map<number, number>();
    trained.set(context, tally.set(count, (tally.get(count) ?? 0) + 1));
  }
  const tested = examples.filter(({ block }) => block % 2 === 1);
  const guess = (context: string): number =>
    [...(trained.get(context) ?? [])].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
  const share = (isRight: (one: (typeof tested)[number]) => boolean) =>
    tested.filter(isRight).length / tested.length;
  return {
    zeros: tested.length,
    always: share(({ count }) => count === 0),
    learned: share(({ count, context }) => guess(context) === count),
  };
}

/** Leaves that are shown as 0, with what is shown of their two margins. */
function zerosIn({ shown, names }: Seen, counts: readonly number[], block: number) {
  const [values = []] = shown.map((all) => all[block]!);
  return names.flatMap((name, cell) => {
    const margins = name.split(';').map((part) => Math.min(40, values[names.indexOf(part)] ?? 0));
    if (!/=\w+;\w+=/.test(name) || values[cell] !== 0) return [];
    return [{ block, count: counts[cell]!, context: `${name} ${margins.join()}` }];
  });
}
