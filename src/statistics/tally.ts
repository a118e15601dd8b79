/** A published number of people, and how many rounded counts were added up to it (as in `format.ts`). */
export interface RoundedCount {
  readonly count: number;
  /** 1 = one count of one block, a municipality and a cohort year. */
  readonly rounded: number;
}

/** How many people of a municipality something holds for, out of how many. Both are published, rounded counts. */
export interface Tally {
  readonly numerator: RoundedCount;
  readonly denominator: RoundedCount;
}

/** Published counts are multiples of this, and differ from the truth by less than this per rounded count. */
export const base = 5;

/** Under this published denominator a municipality gets no verdict of its own. */
export const fewestPeople = 20;

/**
 * The tally, unchanged. Throws RangeError when it cannot have been published: a part larger than its whole,
 * or a number that is no multiple of the base.
 */
export function checked(tally: Tally): Tally {
  const { numerator, denominator } = tally;
  const isPublished = ({ count, rounded }: RoundedCount): boolean =>
    Number.isInteger(count / base) && count >= 0 && Number.isInteger(rounded) && rounded >= 1;
  if (!isPublished(numerator) || !isPublished(denominator) || numerator.count > denominator.count)
    throw new RangeError(
      `not a published share: ${numerator.count} (of ${numerator.rounded} counts) in ` +
        `${denominator.count} (of ${denominator.rounded} counts)`,
    );
  return tally;
}
