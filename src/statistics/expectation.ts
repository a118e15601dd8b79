import { varianceOf } from './rounding.ts';
import { pooledShare } from './spread.ts';
import { checked, type Tally } from './tally.ts';

/** What the peers say about one more municipality like them. */
export interface Expectation {
  /** Published numerators of the peers divided by their published denominators; the line in the middle. */
  readonly pooled: number;
  /** The same with half a rounding step added to part and remainder; what the limits are worked out from. */
  readonly share: number;
  /** Correlation of two people of one municipality: differences between municipalities, and peers that may err. */
  readonly correlation: number;
  readonly peers: number;
}

/** Keeps the beta-binomial defined when peers say next to nothing. */
const mostCorrelation = 0.999;

/**
 * The pooled share of the peers and how surely they tell it: they are few, they differ, and they are rounded too.
 * @param peers without the municipality itself; those without people are left out
 * @param between variance of true shares between municipalities, from `spreadOf`
 * Throws RangeError when no peer has people.
 */
export function expectationOf(peers: readonly Tally[], between: number): Expectation {
  const taken = peers.map(checked).filter(({ denominator }) => denominator.count > 0);
  const sum = (of: (tally: Tally) => number): number => taken.reduce((all, tally) => all + of(tally), 0);
  const people = sum(({ denominator }) => denominator.count);
  if (people === 0) throw new RangeError('peers without people have no share');
  const share = pooledShare(taken);
  const ofPeers =
    (people * share * (1 - share) +
      between * sum(({ denominator }) => denominator.count ** 2) +
      sum((tally) => varianceOf(tally, share))) /
    people ** 2;
  return {
    pooled: sum(({ numerator }) => numerator.count) / people,
    share,
    correlation: Math.min(mostCorrelation, (between + ofPeers) / (share * (1 - share))),
    peers: taken.length,
  };
}
