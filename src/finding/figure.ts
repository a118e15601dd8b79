import { groups, nameOf, type Group } from '../contract/codes.ts';
import { count } from '../format.ts';
import type { FigureView } from './view.ts';

export type Cell = string | number | boolean | null;

export type AnswerRow = Readonly<Record<string, Cell>>;

/** What the indicators of a figure answered for one municipality, or for several added up. */
export interface Answer {
  /** Name as it stands in sentences: "Waterdonk", or "zelf gekozen groep (3 gemeenten)". */
  readonly name: string;
  readonly rows: Readonly<Record<string, readonly AnswerRow[]>>;
}

/** The choice a reader made; `null` = all. */
export interface Scope {
  readonly group: Group | null;
  readonly cohorts: readonly number[] | null;
  readonly referenceDate: string;
  /** Whether the data are invented: then every image says so, by itself. */
  readonly invented: boolean;
  /** Cohort years of the release, oldest first. */
  readonly allCohorts: readonly number[];
}

/**
 * One figure block: a question a reader has, the indicators that answer it, and what is said about the answer.
 * `view` is pure; it runs at build time and again in the browser when a reader chooses otherwise.
 */
export interface Figure<D = unknown> {
  readonly id: string;
  readonly register: string;
  readonly question: string;
  readonly indicators: readonly string[];
  readonly choices: { readonly group: boolean; readonly cohort: 'all-or-one' | 'one' | 'none' };
  view: (own: Answer, beside: Answer | null, scope: Scope) => FigureView<D>;
}

export function numberIn(row: AnswerRow | undefined, column: string): number {
  const value = row?.[column];
  return typeof value === 'number' ? value : 0;
}

export function rowsOf(answer: Answer, indicator: string): readonly AnswerRow[] {
  return answer.rows[indicator] ?? [];
}

export function total(rows: readonly AnswerRow[], column = 'numerator'): number {
  return rows.reduce((sum, row) => sum + numberIn(row, column), 0);
}

/** "inburgeraars", or the chosen group. */
export function peopleOf(scope: Scope): string {
  return scope.group === null ? 'inburgeraars' : nameOf(groups, scope.group);
}

/** " uit instroomjaar 2024", or nothing when every year counts. */
export function fromCohorts(scope: Scope): string {
  if (scope.cohorts === null) return '';
  if (scope.cohorts.length === 1) return ` uit instroomjaar ${String(scope.cohorts[0])}`;
  return ` uit instroomjaren ${scope.cohorts.slice(0, -1).join(', ')} en ${String(scope.cohorts.at(-1))}`;
}

/**
 * The youngest cohort of which everybody has been followed for at least a year at the reference date.
 * Younger cohorts look worse only because they are young.
 */
export function followedCohort(scope: Pick<Scope, 'referenceDate' | 'allCohorts'>): number {
  const year = Number(scope.referenceDate.slice(0, 4));
  const complete = scope.referenceDate.slice(5) === '12-31' ? year - 1 : year - 2;
  return Math.max(scope.allCohorts[0] ?? complete, Math.min(complete, scope.allCohorts.at(-1) ?? complete));
}

/** People in chosen blocks that are too small for detail, as published; 0 when every block has detail. */
export function withoutDetail(answer: Answer): number {
  return total(rowsOf(answer, 'inflow_cohort').filter((row) => row['detail'] === 'no'));
}

/** Whether any chosen block has detail at all. */
export function hasDetail(answer: Answer): boolean {
  return rowsOf(answer, 'inflow_cohort').some((row) => row['detail'] === 'yes');
}

/** The answers that a figure can show: the own one, and the one beside it when that has something to show. */
export function shownAnswers(
  own: Answer,
  beside: Answer | null,
  isShown: (answer: Answer) => boolean = hasDetail,
): readonly Answer[] {
  return beside && isShown(beside) ? [own, beside] : [own];
}

/** Notes that hold for every figure: what was left out because it is small, and what a comparison cannot say. */
export function commonNotes(own: Answer, beside: Answer | null, shown: readonly Answer[]): string[] {
  const isHidden = beside !== null && !shown.includes(beside);
  return [
    ...(withoutDetail(own) > 0
      ? ['Een deel van de instroomjaren is te klein om uit te splitsen. Die mensen tellen hier niet mee.']
      : []),
    ...(shown.length > 1 ? ['Kleine verschillen tussen gemeenten kunnen toeval zijn.'] : []),
    ...(isHidden ? [`${beside.name} is te klein om te tonen.`] : []),
  ];
}

/** What a figure says when every chosen block is too small: no number below the total is published. */
export function tooSmallView(own: Answer, scope: Scope): FigureView<never> {
  const people = total(rowsOf(own, 'inflow_cohort'));
  return {
    sentence: [
      `In ${own.name} gaat het${fromCohorts(scope)} om `,
      { figure: people < 10 ? 'minder dan\u00a010' : String(people) },
      ' inburgeraars. Dat is te klein om uit te splitsen zonder dat mensen herkenbaar zijn.',
    ],
    more: [],
    charts: [],
    table: {
      caption: 'Aantal mensen per instroomjaar',
      columns: [{ label: 'Instroomjaar' }, { label: 'Mensen', numeric: true }],
      rows: rowsOf(own, 'inflow_cohort').map((row) => ({
        cells: [
          String(row['cohort']),
          numberIn(row, 'numerator') < 10 ? 'minder dan\u00a010' : String(row['numerator']),
        ],
      })),
    },
    notes: ['Te klein om te tonen: onder de 10 mensen is er alleen een totaal.'],
  };
}

/** What a figure says when its denominator is a shown 0: fewer than 5 people, so nothing to divide. */
export function fewView(what: {
  readonly start: string;
  readonly end: string;
  readonly row: string;
}): FigureView<never> {
  return {
    sentence: [what.start, { figure: count(0) }, what.end],
    more: [],
    charts: [],
    table: {
      caption: 'Aantal mensen',
      columns: [{ label: 'Wie' }, { label: 'Mensen', numeric: true }],
      rows: [{ cells: [what.row, count(0)] }],
    },
    notes: ['Een aantal dat op 0 is afgerond, leest u als minder dan 5.'],
  };
}
