import { varianceOf } from './rounding.ts';
import { fewestPeople, type Tally } from './tally.ts';

/** How a share lies beside an earlier one of the same place. */
export type Side = 'higher' | 'lower' | 'same' | 'few';

/** Beyond so many standard deviations chance and rounding do not bring two shares in 19 of 20 cases. */
const apart = 1.96;

/** Whether two shares differ by more than chance and rounding give in 19 of 20 cases; `few` under 20 people in either. */
export function sideOf(last: Tally, before: Tally): Side {
  if (Math.min(last.denominator.count, before.denominator.count) < fewestPeople) return 'few';
  const pooled =
    (last.numerator.count + before.numerator.count + 1) /
    (last.denominator.count + before.denominator.count + 2);
  const variance = varianceIn(last, pooled) + varianceIn(before, pooled);
  const difference = shareOf(last) - shareOf(before);
  if (Math.abs(difference) <= apart * Math.sqrt(variance)) return 'same';
  return difference > 0 ? 'higher' : 'lower';
}

const shareOf = ({ numerator, denominator }: Tally): number => numerator.count / denominator.count;

/** Variance of a published share: of chance, and of the rounding of its two counts. */
function varianceIn(tally: Tally, share: number): number {
  const people = tally.denominator.count;
  return (people * share * (1 - share) + varianceOf(tally, share)) / people ** 2;
}
