import { expectationOf, type Expectation } from './expectation.ts';
import { limitsIn, outside, ownChance, type Limits } from './limits.ts';
import { publishedChances } from './chance.ts';
import { checked, fewestPeople, type Tally } from './tally.ts';

/** The closed set; the Dutch wording is elsewhere. */
export type Verdict = 'higher' | 'lower' | 'ordinary' | 'too_few' | 'too_few_peers';

/** Fewer peers with people than this give no verdict. */
export const fewestPeers = 5;

export interface Judgement {
  readonly verdict: Verdict;
  /** What the verdict rests on; null where there is none. */
  readonly basis: {
    readonly expectation: Expectation;
    /** Funnel limits at the municipality's own denominator. */
    readonly limits: { readonly verdict: Limits; readonly alarm: Limits };
  } | null;
}

/**
 * Whether a published share of a municipality lies outside what chance and rounding give, compared with its peers.
 * @param peers without the municipality itself
 * @param between variance of true shares between municipalities, from `spreadOf` over all of them
 * Throws RangeError on counts that cannot have been published.
 */
export function judge(own: Tally, peers: readonly Tally[], between: number): Judgement {
  const { numerator, denominator } = checked(own);
  if (denominator.count < fewestPeople) return { verdict: 'too_few', basis: null };
  const withPeople = peers.filter((peer) => peer.denominator.count > 0);
  if (withPeople.length < fewestPeers) return { verdict: 'too_few_peers', basis: null };
  const expectation = expectationOf(withPeople, between);
  const chances = publishedChances(expectation, own);
  const limits = {
    verdict: limitsIn(chances, outside.verdict, ownChance),
    alarm: limitsIn(chances, outside.alarm, ownChance),
  };
  return {
    verdict: sideOfLimits(numerator.count / denominator.count, limits.verdict),
    basis: { expectation, limits },
  };
}

/** Where a share lies beside limits. */
export function sideOfLimits(share: number, { lower, upper }: Limits): 'higher' | 'lower' | 'ordinary' {
  if (share > upper) return 'higher';
  return share < lower ? 'lower' : 'ordinary';
}

/** Municipalities of a list that chance alone puts outside the limits of 95%, at most and on average. */
export function expectedByChance(municipalities: number): number {
  return outside.verdict * municipalities;
}
