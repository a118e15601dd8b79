import type { TrueBlock } from '../../src/contract/block.ts';
import { protect } from '../../src/disclosure/protect.ts';
import type { Protection } from '../../src/protection.ts';
import { base, type Tally } from '../../src/statistics/tally.ts';
import { randomFrom, type Random } from '../example/random.ts';
import { countPeople, type Person } from '../simulate/count.ts';
import { rulesWithBase } from '../simulate/rules.ts';
import { drawPeople, drawSize, municipalities, type Shares, type TruePair } from './nation.ts';

/** States in which a plan came within the term, and in which it did not though the term has passed. */
const within = ['d00_04', 'd04_08', 'd08_10'] as const;
const beyond = ['d10_13', 'd13_17', 'd17_26', 'd26_39', 'd39p', 'w13', 'w26', 'w52', 'w52p'] as const;
const notFollowed = ['early', 'w10', 'no_clock', 'former_pip', 'ended_no_pip'] as const;
/** People per followed person whose term has not passed. */
const younger = 0.25;

const oneOf = <T>(random: Random, options: readonly T[]): T =>
  options[random.between(0, options.length - 1)]!;

/** Somebody in this state; the other dimensions are drawn at random, within what the rules call possible. */
function personIn(random: Random, rules: Protection, state: string): Person {
  const codes = (dimension: string) => rules.dimensies[dimension] ?? [];
  const hasPlan = state.startsWith('d') || state === 'early';
  const stages = codes('stage').filter((stage) => {
    const isEarly = ['notified', 'registered', 'intake'].includes(stage);
    return isEarly !== hasPlan && stage !== 'fulfilled';
  });
  return {
    group: random.chance(0.62) ? 'asylum' : 'family_other',
    route: hasPlan ? oneOf(random, ['b1', 'education', 'z']) : 'none',
    stage: oneOf(random, stages),
    quarter: oneOf(random, codes('quarter')),
    state,
    end_state: 'running',
  };
}

function blockOf(random: Random, rules: Protection, municipality: string, pair: TruePair): TrueBlock {
  const states = [
    ...Array.from({ length: pair.part }, () => oneOf(random, within)),
    ...Array.from({ length: pair.remainder }, () => oneOf(random, beyond)),
    ...Array.from({ length: Math.round(younger * (pair.part + pair.remainder)) }, () =>
      oneOf(random, notFollowed),
    ),
  ];
  const people = states.map((state) => personIn(random, rules, state));
  return countPeople(rules, { municipality, cohort: 2024 }, people);
}

/** A national set and what was published of it. */
export interface ProtectedNation {
  readonly tallies: readonly Tally[];
  /** Published less true, in people, of municipalities that have detail. */
  readonly deviations: readonly TruePair[];
}

/**
 * A national set of "plan within ten weeks", one block per municipality, published by the real protector with the
 * project's own rules. Municipalities that are too small for detail are left out, as on the site.
 */
export async function protectedNation(seed: string, shares: Shares): Promise<ProtectedNation> {
  const rules = rulesWithBase(base);
  const truths = Array.from({ length: municipalities }, (_, at) => {
    const random = randomFrom(`${seed}/${at}`);
    const municipality = `GM${String(at + 1).padStart(4, '0')}`;
    const pair = drawPeople(random, drawSize(random), shares, 1)[0]!;
    return { pair, block: blockOf(random, rules, municipality, pair) };
  });
  const drawn = randomFrom(`${seed}/key`);
  const key = Uint8Array.from({ length: 32 }, () => drawn.between(0, 255));
  const { blocks } = await protect({
    rules,
    release: '2026-K3',
    blocks: truths.map(({ block }) => block),
    key,
    state: null,
    earlier: new Map(),
  });
  const published = blocks.flatMap(({ detail, tables }, at) => {
    if (!detail) return [];
    const rows = tables.get('pip_time.csv')!;
    const sum = (states: readonly string[]): number =>
      rows.reduce((all, { codes, count }) => all + (states.includes(codes[1]!) ? count : 0), 0);
    return [{ shown: { part: sum(within), remainder: sum(beyond) }, truth: truths[at]!.pair }];
  });
  return {
    tallies: published.map(({ shown }) => ({
      numerator: { count: shown.part, rounded: 1 },
      denominator: { count: shown.part + shown.remainder, rounded: 1 },
    })),
    deviations: published.map(({ shown, truth }) => ({
      part: shown.part - truth.part,
      remainder: shown.remainder - truth.remainder,
    })),
  };
}
