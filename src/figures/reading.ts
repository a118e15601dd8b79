import { roughly, roughPartOf, type Counted } from '../format.ts';
import {
  detailBlocks,
  hasDetail,
  type Answer,
  type Figure,
  type Reading,
  type Scope,
  type Value,
} from './figure.ts';
import { exceptSentence, exceptYears } from './left-out.ts';
import { followedCohort, latestComparable } from './followed.ts';
import { plain } from './view.ts';

type Said = Omit<Value, 'cohort'>;

/** A count as a value: "ongeveer 120". */
export const counted = (shown: Counted): Said => ({ text: roughly(shown), of: null, tally: null });

/** A share as a value: "ongeveer 55 van de 120 (46%)", with words around it if it needs them. */
export const shared = (part: Counted, all: Counted, around = (text: string) => text): Said => ({
  text: around(roughPartOf(part, all)),
  of: all.count,
  tally: { numerator: part, denominator: all },
});

/** A value of the year that every figure about one year shows; `rounded` = rounded counts behind each number. */
export function ofPageCohort(of: (answer: Answer, rounded: number, cohort: number) => Said | null): Reading {
  return {
    read(answer, scope) {
      const cohort = followedCohort(scope);
      const rounded = detailBlocks(answer, cohort);
      const said = rounded === 0 ? null : of(answer, rounded, cohort);
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

interface Told {
  readonly answer: Answer;
  readonly value: Value | null;
}

/** The years that a number of all years leaves out, as the end of a sentence; empty where it leaves out none. */
export function exceptOf({ isPlace }: Pick<Figure, 'isPlace'>, { answer, value }: Told): string {
  return isPlace !== true && value?.cohort === null ? exceptYears(answer) : '';
}

/** Whom a number leaves out, in sentences: years that cannot be split, and people of whom the figure cannot tell. Null without any. */
export function leftOutOf(
  { leftOut, isPlace }: Pick<Figure, 'leftOut' | 'isPlace'>,
  { answer, value }: Told,
  scope: Scope,
): string | null {
  const others = leftOut?.(answer, scope) ?? null;
  const said = [
    isPlace !== true && value?.cohort === null ? exceptSentence(answer) : null,
    others === null ? null : plain(others).trim(),
  ].filter((text) => text !== null);
  return said.length === 0 ? null : said.join(' ');
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
