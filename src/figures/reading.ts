import { count, partOf, type Counted } from '../format.ts';
import {
  detailBlocks,
  hasDetail,
  type Answer,
  type Figure,
  type Reading,
  type Scope,
  type Value,
} from './figure.ts';
import { followedCohort, latestComparable } from './followed.ts';

type Said = Pick<Value, 'text' | 'of'>;

/** A count as a value: "120". */
export const counted = (shown: Counted): Said => ({ text: count(shown), of: null });

/** A share as a value: "55 van de 120 (46%)", after a label if it needs one. */
export const shared = (part: Counted, all: Counted, label = ''): Said => ({
  text: `${label}${partOf(part, all)}`,
  of: all.count,
});

/** A value of the year that every figure about one year shows; `rounded` = rounded counts behind each number. */
export function ofPageCohort(of: (answer: Answer, rounded: number) => Said | null): Reading {
  return {
    read(answer, scope) {
      const cohort = followedCohort(scope);
      const rounded = detailBlocks(answer, cohort);
      const said = rounded === 0 ? null : of(answer, rounded);
      return said === null ? null : { ...said, cohort };
    },
  };
}

/** What a figure says about an indicator; null when it has no number here, or not enough people for detail. */
export function valueIn(
  { values }: Pick<Figure, 'values'>,
  indicator: string,
  answer: Answer,
  scope: Scope,
): Value | null {
  const reading = Object.hasOwn(values, indicator) ? values[indicator] : undefined;
  return reading && hasDetail(answer) ? reading.read(answer, scope) : null;
}

/** Whether no cohort of the release has been followed long enough for an indicator of a figure. */
export function isUnripeIn(
  { values }: Pick<Figure, 'values'>,
  indicator: string,
  scope: Pick<Scope, 'referenceDate' | 'allCohorts'>,
): boolean {
  const followUp = Object.hasOwn(values, indicator) ? values[indicator]?.followUp : undefined;
  return followUp !== undefined && latestComparable(followUp, scope) === null;
}
