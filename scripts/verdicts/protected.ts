import type { TrueBlock } from '../../src/contract/block.ts';
import { protect } from '../../src/disclosure/protect.ts';
import type { Protection } from '../../src/protection.ts';
import { base, type Tally } from '../../src/statistics/tally.ts';
import { randomFrom, type Random } from '../example/random.ts';
import { countPeople, type Person } from '../simulate/count.ts';
import { jointPerson } from '../simulate/joint.ts';
import { rulesWithBase } from '../simulate/rules.ts';
import { drawPeople, drawSize, municipalities, type Shares, type TruePair } from './nation.ts';

/** States in which a plan came within the term, and in which it did not though the term has passed. */
const within = ['d00_04', 'd04_08', 'd08_10'] as const;
const beyond = ['d10_13', 'd13_17', 'd17_26', 'd26_39', 'd39p', 'w13', 'w26', 'w52', 'w52p'] as const;
const notFollowed = ['early', 'w10', 'reception', 'no_clock', 'no_clock_plan', 'former_pip', 'ended_no_pip'];
/** People per followed person whose term has not passed. */
const younger = 0.25;
/** Invented people to take from: enough for many of every state. */
const poolSize = 20_000;

const oneOf = <T>(random: Random, options: readonly T[]): T =>
  options[random.between(0, options.length - 1)]!;

/** People of every kind that the counter can make, by state: their other codes hang together with it. */
function poolFrom(random: Random): ReadonlyMap<string, readonly Person[]> {
  const people = Array.from({ length: poolSize }, () => jointPerson((choices) => oneOf(random, choices)));
  return Map.groupBy(people, ({ state = '' }) => state);
}

/** Somebody in this state, from the pool, with the national mix of groups where the state allows. */
function personIn(random: Random, pool: ReadonlyMap<string, readonly Person[]>, state: string): Person {
  const all = pool.get(state) ?? [];
  const group = random.chance(0.62) ? 'asylum' : 'family_other';
  const own = all.filter((person) => person['group'] === group);
  return oneOf(random, own.length > 0 ? own : all);
}

function blockOf(
  random: Random,
  rules: Protection,
  pool: ReadonlyMap<string, readonly Person[]>,
  municipality: string,
  pair: TruePair,
): TrueBlock {
  const states = [
    ...Array.from({ length: pair.part }, () => oneOf(random, within)),
    ...Array.from({ length: pair.remainder }, () => oneOf(random, beyond)),
    ...Array.from({ length: Math.round(younger * (pair.part + pair.remainder)) }, () =>
      oneOf(random, notFollowed),
    ),
  ];
  const people = states.map((state) => personIn(random, pool, state));
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
export async function protectedNation(
  seed: string,
  shares: Shares,
  howMany = municipalities,
): Promise<ProtectedNation> {
  const rules = rulesWithBase(base);
  const pool = poolFrom(randomFrom(`${seed}/people`));
  const truths = Array.from({ length: howMany }, (_, at) => {
    const random = randomFrom(`${seed}/${at}`);
    const municipality = `GM${String(at + 1).padStart(4, '0')}`;
    const pair = drawPeople(random, drawSize(random), shares, 1)[0]!;
    return { pair, block: blockOf(random, rules, pool, municipality, pair) };
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
