import { groups, nameOf, type Group } from '../contract/codes.ts';
import { list, type Counted } from '../format.ts';
import type { Tally } from '../statistics/tally.ts';
import type { ThemeId } from './themes.ts';
import type { FigureView, Sentence } from './view.ts';

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

/** What is known of a release without a choice. */
export type ReleaseScope = Pick<Scope, 'allCohorts' | 'referenceDate'>;

/**
 * How long everybody of a cohort must have been followed before it is laid beside another one:
 * `term` = the 70 days of the PIP term, `year` = a whole year, `duty` = the three years of the duty.
 */
export type FollowUp = 'term' | 'year' | 'duty';

/** The value of one indicator in words, and the year it is about; `null` = every year, on the reference date. */
export interface Value {
  readonly text: string;
  readonly cohort: number | null;
  /** Published number of people that a share is worked out from; null for a count or a time. */
  readonly of: number | null;
  /** The published counts behind a share; null for a count or a time. */
  readonly tally: Tally | null;
}

/** How the one number of an indicator is read from the answer of a figure. */
export interface Reading {
  /** How long a cohort must have been followed; absent where no year is compared. */
  readonly followUp?: FollowUp;
  /** Null where there is no number to say: too few people, or nobody followed long enough. */
  readonly read: (answer: Answer, scope: Scope) => Value | null;
  /** The same number of the cohort before, when both were followed as long; absent where no two can be laid side by side. */
  readonly before?: (answer: Answer, scope: Scope) => Value | null;
}

/**
 * A share of people that may be laid beside that of other municipalities: the municipality owns the step,
 * and everybody counted was followed as long.
 */
export interface Compared {
  readonly indicator: string;
  /** As a title: "Langer dan 10 weken zonder plan". */
  readonly title: string;
  /** Whom the part counts, after "55 van de 120 …". */
  readonly part: string;
  /** The same in a running sentence, where that is not the title: "met een plan binnen 10 weken". */
  readonly said?: string;
  readonly whole: string;
  /** Whether it counts who waits on the reference date, whatever the year in which they began. */
  readonly isStock: boolean;
  /** The cohort year that a choice is about; null = every year together. */
  readonly cohortOf: (choice: Pick<Scope, 'cohorts'>, scope: ReleaseScope) => number | null;
  /** How long a cohort must have been followed. */
  readonly followUp: FollowUp;
  /** The published counts behind the share; null when no chosen block has detail. */
  readonly tally: (answer: Answer, cohort: number | null, scope: Scope) => Tally | null;
}

/**
 * One figure block: a question a reader has, the indicators that answer it, and what is said about the answer.
 * `view` is pure; it runs at build time and again in the browser when a reader chooses otherwise.
 */
export interface Figure<D = unknown> {
  readonly id: string;
  readonly register: string;
  readonly question: string;
  readonly theme: ThemeId;
  /** Its place among the figures of its theme, lowest first. */
  readonly place: number;
  /** Its place among the sentences of the overview, lowest first; absent = it does not stand there. */
  readonly overview?: number;
  readonly indicators: readonly string[];
  /** The indicator that a question about it starts from. */
  readonly asksAbout: string;
  /** Indicators with one number per municipality, by id, and how that is read from the answer of this figure. */
  readonly values: Readonly<Record<string, Reading>>;
  /** The share that gets a verdict; absent = none does. */
  readonly compared?: Compared;
  /** Whom its number leaves out, as a sentence that follows it; null where nobody is. */
  readonly leftOut?: (answer: Answer, scope: Scope) => Sentence | null;
  /** Counts all people of a place at once, whatever the year in which they began; absent = adds up years. */
  readonly isPlace?: boolean;
  readonly choices: { readonly group: boolean; readonly cohort: 'all-or-one' | 'one' | 'none' };
  view: (own: Answer, compared: Answer | null, scope: Scope) => FigureView<D>;
}

/**
 * What stands in a column of a row; null without a row: nobody was counted there.
 * Throws where the row has no such column, as a misspelt name is not a zero.
 */
export function cellIn(row: AnswerRow | undefined, column: string): Cell {
  if (row === undefined) return null;
  const value = row[column];
  if (value !== undefined) return value;
  throw new Error(`no column ${column} in this answer; it has ${Object.keys(row).join(', ')}`);
}

/** The number in a column; 0 without a row, and where the row has none. Throws on text, and as `cellIn`. */
export function numberIn(row: AnswerRow | undefined, column: string): number {
  const value = cellIn(row, column) ?? 0;
  if (typeof value === 'number') return value;
  throw new Error(`column ${column} of this answer holds no number but ${JSON.stringify(value)}`);
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

/** " die in 2024 begonnen", or nothing when every year counts. */
export function fromCohorts({ cohorts }: Pick<Scope, 'cohorts'>): string {
  return cohorts === null ? '' : ` die in ${anyOf(cohorts)} begonnen`;
}

/** "2022, 2023 of 2024". */
export function anyOf(years: readonly number[]): string {
  return list(years.map(String)).replace(/ en (?=[^ ]*$)/, ' of ');
}

/** Whether any chosen block has detail at all. */
export function hasDetail(answer: Answer): boolean {
  return detailRows(answer).length > 0;
}

/**
 * Blocks (a municipality and a cohort year) with detail that an answer adds up, of one cohort or of all:
 * every count beside the totals is rounded once in each of them.
 */
export function detailBlocks(answer: Answer, cohort?: number): number {
  const rows = detailRows(answer);
  return total(
    cohort === undefined ? rows : rows.filter((row) => cellIn(row, 'cohort') === cohort),
    'blocks',
  );
}

function detailRows(answer: Answer): readonly AnswerRow[] {
  return rowsOf(answer, 'inflow_cohort').filter((row) => cellIn(row, 'detail') === 'yes');
}

/** How a figure adds up: the most rounded counts behind one shown number, and the cohort years among them. */
export interface Sum {
  readonly rounded: number;
  readonly years: number;
}

/** The sum over every block with detail. */
export function detailSum(answer: Answer): Sum {
  const years = new Set(detailRows(answer).map((row) => cellIn(row, 'cohort'))).size;
  return { rounded: detailBlocks(answer), years };
}

/** The sum over every block, with or without detail. */
export function everybodySum(answer: Answer): Sum {
  return { rounded: everybody(answer).rounded, years: everybodyByCohort(answer).size };
}

/** People in the chosen blocks, with or without detail. */
export function everybody(answer: Answer): Counted {
  return countedIn(rowsOf(answer, 'inflow_cohort'));
}

/** People per cohort, oldest first, with or without detail. */
export function everybodyByCohort(answer: Answer): ReadonlyMap<number, Counted> {
  const rows = rowsOf(answer, 'inflow_cohort');
  const cohorts = new Set(rows.map((row) => numberIn(row, 'cohort')));
  return new Map(
    [...cohorts].map((cohort) => [cohort, countedIn(rows.filter((row) => cellIn(row, 'cohort') === cohort))]),
  );
}

function countedIn(rows: readonly AnswerRow[]): Counted {
  return { count: total(rows), rounded: total(rows, 'blocks') };
}

/** The answers that a figure can show: the own one, and the one beside it when that has something to show. */
export function shownAnswers(
  own: Answer,
  compared: Answer | null,
  isShown: (answer: Answer) => boolean = hasDetail,
): readonly Answer[] {
  return compared && isShown(compared) ? [own, compared] : [own];
}
