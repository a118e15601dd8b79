import { capital, notSaid, ofThem, roughly, roughPartOf, type Counted } from '../format.ts';
import { commonNotes } from './notes.ts';
import {
  detailBlocks,
  everybodyByCohort,
  hasDetail,
  peopleOf,
  shownAnswers,
  type Answer,
  type Figure,
  type Scope,
  type Sum,
  type Value,
} from './figure.ts';
import { hiddenCells } from './left-out.ts';
import { drawnCohorts, endOf, endRows, endsText } from './cohort-ends.ts';
import { tooSmallView } from './few.ts';
import { sideOf } from '../statistics/two-shares.ts';
import { lastFullCohort, tooEarly } from './followed.ts';
import { clockNote } from './clock-note.ts';
import { durationsOf, term, type CohortDurations } from './cohort-durations.ts';
import { shared } from './reading.ts';
import {
  countCell,
  leftOutStart,
  peopleColumn,
  shareNote,
  shareCell,
  wholeCell,
  type FigureView,
  type Sentence,
  type TableCell,
} from './view.ts';

export interface CurvePoint {
  readonly week: number;
  readonly share: number;
}

export interface CurveSeries {
  readonly label: string;
  readonly name: string;
  /** 0 = newest cohort followed to the end, 1 and 2 = earlier ones, 3 = still too young. */
  readonly rank: 0 | 1 | 2 | 3;
  readonly points: readonly CurvePoint[];
  readonly fan?: readonly { readonly week: number; readonly low: number; readonly high: number }[];
  readonly note?: string;
}

export interface CurveData {
  readonly series: readonly CurveSeries[];
  readonly norm: { readonly week: number; readonly label: string; readonly narrow: string };
}

function seriesOf(durations: CohortDurations, rank: CurveSeries['rank']): CurveSeries {
  const { cohort, denominator, edges } = durations;
  const part = (people: number) => people / denominator.count;
  const settled = edges.filter(({ open }) => open === 0);
  const open = edges.filter((edge) => edge.open > 0);
  const points = [
    { week: 0, share: 0 },
    ...settled.map(({ week, made }) => ({ week, share: part(made.count) })),
  ];
  const end = rank === 3 ? null : endOf(durations);
  return {
    name: String(cohort),
    label: end === null ? String(cohort) : `${cohort}: ${end.text} na ${end.week} weken`,
    rank,
    points,
    ...(rank === 3 && open.length > 0
      ? {
          fan: open.map((edge) => ({
            week: edge.week,
            low: part(edge.made.count),
            high: part(edge.made.count + edge.open),
          })),
          note: 'nog te vroeg om te vergelijken: niet iedereen is zo lang gevolgd',
        }
      : {}),
  };
}

/** Curves of the newest cohorts that have enough people for a percentage; the youngest one is drawn apart. */
function curvesOf(answer: Answer, scope: Scope): CurveSeries[] {
  const durations = drawnCohorts(answer, scope);
  const youngest = scope.allCohorts.at(-1);
  const earlier = durations.filter(({ cohort }) => cohort !== youngest).toReversed();
  const rankOf = (cohort: number): CurveSeries['rank'] => {
    if (cohort === youngest) return 3;
    const place = earlier.findIndex((entry) => entry.cohort === cohort);
    return place === 0 ? 0 : place === 1 ? 1 : 2;
  };
  return durations.map((entry) => seriesOf(entry, rankOf(entry.cohort)));
}

/** The last full cohort and the one before it; the growing one is never in a headline. */
function lastTwo(answer: Answer, scope: Scope): CohortDurations[] {
  const full = scope.allCohorts.filter((cohort) => cohort <= (lastFullCohort(scope) ?? 0));
  return full
    .toReversed()
    .slice(0, 2)
    .map((cohort) => durationsOf(answer, cohort));
}

const hasPeople = ({ denominator }: CohortDurations): boolean => denominator.count > 0;

function headline(answer: Answer, scope: Scope): Sentence {
  const [last, previous] = lastTwo(answer, scope);
  if (!last || !hasPeople(last))
    return [`In ${answer.name} is nog van te weinig mensen bekend hoelang het plan (PIP) duurde.`];
  const { cohort, denominator, withinTerm } = last;
  return [
    ...answerSentence(last, previous),
    `In ${cohort} begonnen in ${answer.name} `,
    { figure: roughly(denominator) },
    ` ${scope.group === null ? 'mensen' : peopleOf(scope)} van wie de eerste 10\u00a0weken voorbij zijn. `,
    ...withinSentence(withinTerm, denominator),
    ...(previous && hasPeople(previous) ? beforeSentence(previous) : []),
    ...leftOut(answer, last),
  ];
}

/** A heading that asks is answered first; where too few people are counted it cannot be. */
function answerSentence(last: CohortDurations, previous: CohortDurations | undefined): Sentence {
  if (!previous || !hasPeople(previous)) return [];
  const years = `van wie in ${last.cohort} begon dan van wie in ${previous.cohort} begon`;
  return {
    higher: [`Ja: een groter deel ${years}. `],
    lower: [`Nee: een kleiner deel ${years}. `],
    same: [
      `Ongeveer evenveel: het verschil tussen wie in ${previous.cohort} en wie in ${last.cohort} begon, kan door toeval en afronden komen. `,
    ],
    few: ['Dat is niet te zeggen: het gaat om te weinig mensen. '],
  }[sideOf(tallyOf(last), tallyOf(previous))];
}

const tallyOf = ({ withinTerm, denominator }: CohortDurations) => ({ numerator: withinTerm, denominator });

function withinSentence(withinTerm: Counted, denominator: Counted): Sentence {
  const said = ofThem(withinTerm, denominator);
  return said === null
    ? ['Door het afronden is niet te zeggen hoeveel van hen binnen die 10\u00a0weken een plan (PIP) kregen.']
    : [{ figure: capital(said) }, ' kregen binnen die 10\u00a0weken een plan (PIP).'];
}

function beforeSentence({ cohort, withinTerm, denominator }: CohortDurations): Sentence {
  return [
    ` Van de mensen die in ${cohort} begonnen, waren dat er `,
    { figure: roughPartOf(withinTerm, denominator) },
    '.',
  ];
}

/** People of the cohort who are in neither number: of one or another reason their 10 weeks cannot be judged. */
function leftOut(answer: Answer, { cohort, denominator }: CohortDurations): Sentence {
  const everybody = everybodyByCohort(answer).get(cohort);
  const others = {
    count: Math.max(0, (everybody?.count ?? 0) - denominator.count),
    rounded: denominator.rounded + (everybody?.rounded ?? 0),
  };
  return [
    leftOutStart,
    { figure: roughly(others) },
    ` anderen die in ${cohort} begonnen: hun 10\u00a0weken lopen nog, hun startdatum is onbekend, zij wonen in de opvang, hun plicht stopte, of hun plan kwam van een andere gemeente.`,
  ];
}

function leftOutOfLast(answer: Answer, scope: Scope): Sentence | null {
  const [last] = lastTwo(answer, scope);
  return last && hasPeople(last) ? leftOut(answer, last) : null;
}

function describe(answer: Answer, scope: Scope): string {
  const parts = scope.allCohorts
    .slice(0, -1)
    .map((cohort) => durationsOf(answer, cohort))
    .filter(({ denominator }) => denominator.count > 0)
    .map(({ cohort, withinTerm, denominator }) => `${cohort}: ${roughPartOf(withinTerm, denominator)}`);
  const found = parts.length > 0 ? parts.join('; ') : 'Nog van te weinig mensen bekend';
  const youngest = `${scope.allCohorts.at(-1)}: ${tooEarly}`;
  return `Mensen met een plan binnen 10 weken in ${answer.name}, per jaar waarin zij begonnen. ${found}; ${youngest}.${endsText(answer, scope)}`;
}

function view(own: Answer, compared: Answer | null, scope: Scope): FigureView<CurveData> {
  if (!hasDetail(own)) return tooSmallView(own, { ...scope, cohorts: null });
  const shown = shownAnswers(own, compared);
  const youngest = scope.allCohorts.at(-1);
  return {
    sentence: headline(own, scope),
    more: shown.slice(1).map((answer) => headline(answer, scope)),
    charts: shown.map((answer) => ({
      title:
        shown.length > 1
          ? `Mensen met een plan in ${answer.name}, opgeteld per week`
          : 'Mensen met een plan, opgeteld per week',
      subtitle:
        'Aandeel van de mensen van wie de eerste 10 weken voorbij zijn. Een lijn stopt waar niet iedereen verder is gevolgd. Gearceerd: wat het nog kan worden.',
      description: describe(answer, scope),
      data: {
        series: curvesOf(answer, scope),
        norm: { week: term, label: 'norm: het plan binnen 10 weken', narrow: 'norm: 10 weken' },
      },
    })),
    table: {
      caption: 'Plan binnen 10 weken',
      columns: [
        { label: 'Begonnen in' },
        ...shown.flatMap(({ name }) => [
          { label: shown.length > 1 ? `${name}: binnen 10 weken` : 'Met plan', numeric: true as const },
          { label: peopleColumn, numeric: true as const },
          { label: 'Aandeel', numeric: true as const },
        ]),
      ],
      rows: [
        ...scope.allCohorts.map((cohort) => ({
          cells: [
            cohort === youngest ? `${cohort}*` : String(cohort),
            ...shown.flatMap((answer) =>
              tableCells(durationsOf(answer, cohort), answer, cohort === youngest),
            ),
          ],
        })),
        ...endRows(shown, scope),
      ],
      note: `* voorlopig: dit jaar groeit nog. Alleen mensen van wie de eerste 10 weken voorbij zijn, tellen mee. ${shareNote}`,
    },
    notes: [clockNote, ...commonNotes(own, compared, shown, (answer) => sumOf(answer, scope))],
  };
}

/** The widest sum is one rounded count per block: who is followed is protected as a whole. No number adds up years. */
function sumOf(answer: Answer, { allCohorts }: Scope): Sum {
  const blocks = Math.max(...allCohorts.map((cohort) => detailBlocks(answer, cohort)));
  return { rounded: blocks, years: 1 };
}

function tableCells(
  { cohort, withinTerm, denominator }: CohortDurations,
  answer: Answer,
  isGrowing: boolean,
): TableCell[] {
  if (denominator.rounded === 0) return hiddenCells(answer, cohort);
  if (denominator.count === 0) return ['te weinig mensen', countCell(denominator), notSaid];
  return [
    countCell(withinTerm),
    wholeCell(denominator),
    isGrowing ? 'nog te vroeg' : shareCell(withinTerm, denominator),
  ];
}

function valueOfCohort(answer: Answer, cohort: number): Value | null {
  const { withinTerm, denominator } = durationsOf(answer, cohort);
  return denominator.count === 0 ? null : { ...shared(withinTerm, denominator), cohort };
}

export const onTimeFigure: Figure<CurveData> = {
  id: 'plan-op-tijd',
  register: 'Geteld, even lang gevolgd',
  question: 'Krijgen meer mensen hun plan binnen 10 weken dan eerst?',
  theme: 'wachttijd',
  place: 10,
  overview: 2,
  indicators: ['days_to_pip', 'inflow_cohort'],
  asksAbout: 'pip_within_term_share',
  values: {
    pip_within_term_share: {
      followUp: 'term',
      read(answer, scope) {
        const cohort = lastFullCohort(scope);
        if (cohort === null) return null;
        return valueOfCohort(answer, cohort);
      },
      before(answer, scope) {
        const last = lastFullCohort(scope);
        return last === null || !scope.allCohorts.includes(last - 1) ? null : valueOfCohort(answer, last - 1);
      },
    },
  },
  compared: {
    indicator: 'pip_within_term_share',
    title: 'Plan binnen 10 weken',
    part: 'plan binnen 10 weken',
    said: 'met een plan binnen 10 weken',
    whole: 'mensen van wie de eerste 10 weken voorbij zijn',
    isStock: false,
    cohortOf: (_, scope) => lastFullCohort(scope),
    followUp: 'term',
    tally(answer, cohort) {
      if (cohort === null) return null;
      const { withinTerm, denominator } = durationsOf(answer, cohort);
      return denominator.rounded === 0 ? null : { numerator: withinTerm, denominator };
    },
  },
  leftOut: leftOutOfLast,
  choices: { group: true, cohort: 'none' },
  view,
};
