import type { Protection } from '../../../src/protection.ts';
import { accuracyOf } from '../../simulate/accuracy.ts';
import { candidatesOf } from '../../simulate/candidates.ts';
import { changesIn } from '../../simulate/changes.ts';
import { membersAt, populationOf, trueBlocks, type Member } from '../../simulate/population.ts';
import { protectAll, type Series } from '../../simulate/releases.ts';

/** What a choice costs, over four half-yearly releases of one municipality in six. */
export interface Cost {
  /** Share of unchanged cells that were published with another value. */
  readonly noise: number;
  /** Of the published cells that moved: the share whose true count changed. */
  readonly realMoves: number;
  /** Mean absolute error of the total, of margins and of leaves in the last release. */
  readonly errors: Readonly<Record<'total' | 'stage' | 'leaf of a two-way table', number>>;
  /** Blocks by fewest candidates, with all releases beside each other. */
  readonly stacked: ReadonlyMap<number, number>;
}

const oneIn = 6;
const key = new Uint8Array(32).fill(7);

const isTaken = (municipality: string): boolean => Number(municipality.slice(2)) % oneIn === 0;

/** People of one municipality in six, counted in four releases. */
export function costOf(rules: Protection, seed: string): Promise<Cost> {
  const lives = populationOf({ seed, company: 'households', moving: true });
  const counted = [0, 1, 2, 3].map((release) => trueBlocks(rules, someOf(membersAt(lives, release))));
  return protectAll(rules, counted, key, true).then(measured);
}

function someOf(members: ReadonlyMap<string, readonly Member[]>): Map<string, readonly Member[]> {
  return new Map([...members].filter(([block]) => isTaken(block.slice(0, 6))));
}

async function measured(series: Series): Promise<Cost> {
  const errors = new Map(
    accuracyOf(series.layout, series.releases.at(-1)!).map(({ kind, meanAbsolute }) => [kind, meanAbsolute]),
  );
  const errorOf = (kind: string): number => errors.get(kind) ?? Number.NaN;
  const { byFewest } = await candidatesOf(series, {
    beliefs: series.rules.overTijd.veronderstelling,
    stacked: true,
    takes: (municipality) => Number(municipality.slice(2)) % (2 * oneIn) === 0,
  });
  return {
    noise: changesIn(series).flipped,
    realMoves: realMovesIn(series),
    errors: {
      total: errorOf('total'),
      stage: errorOf('stage'),
      'leaf of a two-way table': errorOf('leaf of a two-way table'),
    },
    stacked: byFewest,
  };
}

function realMovesIn({ releases }: Series): number {
  let [moves, real] = [0, 0];
  releases.slice(1).forEach(({ blocks }, at) => {
    for (const [name, later] of blocks) {
      const earlier = releases[at]!.blocks.get(name);
      earlier?.shown.forEach((value, cell) => {
        const now = later.shown[cell];
        if (value === undefined || now === undefined || value === now) return;
        moves += 1;
        real += earlier.truth[cell] === later.truth[cell] ? 0 : 1;
      });
    }
  });
  return real / moves;
}
