import { count, partOf, total as totalText, type Counted } from '../format.ts';
import { cohortShareOf, fulfilledStep, intakeStep, lessonStep } from './cohort-shares.ts';
import {
  cellIn,
  detailBlocks,
  everybodyByCohort,
  hasDetail,
  numberIn,
  rowsOf,
  total,
  type Answer,
  type Scope,
} from './figure.ts';
import { medianIn } from './duration.ts';
import { followedCohort, latestComparable, type FollowUp } from './followed.ts';
import { durationsOf, lastFullCohort } from './on-time.ts';
import { waitingTotals } from './waiting.ts';

/** The value of one indicator in words, and the year it is about; `null` = every year, on the reference date. */
export interface Value {
  readonly text: string;
  readonly cohort: number | null;
  /** Published number of people that a share is worked out from; null for a count or a time. */
  readonly of: number | null;
}

/** The default answers of a municipality's figures, by the id of the figure. */
export type Answers = Readonly<Record<string, Answer>>;

/** From which figure's answer a value is read, and how. */
interface Reading {
  readonly figure: string;
  /** How long a cohort must have been followed; absent where no year is compared. */
  readonly followUp?: FollowUp;
  readonly read: (answer: Answer, scope: Scope) => Value | null;
}

type Said = Pick<Value, 'text' | 'of'>;

const counted = (shown: Counted): Said => ({ text: count(shown), of: null });

const shared = (part: Counted, all: Counted, label = ''): Said => ({
  text: `${label}${partOf(part, all)}`,
  of: all.count,
});

function stock(of: (totals: { all: Counted; beyond: Counted }) => Said): Reading {
  return {
    figure: 'zonder-plan',
    read(answer) {
      const { all, beyond, rounded } = waitingTotals(answer);
      return { ...of({ all: { count: all, rounded }, beyond: { count: beyond, rounded } }), cohort: null };
    },
  };
}

function step(one: typeof intakeStep): Reading {
  return {
    figure: one.id,
    followUp: one.followUp,
    read(answer, scope) {
      const cohort = latestComparable(one.followUp, scope);
      if (cohort === null) return null;
      const { part, whole } = cohortShareOf(one, answer, cohort, scope);
      return whole.rounded === 0 || whole.count === 0 ? null : { ...shared(part, whole), cohort };
    },
  };
}

/** A count of the year that every figure about one year shows. */
function ofPageCohort(figure: string, of: (answer: Answer, rounded: number) => Said | null): Reading {
  return {
    figure,
    read(answer, scope) {
      const cohort = followedCohort(scope);
      const rounded = detailBlocks(answer, cohort);
      const said = rounded === 0 ? null : of(answer, rounded);
      return said === null ? null : { ...said, cohort };
    },
  };
}

const readings: Readonly<Record<string, Reading>> = {
  obliged_persons: {
    figure: 'aantal',
    read(answer) {
      const running = { count: total(rowsOf(answer, 'obliged_persons')), rounded: detailBlocks(answer) };
      return { ...counted(running), cohort: null };
    },
  },
  inflow_cohort: {
    figure: 'aantal',
    read(answer, scope) {
      const cohort = lastFullCohort(scope);
      const people = cohort === null ? undefined : everybodyByCohort(answer).get(cohort);
      return people === undefined ? null : { text: totalText(people), of: null, cohort };
    },
  },
  without_pip: stock(({ all }) => counted(all)),
  without_pip_overdue: stock(({ beyond, all }) => shared(beyond, all)),
  pip_within_term_share: {
    figure: 'plan-op-tijd',
    followUp: 'term',
    read(answer, scope) {
      const cohort = lastFullCohort(scope);
      if (cohort === null) return null;
      const { withinTerm, denominator } = durationsOf(answer, cohort);
      return denominator.count === 0 ? null : { ...shared(withinTerm, denominator), cohort };
    },
  },
  median_days_to_pip: ofPageCohort('duur-tot-plan', (answer) => {
    const text = medianIn(rowsOf(answer, 'median_days_to_pip')[0]);
    return text === null ? null : { text, of: null };
  }),
  intake_started_share: step(intakeStep),
  lesson_started_share: step(lessonStep),
  completed_share: step(fulfilledStep),
  funnel_stage_share: ofPageCohort('doorstroom', (answer, rounded) => {
    const rows = rowsOf(answer, 'funnel_stage_share');
    const pip = rows.find((row) => cellIn(row, 'stage') === 'pip');
    const part = { count: numberIn(pip, 'numerator'), rounded };
    return shared(part, { count: numberIn(pip, 'denominator'), rounded }, 'plan: ');
  }),
  route_share: ofPageCohort('leerroutes', (answer, rounded) => {
    const row = rowsOf(answer, 'route_share').find((entry) => cellIn(entry, 'route') === 'b1');
    if (numberIn(row, 'denominator') === 0) return null;
    const part = { count: numberIn(row, 'numerator'), rounded };
    return shared(part, { count: numberIn(row, 'denominator'), rounded }, 'B1-route: ');
  }),
  duty_end_state: ofPageCohort('doorstroom', (answer, rounded) => {
    const row = rowsOf(answer, 'duty_end_state').find((entry) => cellIn(entry, 'end_state') === 'lapsed');
    return { text: `vervallen: ${count({ count: numberIn(row, 'numerator'), rounded })}`, of: null };
  }),
};

/**
 * The value of an indicator as the pages say it; null when it has none here: too few people, not followed long enough,
 * an indicator of several classes, which has a figure and no single number, or one whose figure lacks another part.
 */
export function valueOf(indicator: string, answers: Answers, scope: Scope): Value | null {
  const reading = Object.hasOwn(readings, indicator) ? readings[indicator] : undefined;
  const answer = reading && answers[reading.figure];
  return answer && hasDetail(answer) ? reading.read(answer, scope) : null;
}

/** Whether an indicator has one number per municipality; otherwise its figure has several classes. */
export function hasValue(indicator: string): boolean {
  return Object.hasOwn(readings, indicator);
}

/** Whether no cohort of the release has been followed long enough for an indicator. */
export function isUnripe(indicator: string, scope: Pick<Scope, 'referenceDate' | 'allCohorts'>): boolean {
  const followUp = Object.hasOwn(readings, indicator) ? readings[indicator]?.followUp : undefined;
  return followUp !== undefined && latestComparable(followUp, scope) === null;
}
