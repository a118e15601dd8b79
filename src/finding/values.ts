import { durationClasses, nameOf } from '../contract/codes.ts';
import { count, decimal, partOf, total as totalText, type Counted } from '../format.ts';
import { cohortShareOf, fulfilledStep, intakeStep, lessonStep } from './cohort-shares.ts';
import {
  detailBlocks,
  everybodyByCohort,
  followedCohort,
  hasDetail,
  numberIn,
  rowsOf,
  total,
  type Answer,
  type Scope,
} from './figure.ts';
import { latestComparable } from './followed.ts';
import { durationsOf, lastFullCohort } from './on-time.ts';
import { waitingTotals } from './waiting.ts';

/** The value of one indicator in words, and the year it is about; `null` = every year, on the reference date. */
export interface Value {
  readonly text: string;
  readonly cohort: number | null;
}

/** The default answers of a municipality's figures, by the id of the figure. */
export type Answers = Readonly<Record<string, Answer>>;

/** From which figure's answer a value is read, and how. */
interface Reading {
  readonly figure: string;
  readonly read: (answer: Answer, scope: Scope) => Value | null;
}

function stock(of: (totals: { all: Counted; beyond: Counted }) => string): Reading {
  return {
    figure: 'zonder-plan',
    read(answer) {
      const { all, beyond, rounded } = waitingTotals(answer);
      return { text: of({ all: { count: all, rounded }, beyond: { count: beyond, rounded } }), cohort: null };
    },
  };
}

function step(one: typeof intakeStep): Reading {
  return {
    figure: one.id,
    read(answer, scope) {
      const cohort = latestComparable(one.followUp, scope);
      if (cohort === null) return null;
      const { part, whole } = cohortShareOf(one, answer, cohort, scope);
      return whole.rounded === 0 || whole.count === 0 ? null : { text: partOf(part, whole), cohort };
    },
  };
}

/** A count of the year that every figure about one year shows. */
function ofPageCohort(figure: string, of: (answer: Answer, rounded: number) => string | null): Reading {
  return {
    figure,
    read(answer, scope) {
      const cohort = followedCohort(scope);
      const rounded = detailBlocks(answer, cohort);
      const text = rounded === 0 ? null : of(answer, rounded);
      return text === null ? null : { text, cohort };
    },
  };
}

const readings: Readonly<Record<string, Reading>> = {
  obliged_persons: {
    figure: 'aantal',
    read(answer) {
      const running = { count: total(rowsOf(answer, 'obliged_persons')), rounded: detailBlocks(answer) };
      return { text: count(running), cohort: null };
    },
  },
  inflow_cohort: {
    figure: 'aantal',
    read(answer, scope) {
      const cohort = lastFullCohort(scope);
      const people = cohort === null ? undefined : everybodyByCohort(answer).get(cohort);
      return people === undefined ? null : { text: totalText(people), cohort };
    },
  },
  without_pip: stock(({ all }) => count(all)),
  without_pip_overdue: stock(({ beyond, all }) => partOf(beyond, all)),
  pip_within_term_share: {
    figure: 'plan-op-tijd',
    read(answer, scope) {
      const cohort = lastFullCohort(scope);
      if (cohort === null) return null;
      const { withinTerm, denominator } = durationsOf(answer, cohort);
      return denominator.count === 0 ? null : { text: partOf(withinTerm, denominator), cohort };
    },
  },
  median_days_to_pip: ofPageCohort('duur-tot-plan', medianText),
  intake_started_share: step(intakeStep),
  lesson_started_share: step(lessonStep),
  completed_share: step(fulfilledStep),
  funnel_stage_share: ofPageCohort('doorstroom', (answer, rounded) => {
    const rows = rowsOf(answer, 'funnel_stage_share');
    const pip = rows.find((row) => row['stage'] === 'pip');
    const part = { count: numberIn(pip, 'numerator'), rounded };
    return `plan: ${partOf(part, { count: numberIn(pip, 'denominator'), rounded })}`;
  }),
  route_share: ofPageCohort('leerroutes', (answer, rounded) => {
    const row = rowsOf(answer, 'route_share').find((entry) => entry['route'] === 'b1');
    if (numberIn(row, 'denominator') === 0) return null;
    const part = { count: numberIn(row, 'numerator'), rounded };
    return `B1-route: ${partOf(part, { count: numberIn(row, 'denominator'), rounded })}`;
  }),
  duty_end_state: ofPageCohort('doorstroom', (answer, rounded) => {
    const row = rowsOf(answer, 'duty_end_state').find((entry) => entry['end_state'] === 'lapsed');
    return `vervallen: ${count({ count: numberIn(row, 'numerator'), rounded })}`;
  }),
};

function medianText(answer: Answer): string | null {
  const [row] = rowsOf(answer, 'median_days_to_pip');
  if (typeof row?.['class'] !== 'string') return null;
  return typeof row['weeks'] === 'number'
    ? `${decimal(numberIn(row, 'weeks'))} weken`
    : nameOf(durationClasses, row['class']);
}

/**
 * The value of an indicator as the pages say it; null when it has none here: too few people, not followed long enough,
 * an indicator of several classes, which has a figure and no single number, or one whose figure lacks another part.
 */
export function valueOf(indicator: string, answers: Answers, scope: Scope): Value | null {
  const reading = Object.hasOwn(readings, indicator) ? readings[indicator] : undefined;
  const answer = reading && answers[reading.figure];
  return answer && hasDetail(answer) ? reading.read(answer, scope) : null;
}
