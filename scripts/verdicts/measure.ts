import { spreadOf } from '../../src/statistics/spread.ts';
import type { Tally } from '../../src/statistics/tally.ts';
import { randomFrom } from '../example/random.ts';
import { drawOfSize, largeEnough, municipalities, nationOf, type Shares } from './nation.ts';
import { protectedNation, type ProtectedNation } from './protected.ts';
import { outcomes, rules, type Peering } from './rules.ts';

/** How often each rule gave a verdict, in the order of `rules`. */
export interface Rates {
  /** Verdicts asked for. */
  readonly judged: number;
  readonly rates: readonly number[];
}

export interface FalseAlarms extends Rates {
  readonly shares: Shares;
  readonly blocks: number;
  readonly peering: Peering;
  readonly delivering: number;
  /** Mean of the estimated standard deviation between municipalities. */
  readonly estimated: number;
}

export interface Power extends Rates {
  readonly shares: Shares;
  readonly difference: number;
  readonly size: number;
}

/** Moments of published less true: of the numerator, the denominator, and the two together. */
export interface Rounding {
  readonly municipalities: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly together: number;
}

/** Verdicts other than ordinary among municipalities without planted differences. */
function alarmsIn(nations: readonly (readonly Tally[])[], peering: Peering): Rates & { estimated: number } {
  const alarms = rules.map(() => 0);
  let [judged, estimated] = [0, 0];
  for (const nation of nations) {
    const { between } = spreadOf(nation);
    estimated += Math.sqrt(between) / nations.length;
    for (const own of largeEnough(nation)) {
      judged += 1;
      const others = nation.filter((other) => other !== own);
      for (const [at, outcome] of outcomes(own, others, peering, between).entries())
        if (outcome !== 'ordinary') alarms[at]! += 1;
    }
  }
  return { judged, estimated, rates: alarms.map((count) => count / judged) };
}

export interface Scenario {
  readonly seed: string;
  readonly shares: Shares;
  readonly blocks: number;
  readonly peering: Peering;
  /** Municipalities with published counts. */
  readonly delivering: number;
}

/** False alarms in quickly rounded national sets. */
export function falseAlarmsOf(scenario: Scenario, sets: number): FalseAlarms {
  const { seed, shares, blocks, peering, delivering } = scenario;
  const name = `${seed}/${shares.share}/${shares.deviation}/${blocks}`;
  const nations = Array.from({ length: sets }, (_, at) =>
    nationOf(`${name}/${at}`, shares, blocks).slice(0, delivering),
  );
  return { shares, blocks, peering, delivering, ...alarmsIn(nations, peering) };
}

/** The same in national sets that the real protector published, with how it rounded them. */
export async function protectedAlarmsOf(
  seed: string,
  shares: Shares,
  sets: number,
): Promise<{ alarms: FalseAlarms; rounding: Rounding }> {
  const nations: ProtectedNation[] = [];
  for (let at = 0; at < sets; at++)
    nations.push(
      await protectedNation(`${seed}/protected/${shares.share}/${shares.deviation}/${at}`, shares),
    );
  const peering = 'all others';
  const tallies = nations.map((nation) => nation.tallies);
  return {
    alarms: { shares, blocks: 1, peering, delivering: municipalities, ...alarmsIn(tallies, peering) },
    rounding: roundingIn(nations),
  };
}

function roundingIn(nations: readonly ProtectedNation[]): Rounding {
  const all = nations.flatMap(({ deviations }) => deviations);
  const mean = (of: (part: number, whole: number) => number): number =>
    all.reduce((sum, { part, remainder }) => sum + of(part, part + remainder), 0) / all.length;
  return {
    municipalities: all.length,
    numerator: mean((part) => part ** 2),
    denominator: mean((_, whole) => whole ** 2),
    together: mean((part, whole) => part * whole),
  };
}

/**
 * How often a municipality whose true share is this much higher, or lower, than its peers' gets that verdict.
 * Its published denominator is `size`; one block, compared with all other municipalities.
 */
export function powerOf(seed: string, shares: Shares, difference: number, size: number, sets: number): Power {
  const found = rules.map(() => 0);
  const perSet = 20;
  for (let at = 0; at < sets; at++) {
    const name = `${seed}/power/${shares.share}/${shares.deviation}/${at}`;
    const nation = nationOf(name, shares, 1);
    const { between } = spreadOf(nation);
    const random = randomFrom(`${name}/${size}/${difference}`);
    for (let trial = 0; trial < perSet; trial++) {
      const sign = trial % 2 === 0 ? 1 : -1;
      const own = drawOfSize(random, size, { ...shares, share: shares.share + sign * difference });
      const right = sign > 0 ? 'higher' : 'lower';
      for (const [rule, outcome] of outcomes(own, nation, 'all others', between).entries())
        if (outcome === right) found[rule]! += 1;
    }
  }
  const judged = sets * perSet;
  return { shares, difference, size, judged, rates: found.map((count) => count / judged) };
}
