import { durationClasses, waitingBins } from '../contract/codes.ts';
import { partOf, percentageFrom, share, type Counted } from '../format.ts';
import {
  cellIn,
  commonNotes,
  detailBlocks,
  hasDetail,
  numberIn,
  rowsOf,
  shownAnswers,
  tooSmallView,
  total,
  type Answer,
  type Figure,
  type Scope,
  type Sum,
} from './figure.ts';
import { lastFullCohort } from './followed.ts';
import { shared } from './reading.ts';
import { countCell, shareCell, wholeCell, type FigureView, type Sentence, type TableCell } from './view.ts';

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

export interface CohortDurations {
  readonly cohort: number;
  readonly denominator: Counted;
  readonly withinTerm: Counted;
  /** At each class edge: people with a PIP by then, and people not yet followed so far. */
  readonly edges: readonly { readonly week: number; readonly made: Counted; readonly open: number }[];
}

const shownCohorts = 4;
const term = 10;
const termClass = durationClasses.findIndex(({ to }) => to === term);

/** Class edges with, per edge, who had a PIP and who may still get one before it (waiting, but followed for less). */
export function durationsOf(answer: Answer, cohort: number): CohortDurations {
  const rows = rowsOf(answer, 'days_to_pip').filter((row) => cellIn(row, 'cohort') === cohort);
  const people = (code: string) =>
    numberIn(
      rows.find((row) => cellIn(row, 'state') === code),
      'numerator',
    );
  const blocks = detailBlocks(answer, cohort);
  const madeBy = (at: number): Counted => ({
    count: durationClasses.slice(0, at + 1).reduce((sum, { code }) => sum + people(code), 0),
    rounded: blocks * roundedPerBlock(at),
  });
  const edges = durationClasses.flatMap(({ to }, at) =>
    to === null
      ? []
      : [
          {
            week: to,
            made: madeBy(at),
            open: waitingBins
              .filter(({ from }) => from >= term && from < to)
              .reduce((sum, { code }) => sum + people(code), 0),
          },
        ],
  );
  return {
    cohort,
    denominator: { count: total(rows), rounded: blocks },
    withinTerm: madeBy(termClass),
    edges,
  };
}

/**
 * Rounded counts per block behind "a PIP by this edge". Within the term, and a PIP at all, are protected sums;
 * from the nearest of nothing and those two, each class in between is one count more.
 */
function roundedPerBlock(at: number): number {
  const last = durationClasses.length - 1;
  return at < termClass ? Math.min(at + 1, 1 + termClass - at) : Math.min(1 + at - termClass, 1 + last - at);
}

function seriesOf(durations: CohortDurations, rank: CurveSeries['rank']): CurveSeries {
  const { cohort, denominator, edges } = durations;
  const part = (people: number) => people / denominator.count;
  const settled = edges.filter(({ open }) => open === 0);
  const open = edges.filter((edge) => edge.open > 0);
  const last = settled.at(-1);
  const points = [
    { week: 0, share: 0 },
    ...settled.map(({ week, made }) => ({ week, share: part(made.count) })),
  ];
  const text = rank !== 3 && last && last.week > term ? share(last.made, denominator) : null;
  return {
    name: String(cohort),
    label: text === null ? String(cohort) : `${cohort}: ${text}`,
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
  const durations = scope.allCohorts
    .map((cohort) => durationsOf(answer, cohort))
    .filter(({ denominator }) => denominator.count >= percentageFrom)
    .slice(-shownCohorts);
  const youngest = scope.allCohorts.at(-1);
  const earlier = durations.filter(({ cohort }) => cohort !== youngest).toReversed();
  const rankOf = (cohort: number): CurveSeries['rank'] => {
    if (cohort === youngest) return 3;
    const place = earlier.findIndex((entry) => entry.cohort === cohort);
    return place === 0 ? 0 : place === 1 ? 1 : 2;
  };
  return durations.map((entry) => seriesOf(entry, rankOf(entry.cohort)));
}

const groupWords = {
  asylum: 'de asielstatushouders',
  family_other: 'de gezinsmigranten en overige migranten',
};

/** The last two full cohorts; the growing one is never in a headline. */
function headline(answer: Answer, scope: Scope): Sentence {
  const full = scope.allCohorts.filter((cohort) => cohort <= (lastFullCohort(scope) ?? 0));
  const [last, previous] = full.toReversed().map((cohort) => durationsOf(answer, cohort));
  const people = scope.group === null ? 'de mensen' : groupWords[scope.group];
  if (!last || last.denominator.count === 0) {
    return [`In ${answer.name} is nog van te weinig mensen bekend hoelang het plan duurde.`];
  }
  const start: Sentence = [
    `Van ${people} die in ${last.cohort} in ${answer.name} begonnen, hadden `,
    { figure: partOf(last.withinTerm, last.denominator) },
    ' binnen 10\u00a0weken een plan.',
  ];
  if (!previous || previous.denominator.count === 0) return start;
  return [
    ...start,
    ` Van instroomjaar ${previous.cohort} waren dat er `,
    { figure: partOf(previous.withinTerm, previous.denominator) },
    '.',
  ];
}

function describe(answer: Answer, scope: Scope): string {
  const parts = scope.allCohorts
    .slice(0, -1)
    .map((cohort) => durationsOf(answer, cohort))
    .filter(({ denominator }) => denominator.count > 0)
    .map(({ cohort, withinTerm, denominator }) => `${cohort}: ${partOf(withinTerm, denominator)}`);
  const found = parts.length > 0 ? parts.join('; ') : 'Nog van te weinig mensen bekend';
  return `Mensen met een plan binnen 10 weken in ${answer.name}, per instroomjaar. ${found}.`;
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
        'Aandeel van de mensen van wie de eerste 10 weken om zijn. Een lijn stopt waar niet iedereen verder is gevolgd. Gearceerd: wat het nog kan worden.',
      description: describe(answer, scope),
      data: {
        series: curvesOf(answer, scope),
        norm: { week: term, label: 'norm: het plan binnen 10 weken', narrow: 'norm: 10 weken' },
      },
    })),
    table: {
      caption: 'Plan binnen 10 weken',
      columns: [
        { label: 'Instroom' },
        ...shown.flatMap(({ name }) => [
          { label: shown.length > 1 ? `${name}: binnen 10 weken` : 'Met plan', numeric: true as const },
          { label: 'Noemer', numeric: true as const },
          { label: 'Aandeel', numeric: true as const },
        ]),
      ],
      rows: scope.allCohorts.map((cohort) => ({
        cells: [
          cohort === youngest ? `${cohort}*` : String(cohort),
          ...shown.flatMap((answer) => tableCells(durationsOf(answer, cohort), cohort === youngest)),
        ],
      })),
      note: `* voorlopig: dit jaar groeit nog. Alleen mensen van wie de eerste 10 weken om zijn, tellen mee. Bij een noemer onder de ${percentageFrom} staat geen percentage. Ook niet als de afronding te grof is.`,
    },
    notes: [
      'De klok start bij de kennisgeving, of bij vestiging in de gemeente. De wettekst van de norm is nog te controleren.',
      ...commonNotes(own, compared, shown, (answer) => sumOf(answer, scope)),
    ],
  };
}

/** The widest sum is one rounded count per block: who is followed is protected as a whole. No number adds up years. */
function sumOf(answer: Answer, { allCohorts }: Scope): Sum {
  const blocks = Math.max(...allCohorts.map((cohort) => detailBlocks(answer, cohort)));
  return { rounded: blocks, years: 1 };
}

function tableCells({ withinTerm, denominator }: CohortDurations, isGrowing: boolean): TableCell[] {
  if (denominator.rounded === 0) return ['te weinig mensen', 'te klein om te tonen', 'geen'];
  if (denominator.count === 0) return ['te weinig mensen', countCell(denominator), 'geen'];
  return [
    countCell(withinTerm),
    wholeCell(denominator),
    isGrowing ? 'nog te vroeg' : shareCell(withinTerm, denominator),
  ];
}

export const onTimeFigure: Figure<CurveData> = {
  id: 'plan-op-tijd',
  register: 'Geteld, bij gelijke volgtijd',
  question: 'Krijgen mensen hun plan sneller dan eerst?',
  theme: 'wachttijd',
  place: 10,
  overview: 3,
  indicators: ['days_to_pip', 'inflow_cohort'],
  asksAbout: 'pip_within_term_share',
  values: {
    pip_within_term_share: {
      followUp: 'term',
      read(answer, scope) {
        const cohort = lastFullCohort(scope);
        if (cohort === null) return null;
        const { withinTerm, denominator } = durationsOf(answer, cohort);
        return denominator.count === 0 ? null : { ...shared(withinTerm, denominator), cohort };
      },
    },
  },
  compared: {
    indicator: 'pip_within_term_share',
    title: 'Plan binnen 10 weken',
    part: 'plan binnen 10 weken',
    whole: 'mensen van wie de eerste 10 weken om zijn',
    isStock: false,
    cohortOf: (_, scope) => lastFullCohort(scope),
    followUp: 'term',
    tally(answer, cohort) {
      if (cohort === null) return null;
      const { withinTerm, denominator } = durationsOf(answer, cohort);
      return denominator.rounded === 0 ? null : { numerator: withinTerm, denominator };
    },
  },
  choices: { group: true, cohort: 'none' },
  view,
};
