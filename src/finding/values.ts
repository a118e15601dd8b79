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

type Read = (answers: Answers, scope: Scope) => Value | null;

const needed = (answers: Answers, figure: string): Answer => {
  const answer = answers[figure];
  if (!answer) throw new Error(`no answer of ${figure}`);
  return answer;
};

const stock =
  (of: (totals: { all: Counted; beyond: Counted }) => string): Read =>
  (answers) => {
    const { all, beyond, rounded } = waitingTotals(needed(answers, 'zonder-plan'));
    return { text: of({ all: { count: all, rounded }, beyond: { count: beyond, rounded } }), cohort: null };
  };

const step =
  (one: typeof intakeStep): Read =>
  (answers, scope) => {
    const cohort = latestComparable(one.followUp, scope);
    if (cohort === null) return null;
    const { part, whole } = cohortShareOf(one, needed(answers, one.id), cohort, scope);
    return whole.rounded === 0 || whole.count === 0 ? null : { text: partOf(part, whole), cohort };
  };

/** A count of the year that every figure about one year shows. */
const ofPageCohort =
  (figure: string, of: (answer: Answer, rounded: number) => string | null): Read =>
  (answers, scope) => {
    const cohort = followedCohort(scope);
    const answer = needed(answers, figure);
    const rounded = detailBlocks(answer, cohort);
    const text = rounded === 0 ? null : of(answer, rounded);
    return text === null ? null : { text, cohort };
  };

const reads: Readonly<Record<string, Read>> = {
  obliged_persons(answers) {
    const answer = needed(answers, 'aantal');
    const running = { count: total(rowsOf(answer, 'obliged_persons')), rounded: detailBlocks(answer) };
    return { text: count(running), cohort: null };
  },
  inflow_cohort(answers, scope) {
    const cohort = lastFullCohort(scope);
    const people = cohort === null ? undefined : everybodyByCohort(needed(answers, 'aantal')).get(cohort);
    return people === undefined ? null : { text: totalText(people), cohort };
  },
  without_pip: stock(({ all }) => count(all)),
  without_pip_overdue: stock(({ beyond, all }) => partOf(beyond, all)),
  pip_within_term_share(answers, scope) {
    const cohort = lastFullCohort(scope);
    if (cohort === null) return null;
    const { withinTerm, denominator } = durationsOf(needed(answers, 'plan-op-tijd'), cohort);
    return denominator.count === 0 ? null : { text: partOf(withinTerm, denominator), cohort };
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
 * or an indicator of several classes, which has a figure and no single number.
 */
export function valueOf(indicator: string, answers: Answers, scope: Scope): Value | null {
  const read = Object.hasOwn(reads, indicator) ? reads[indicator] : undefined;
  if (!read || !hasDetail(needed(answers, 'zonder-plan'))) return null;
  return read(answers, scope);
}
