import type { Protection } from '../protection.ts';
import type { Keyed } from './keyed.ts';
import type { Variable } from './layout.ts';

/** Weight of a count that another publisher rounds too: both roundings should then be the same. */
const outsideWeight = 50;
/** A cell that is held keeps its published value rather than an error of one step elsewhere. */
const stickiness = 3;
/** Held cells would keep a total that changed where it was, so that it moved only when it must and told itself. */
const firmnessOfTotal = 4;

export interface Rounding {
  /** Published count divided by the base, at least and at most. */
  readonly lower: number;
  readonly upper: number;
  /** Cost of one step of the base; negative = rather up. */
  readonly cost: number;
}

/** What holds for every cell of a release. */
export interface RoundingRules {
  readonly keyed: Keyed;
  readonly base: number;
  /** Identity of the release, `2026-K3`. */
  readonly release: string;
  /** Shares of the cells that keep their earlier value, of those that changed and of those that did not. */
  readonly holding: Protection['overTijd']['vasthouden'];
}

export interface RoundedCell {
  readonly block: string;
  readonly variable: Variable;
  readonly count: number;
  /** What the previous release published, and whether the true count is still the same; null = not known. */
  readonly earlier: { readonly value: number; readonly isUnchanged: boolean } | null;
  readonly isOutside: boolean;
}

/**
 * The two multiples of the base that a count may become, and which of them is preferred (docs/protection-method.md, "Preference").
 * The preference is up with a chance of remainder / base, so that it is right on average.
 */
export function roundingOf(rules: RoundingRules, cell: RoundedCell): Rounding {
  const { variable, count, earlier, isOutside } = cell;
  const { base } = rules;
  const lower = Math.floor(count / base);
  const remainder = count - lower * base;
  if (remainder === 0) return { lower, upper: lower, cost: 0 };
  const upper = lower + 1;
  if (isOutside) return { lower, upper, cost: 2 * remainder >= base ? -outsideWeight : outsideWeight };
  const isHeld = earlier !== null && holds(rules, cell, earlier.isUnchanged);
  const pulled = isHeld ? pull(earlier.value, lower * base, upper * base) : 0;
  const isSecond = earlier?.isUnchanged === true && !isHeld && takesSecond(rules, cell);
  const own = direction(rules, cell, remainder / base, isSecond);
  const firm = variable.name === '' && earlier?.isUnchanged === false ? firmnessOfTotal : 1;
  return { lower, upper, cost: variable.weight * (firm * own + stickiness * pulled) };
}

/**
 * Whether a cell keeps its published value where it can. The total does if and only if it did not change. Of the other
 * cells most that changed do and most that did not change do not: who sees a cell move then learns little of whom he
 * knows (docs/protection-evidence.md, "A person one knows").
 */
function holds({ keyed, release, holding }: RoundingRules, cell: RoundedCell, isUnchanged: boolean): boolean {
  const { block, variable, count } = cell;
  if (variable.name === '') return isUnchanged;
  const share = isUnchanged ? holding.gelijk : holding.veranderd;
  return keyed.drawIn(release, 'vasthouden', block, variable.name, count) < share;
}

function takesSecond({ keyed, release }: RoundingRules, { block, variable, count }: RoundedCell): boolean {
  return keyed.drawIn(release, 'trekking', block, variable.name, count) < 0.5;
}

/** Cost of one step up per weight: between a half and one, negative when up is preferred. */
function direction(
  { keyed }: RoundingRules,
  { block, variable, count }: RoundedCell,
  chance: number,
  isSecond: boolean,
): number {
  const [way, firmness] = isSecond
    ? (['richting-2', 'sterkte-2'] as const)
    : (['richting', 'sterkte'] as const);
  const isUp = keyed.draw(way, block, variable.name, count) < chance;
  const strength = 0.5 + 0.5 * keyed.draw(firmness, block, variable.name, count);
  return isUp ? -strength : strength;
}

/** 1 towards the lower multiple, -1 towards the upper, 0 when the earlier value is neither. */
function pull(earlierValue: number, lower: number, upper: number): number {
  if (earlierValue === lower) return 1;
  return earlierValue === upper ? -1 : 0;
}
