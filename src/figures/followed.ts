import { date, list } from '../format.ts';
import type { FollowUp, Scope } from './figure.ts';
import { cellOf, type FigureView, type TableCell } from './view.ts';

/** An ISO date, so many days after the last day of a year. */
function afterYear(year: number, days: number): string {
  return new Date(Date.UTC(year, 11, 31 + days)).toISOString().slice(0, 10);
}

/** First day on which everybody who began in this year has been followed so long (ISO date). */
export function comparableFrom(followUp: FollowUp, cohort: number): string {
  return {
    term: afterYear(cohort, 70),
    year: afterYear(cohort + 1, 0),
    duty: afterYear(cohort + 3, 0),
  }[followUp];
}

/** Whether not everybody of a cohort has been followed long enough at the reference date. */
export function isEarly(
  followUp: FollowUp,
  cohort: number,
  { referenceDate }: Pick<Scope, 'referenceDate'>,
): boolean {
  return comparableFrom(followUp, cohort) > referenceDate;
}

/** The youngest cohort that can be compared; null when none can. */
export function latestComparable(
  followUp: FollowUp,
  scope: Pick<Scope, 'referenceDate' | 'allCohorts'>,
): number | null {
  return scope.allCohorts.findLast((cohort) => !isEarly(followUp, cohort, scope)) ?? null;
}

/** The youngest cohort of which everybody has been followed for a year; the oldest one where there is none. */
export function followedCohort(scope: Pick<Scope, 'referenceDate' | 'allCohorts'>): number {
  const [oldest] = scope.allCohorts;
  if (oldest === undefined) throw new Error('a release without cohorts');
  return latestComparable('year', scope) ?? oldest;
}

/** The cohort year that people still begin in after the reference date; null on the last day of a year. */
export function growingCohort({
  allCohorts,
  referenceDate,
}: Pick<Scope, 'referenceDate' | 'allCohorts'>): number | null {
  return allCohorts.find((cohort) => referenceDate < `${cohort}-12-31`) ?? null;
}

/** The newest cohort year that is over; the one after it still grows. */
export function lastFullCohort({ allCohorts }: Pick<Scope, 'allCohorts'>): number | null {
  return allCohorts.at(-2) ?? null;
}

export const tooEarly = 'nog te vroeg om te vergelijken';

/** "Over de mensen die in 2026 begonnen, is het nog te vroeg om te vergelijken; vergelijkbaar vanaf 31 december 2027." */
export function earlySentence(followUp: FollowUp, cohorts: readonly number[]): string {
  const years = list(cohorts.map(String));
  const from = comparableFrom(followUp, Math.max(...cohorts));
  return `Over de mensen die in ${years} begonnen, is het ${tooEarly}; vergelijkbaar vanaf ${date(from)}.`;
}

/** The chosen cohorts that are too young for a figure. */
export function earlyCohorts(
  followUp: FollowUp,
  scope: Pick<Scope, 'cohorts' | 'allCohorts' | 'referenceDate'>,
): number[] {
  return (scope.cohorts ?? scope.allCohorts).filter((cohort) => isEarly(followUp, cohort, scope));
}

/**
 * What a figure shows of cohorts that are too young: the state and its date for a headline, no drawing, and the table
 * with its counts, marked as provisional, without a single share.
 */
export function earlyView<D>(
  view: FigureView<D>,
  followUp: FollowUp,
  cohorts: readonly number[],
): FigureView<D> {
  return {
    sentence: [earlySentence(followUp, cohorts)],
    more: [],
    charts: [],
    blank: tooEarly,
    table: {
      ...view.table,
      caption: `${view.table.caption} (voorlopig)`,
      rows: view.table.rows.map((row) => ({ ...row, cells: row.cells.map(withoutShare) })),
      note: 'Voorlopig: deze mensen zijn nog niet lang genoeg gevolgd. Daarom staat er geen aandeel.',
    },
    notes: view.notes,
  };
}

function withoutShare(cell: TableCell): TableCell {
  return cellOf(cell) === null ? cell : 'nog te vroeg';
}
