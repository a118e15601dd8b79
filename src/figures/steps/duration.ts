import { nbsp, roughly } from '../../format.ts';
import { medianWords } from '../duration.ts';
import { cellIn, detailBlocks, hasDetail, numberIn, rowsOf, type Answer, type Scope } from '../figure.ts';
import { followedCohort } from '../followed.ts';

/** What is known about a span of steps: in words, and of how many people when there is a median. */
export interface StepDuration {
  readonly text: string;
  readonly isMeasured: boolean;
  /** "110", the people with a plan behind the median. */
  readonly people: string | null;
}

const without = (text: string): StepDuration => ({ text, isMeasured: false, people: null });

export const notMeasured = without(`niet gemeten`);

/**
 * The median duration of one group in the cohort that has been followed for a year. No delivery reads "niet gemeten";
 * a total without detail "te klein om te tonen"; below 50 people there is no median, and from there it is a range.
 */
export function stepDuration(
  answer: Answer | null,
  indicator: string,
  scope: Pick<Scope, 'referenceDate' | 'allCohorts'>,
): StepDuration {
  if (answer === null) return notMeasured;
  if (!hasDetail(answer)) return without('te klein om te tonen');
  const cohort = followedCohort(scope);
  const row = rowsOf(answer, indicator).find((entry) => cellIn(entry, 'cohort') === cohort);
  const time = medianWords(answer, cohort)?.replaceAll(' ', nbsp) ?? null;
  if (row === undefined || time === null) return without('te weinig mensen');
  const people = { count: numberIn(row, 'denominator'), rounded: detailBlocks(answer, cohort) };
  return { text: `de helft: ${time}`, isMeasured: true, people: roughly(people) };
}
