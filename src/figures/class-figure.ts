import { date, detailFrom, list, total as totalText, type Counted } from '../format.ts';
import {
  cellIn,
  commonNotes,
  detailBlocks,
  detailSum,
  fewView,
  hasDetail,
  numberIn,
  peopleOf,
  rowsOf,
  shownAnswers,
  tooSmallView,
  total,
  type Answer,
  type Compared,
  type Figure,
  type FollowUp,
  type Reading,
  type Scope,
  type Sum,
} from './figure.ts';
import { earlyCohorts, earlyView } from './followed.ts';
import { counted, ofPageCohort, shared } from './reading.ts';
import { partOfThem, roughly } from './rough.ts';
import { roundedIn, type ClassColumn } from './rounded-sums.ts';
import { countCell, shareCell, totalCell, type FigureView, type Sentence, type TableView } from './view.ts';

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
interface About {
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

interface OneNumber {
  readonly codes: readonly string[];
  readonly label?: string;
  readonly of?: false;
}

/** Where the people of a class are counted. */
type Counts = Pick<Classes, 'indicator' | 'column' | 'isPlace'>;

/** Blocks behind the rows of an answer. */
function blocksOf({ indicator, isPlace = false }: Counts, answer: Answer): number {
  return isPlace ? numberIn(rowsOf(answer, indicator)[0], 'blocks') : detailBlocks(answer);
}

/** People in some classes together. */
export function inClasses(classes: Counts, answer: Answer, codes: readonly string[]): Counted {
  const { indicator, column } = classes;
  const rows = rowsOf(answer, indicator).filter((row) => codes.includes(String(cellIn(row, column))));
  return { count: total(rows), rounded: blocksOf(classes, answer) * roundedIn(column, codes) };
}

function dataOf(classes: Classes, answer: Answer): ClassData {
  return {
    rows: classes.rows.map(({ label, codes }) => ({ label, ...inClasses(classes, answer, codes) })),
    total: inClasses(classes, answer, classes.whole.codes),
  };
}

/** " die in 2024 begonnen", or nothing when every year counts. */
export function whoBegan({ cohorts }: Pick<Scope, 'cohorts'>): string {
  return cohorts === null ? '' : ` die in ${list(cohorts.map(String)).replace(' en ', ' of ')} begonnen`;
}

function aboutOf(answer: Answer, scope: Scope): About {
  return {
    day: date(scope.referenceDate),
    place: answer.name,
    people: scope.group === null ? 'mensen' : peopleOf(scope),
    years: whoBegan(scope),
  };
}

function sentenceOf(classes: Classes, answer: Answer, scope: Scope): Sentence {
  const all = inClasses(classes, answer, classes.whole.codes);
  const about = aboutOf(answer, scope);
  const [before, after] = classes.whole.said(about);
  const parts = partSentences(classes, answer, about);
  return [before, { figure: roughly(all) }, after, ...parts, ...(classes.also?.(answer) ?? [])];
}

function partSentences(classes: Classes, answer: Answer, about: About): Sentence {
  const all = inClasses(classes, answer, classes.whole.codes);
  return classes.parts.flatMap(({ codes, said }) => {
    const part = partOfThem(inClasses(classes, answer, codes), all);
    return part === null ? [] : [' ', { figure: part }, said(about)];
  });
}

const isFilled = (classes: Classes) => (answer: Answer) =>
  hasDetail(answer) &&
  blocksOf(classes, answer) > 0 &&
  inClasses(classes, answer, classes.whole.codes).count > 0;

function viewOf(classes: Classes, own: Answer, compared: Answer | null, scope: Scope): FigureView<ClassData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  if (!isFilled(classes)(own)) return emptyView(classes, own, scope);
  const full = fullView(classes, own, compared, scope);
  const { followUp } = classes;
  const early = followUp === undefined ? [] : earlyCohorts(followUp, scope);
  return followUp !== undefined && early.length > 0 ? earlyView(full, followUp, early) : full;
}

function emptyView(classes: Classes, own: Answer, scope: Scope): FigureView<ClassData> {
  if (classes.isPlace === true) return smallPlaceView(classes, own);
  const [start, end] = classes.whole.said(aboutOf(own, scope));
  const rounded = Math.max(1, inClasses(classes, own, classes.whole.codes).rounded);
  return fewView({
    start,
    end: `${end} Dat is te weinig om uit te splitsen.`,
    row: classes.whole.label,
    rounded,
  });
}

/** A count of a municipality without a year that is not split: under 10 there is only its total. */
export function smallPlaceView(
  { whole }: Pick<Classes, 'whole'>,
  { name }: Answer,
  shown: Counted = { count: 0, rounded: 1 },
): FigureView<never> {
  const why = shown.count < detailFrom ? 'Dat is te klein om uit te splitsen' : 'Dat is niet uit te splitsen';
  return {
    sentence: [
      `In ${name} gaat het om `,
      { figure: totalText(shown) },
      ` mensen. ${why} zonder dat mensen herkenbaar zijn.`,
    ],
    more: [],
    charts: [],
    table: {
      caption: 'Aantal mensen',
      columns: [{ label: 'Wie' }, { label: 'Mensen', numeric: true }],
      rows: [{ cells: [whole.label, totalCell(shown)] }],
    },
    notes: ['Alleen het totaal: een uitsplitsing van zo weinig mensen zou laten zien wie het zijn.'],
  };
}

function fullView(
  classes: Classes,
  own: Answer,
  compared: Answer | null,
  scope: Scope,
): FigureView<ClassData> {
  const shown = shownAnswers(own, compared, isFilled(classes));
  return {
    sentence: sentenceOf(classes, own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(classes, answer, scope)),
    charts: shown.map((answer) => chartOf(classes, answer, scope, shown.length > 1)),
    table: tableOf(classes, shown),
    notes: [
      ...classes.notes,
      ...(scope.group === null || classes.byGroup === true
        ? []
        : ['Dit is niet per groep geteld. U ziet hier alle groepen samen.']),
      ...commonNotes(own, compared, shown, (answer) => sumOf(classes, answer)),
    ],
  };
}

function chartOf(classes: Classes, answer: Answer, scope: Scope, named: boolean) {
  const data = dataOf(classes, answer);
  const parts = data.rows.map((row) => `${row.label}: ${roughly(row)}`);
  return {
    title: named ? `${classes.title} in ${answer.name}` : classes.title,
    subtitle: `Aantal mensen, stand ${date(scope.referenceDate)}. ${classes.whole.label}${whoBegan(scope)}: ${roughly(data.total)}.`,
    description: `${classes.title} in ${answer.name}. ${parts.join('; ')}.`,
    data,
  };
}

function tableOf(classes: Classes, shown: readonly Answer[]): TableView {
  const all = (answer: Answer) => inClasses(classes, answer, classes.whole.codes);
  return {
    caption: classes.title,
    columns: [
      { label: 'Wie' },
      ...shown.flatMap(({ name }) => [
        { label: shown.length > 1 ? name : 'Mensen', numeric: true as const },
        { label: 'Aandeel', numeric: true as const },
      ]),
    ],
    rows: [
      ...classes.rows.map(({ label, codes }) => ({
        cells: [
          label,
          ...shown.flatMap((answer) => {
            const part = inClasses(classes, answer, codes);
            return [countCell(part), shareCell(part, all(answer))];
          }),
        ],
      })),
      {
        cells: [classes.whole.label, ...shown.flatMap((answer) => [countCell(all(answer)), 'samen'])],
        strong: true,
      },
    ],
  };
}

function sumOf(classes: Classes, answer: Answer): Sum {
  const each = [...classes.rows, classes.whole].map(({ codes }) => roundedIn(classes.column, codes));
  return { rounded: blocksOf(classes, answer) * Math.max(...each), years: detailSum(answer).years };
}

function readingOf(classes: Classes, { codes, label = '', of }: OneNumber): Reading {
  const said = (answer: Answer) => {
    const all = inClasses(classes, answer, classes.whole.codes);
    const part = inClasses(classes, answer, codes);
    if (part.rounded === 0 || (of !== false && all.count === 0)) return null;
    const value = of === false ? counted(part) : shared(part, all);
    return { ...value, text: `${label}${value.text}` };
  };
  if (classes.followUp !== undefined) return ofPageCohort(said);
  return {
    read(answer) {
      const value = said(answer);
      return value === null ? null : { ...value, cohort: null };
    },
  };
}

/** The figure of people by class. `place` says where it stands. */
export function classFigure(
  classes: Classes,
  place: Pick<Figure, 'theme' | 'place' | 'overview' | 'compared'>,
  values: Figure['values'] = {},
): Figure<ClassData> {
  const numbers = Object.entries(classes.numbers ?? {});
  return {
    ...place,
    id: classes.id,
    register: 'Geteld',
    question: classes.question,
    indicators: [classes.indicator, ...(classes.others ?? []), 'inflow_cohort'],
    asksAbout: classes.asks ?? classes.indicator,
    values: {
      ...Object.fromEntries(numbers.map(([id, number]) => [id, readingOf(classes, number)])),
      ...values,
    },
    choices: {
      group: classes.byGroup ?? false,
      cohort: classes.isPlace === true ? 'none' : classes.followUp === undefined ? 'all-or-one' : 'one',
    },
    view: (own, compared, scope) => viewOf(classes, own, compared, scope),
  };
}

/** The one number of an indicator that answers with one row; `rounded` = rounded counts per block behind both. */
export function shareOf(
  indicator: string,
  rounded: { readonly part: number; readonly whole: number },
): Reading {
  return {
    read(answer) {
      const [row] = rowsOf(answer, indicator);
      const blocks = detailBlocks(answer);
      const whole = { count: numberIn(row, 'denominator'), rounded: blocks * rounded.whole };
      if (blocks === 0 || whole.count === 0) return null;
      const part = { count: numberIn(row, 'numerator'), rounded: blocks * rounded.part };
      return { ...shared(part, whole), cohort: null };
    },
  };
}

/** A share of the people who are there on the reference date, to be laid beside that of other municipalities. */
export function comparedShare(
  classes: Classes,
  codes: readonly string[],
  words: Pick<Compared, 'indicator' | 'title' | 'part' | 'whole'>,
): Compared {
  return {
    ...words,
    isStock: true,
    cohortOf: ({ cohorts }) => (cohorts?.length === 1 ? (cohorts[0] ?? null) : null),
    followUp: 'term',
    tally(answer) {
      const denominator = inClasses(classes, answer, classes.whole.codes);
      if (denominator.rounded === 0) return null;
      return { numerator: inClasses(classes, answer, codes), denominator };
    },
  };
}
