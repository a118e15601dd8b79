import { date, list, type Counted } from '../../format.ts';
import {
  cellIn,
  detailBlocks,
  numberIn,
  peopleOf,
  rowsOf,
  total,
  type Answer,
  type FollowUp,
  type Scope,
} from '../figure.ts';
import type { Sentence } from '../view.ts';
import type { ClassColumn } from './class-lists.ts';
import { roundedIn } from './rounded-sums.ts';

export interface ClassData {
  readonly rows: readonly (Counted & { readonly label: string })[];
  readonly total: Counted;
}

/** A row of the figure: one class, or some together. */
interface ClassRow {
  readonly label: string;
  readonly codes: readonly string[];
}

/** What a sentence is about. */
export interface About {
  readonly day: string;
  readonly place: string;
  /** "mensen", or the chosen group. */
  readonly people: string;
  /** " die in 2024 begonnen", or nothing when every year counts. */
  readonly years: string;
}

/** People by class, from an indicator with one row per code. */
export interface Classes {
  readonly id: string;
  readonly question: string;
  readonly indicator: string;
  readonly column: ClassColumn;
  /** Indicators of the same figure that are read from other rows. */
  readonly others?: readonly string[];
  /** The indicator that a question starts from, where it is another one. */
  readonly asks?: string;
  readonly title: string;
  readonly rows: readonly ClassRow[];
  /** Everybody that the rows are a part of, with how the first sentence names them, around their number. */
  readonly whole: ClassRow & { readonly said: (about: About) => readonly [before: string, after: string] };
  /** Sentences about a part of them, after "Ongeveer 55 van hen (46%)". */
  readonly parts: readonly {
    readonly codes: readonly string[];
    readonly said: (about: About) => string;
  }[];
  /** What follows those sentences. */
  readonly also?: (answer: Answer) => Sentence;
  /** How long a year must have been followed; absent = who is there on the reference date, of every year. */
  readonly followUp?: FollowUp;
  readonly byGroup?: boolean;
  /** Whether the counts know no year: each municipality is then one block. */
  readonly isPlace?: boolean;
  /** By indicator: the part that is its one number, with words before it; `of` false = a count and no share. */
  readonly numbers?: Readonly<Record<string, OneNumber>>;
  readonly notes: readonly string[];
}

export interface OneNumber {
  readonly codes: readonly string[];
  readonly label?: string;
  readonly of?: false;
}

/** Where the people of a class are counted. */
type Counts = Pick<Classes, 'indicator' | 'column' | 'isPlace'>;

/** Blocks behind the rows of an answer. */
export function blocksOf({ indicator, isPlace = false }: Counts, answer: Answer): number {
  return isPlace ? numberIn(rowsOf(answer, indicator)[0], 'blocks') : detailBlocks(answer);
}

/** People in some classes together. */
export function inClasses(classes: Counts, answer: Answer, codes: readonly string[]): Counted {
  const { indicator, column } = classes;
  const rows = rowsOf(answer, indicator).filter((row) => codes.includes(String(cellIn(row, column))));
  return { count: total(rows), rounded: blocksOf(classes, answer) * roundedIn(column, codes) };
}

/** " die in 2024 begonnen", or nothing when every year counts. */
export function whoBegan({ cohorts }: Pick<Scope, 'cohorts'>): string {
  return cohorts === null ? '' : ` die in ${list(cohorts.map(String)).replace(' en ', ' of ')} begonnen`;
}

export function aboutOf(answer: Answer, scope: Scope): About {
  return {
    day: date(scope.referenceDate),
    place: answer.name,
    people: scope.group === null ? 'mensen' : peopleOf(scope),
    years: whoBegan(scope),
  };
}
