import type { Keyed } from './keyed.ts';
import type { Variable } from './layout.ts';

/** Weight of a count that another publisher rounds too: both roundings should then be the same. */
const outsideWeight = 50;
/** A cell whose count did not change keeps its published value rather than an error of one step elsewhere. */
const stickiness = 3;

export interface Rounding {
  /** Published count divided by the base, at least and at most. */
  readonly lower: number;
  readonly upper: number;
  /** Cost of one step of the base; negative = rather up. */
  readonly cost: number;
}

export interface RoundedCell {
  readonly block: string;
  readonly variable: Variable;
  readonly count: number;
  /** Published value in the previous release; undefined when there is none or the true count has changed since. */
  readonly earlierValue: number | undefined;
  readonly isOutside: boolean;
}

/**
 * The two multiples of the base that a count may become, and which of them is preferred (docs/protection-method.md, "Preference").
 * The preference is up with a chance of remainder / base, so that it is right on average.
 */
export function roundingOf(keyed: Keyed, base: number, cell: RoundedCell): Rounding {
  const { block, variable, count, earlierValue, isOutside } = cell;
  const lower = Math.floor(count / base);
  const remainder = count - lower * base;
  if (remainder === 0) return { lower, upper: lower, cost: 0 };
  const upper = lower + 1;
  if (isOutside) return { lower, upper, cost: 2 * remainder >= base ? -outsideWeight : outsideWeight };
  const isUp = keyed.draw('richting', block, variable.name, count) < remainder / base;
  const strength = 0.5 + 0.5 * keyed.draw('sterkte', block, variable.name, count);
  const cost = variable.weight * (isUp ? -strength : strength);
  return {
    lower,
    upper,
    cost: cost + variable.weight * stickiness * pull(earlierValue, lower * base, upper * base),
  };
}

/** 1 towards the lower multiple, -1 towards the upper, 0 when the earlier value is neither. */
function pull(earlierValue: number | undefined, lower: number, upper: number): number {
  if (earlierValue === lower) return 1;
  return earlierValue === upper ? -1 : 0;
}
