import type { Rounding } from './preference.ts';

/** Whole values that an outsider cannot exclude for a count: all from `lower` to `upper`. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** What was published of the total of a block that counts, since a merger, the people of others. */
export interface BeforeMerger {
  /** Its own publications since the merger, newest first. */
  readonly own: readonly Interval[];
  /** What all publications of a predecessor leave of its total, of each of which it counts everybody. */
  readonly whole: readonly Interval[];
  /** The same of predecessors of whose people it counts some. */
  readonly part: readonly Interval[];
  /** False where one of them published nothing: it may then count any number more. */
  readonly isComplete: boolean;
}

/** The values in both. */
export const both = (one: Interval, other: Interval): Interval => ({
  lower: Math.max(one.lower, other.lower),
  upper: Math.min(one.upper, other.upper),
});

/** How many whole values there are; none when the two contradict each other. */
export const sizeOf = ({ lower, upper }: Interval): number => Math.max(0, upper - lower + 1);

const sumOf = (intervals: readonly Interval[]): Interval => ({
  lower: intervals.reduce((sum, { lower }) => sum + lower, 0),
  upper: intervals.reduce((sum, { upper }) => sum + upper, 0),
});

const less = (all: Interval, one: Interval): Interval => ({
  lower: all.lower - one.lower,
  upper: all.upper - one.upper,
});

/**
 * The fewest values that a total published as this interval leaves of itself or of a predecessor, for an outsider who
 * believes that nobody came or went. Infinite where what was published contradicts that belief.
 */
export function leftAfter(shown: Interval, { own, whole, part, isComplete }: BeforeMerger): number {
  const total = own.reduce(both, shown);
  const [all, some] = [sumOf(whole), sumOf(part)];
  const most = (others: number) => (isComplete ? others : Infinity);
  const left = both(total, { lower: all.lower, upper: most(all.upper + some.upper) });
  if (sizeOf(left) === 0) return Infinity;
  const ofWhole = whole.map((one) => {
    const others = less(all, one);
    const lower = left.lower - most(others.upper + some.upper);
    return both(one, { lower, upper: left.upper - others.lower });
  });
  const ofPart = part.map((one) =>
    both(one, { lower: left.lower - most(all.upper + some.upper - one.upper), upper: Infinity }),
  );
  return Math.min(...[left, ...ofWhole, ...ofPart].map(sizeOf));
}

/**
 * The rounding of a total beside what was published before a merger: where one of its two multiples would leave fewer
 * values than required, the other is taken. Where both would, the one that leaves more; the audit then refuses.
 */
export function afterMerger(
  rounding: Rounding,
  before: BeforeMerger | undefined,
  { base, deviation, required }: { base: number; deviation: number; required: number },
): Rounding {
  const { lower, upper } = rounding;
  if (!before || lower === upper) return rounding;
  const left = (step: number) =>
    leftAfter({ lower: Math.max(0, step * base - deviation), upper: step * base + deviation }, before);
  const [low, high] = [left(lower), left(upper)];
  if (Math.min(low, high) >= required) return rounding;
  const kept = low >= high ? lower : upper;
  return { ...rounding, lower: kept, upper: kept };
}
