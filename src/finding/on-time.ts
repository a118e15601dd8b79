import { durationClasses, waitingBins } from '../contract/codes.ts';
import { count, partOf, percentageFrom, share, whole } from '../format.ts';
import {
  commonNotes,
  hasDetail,
  numberIn,
  rowsOf,
  shownAnswers,
  tooSmallView,
  type Answer,
  type Figure,
  type Scope,
} from './figure.ts';
import type { FigureView, Sentence } from './view.ts';

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
  readonly denominator: number;
  readonly withinTerm: number;
  /** At each class edge: people with a PIP by then, and people not yet followed so far. */
  readonly edges: readonly { readonly week: number; readonly made: number; readonly open: number }[];
}

const shownCohorts = 4;
const term = 10;

/** Class edges with, per edge, who had a PIP and who may still get one before it (waiting, but followed for less). */
export function durationsOf(answer: Answer, cohort: number): CohortDurations {
  const rows = rowsOf(answer, 'days_to_pip').filter((row) => row['cohort'] === cohort);
  const people = (code: string) =>
    numberIn(
      rows.find((row) => row['state'] === code),
      'numerator',
    );
  const denominator = rows.reduce((sum, row) => sum + numberIn(row, 'numerator'), 0);
  const edges = durationClasses.flatMap(({ to }, at) =>
    to === null
      ? []
      : [
          {
            week: to,
            made: durationClasses.slice(0, at + 1).reduce((sum, { code }) => sum + people(code), 0),
            open: waitingBins
              .filter(({ from }) => from >= term && from < to)
              .reduce((sum, { code }) => sum + people(code), 0),
          },
        ],
  );
  const withinTerm = edges.find(({ week }) => week === term)?.made ?? 0;
  return { cohort, denominator, withinTerm, edges };
}

function seriesOf(durations: CohortDurations, rank: CurveSeries['rank']): CurveSeries {
  const { cohort, denominator, edges } = durations;
  const part = (people: number) => people / denominator;
  const settled = edges.filter(({ open }) => open === 0);
  const open = edges.filter((edge) => edge.open > 0);
  const last = settled.at(-1);
  const points = [{ week: 0, share: 0 }, ...settled.map(({ week, made }) => ({ week, share: part(made) }))];
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
            low: part(edge.made),
            high: part(edge.made + edge.open),
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
    .filter(({ denominator }) => denominator >= percentageFrom)
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
  const [, last, previous] = scope.allCohorts.toReversed().map((cohort) => durationsOf(answer, cohort));
  const people = scope.group === null ? 'de mensen' : groupWords[scope.group];
  if (!last || last.denominator === 0) {
    return [`In ${answer.name} is nog van te weinig mensen bekend hoelang het plan duurde.`];
  }
  const start: Sentence = [
    `Van ${people} die in ${last.cohort} in ${answer.name} begonnen, hadden `,
    { figure: partOf(last.withinTerm, last.denominator) },
    ' binnen 10\u00a0weken een plan.',
  ];
  if (!previous || previous.denominator === 0) return start;
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
    .filter(({ denominator }) => denominator > 0)
    .map(({ cohort, withinTerm, denominator }) => `${cohort}: ${partOf(withinTerm, denominator)}`);
  const found = parts.length > 0 ? parts.join('; ') : 'Nog van te weinig mensen bekend';
  return `Mensen met een plan binnen 10 weken in ${answer.name}, per instroomjaar. ${found}.`;
}

function view(own: Answer, beside: Answer | null, scope: Scope): FigureView<CurveData> {
  if (!hasDetail(own)) return tooSmallView(own, { ...scope, cohorts: null });
  const shown = shownAnswers(own, beside);
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
      note: `* voorlopig: dit jaar groeit nog. Alleen mensen van wie de eerste 10 weken om zijn, tellen mee. Bij een noemer onder de ${percentageFrom} staat geen percentage.`,
    },
    notes: [
      'De klok start bij de kennisgeving, of bij vestiging in de gemeente. De wettekst van de norm is nog te controleren.',
      ...commonNotes(own, beside, shown),
    ],
  };
}

function tableCells({ withinTerm, denominator }: CohortDurations, isGrowing: boolean): string[] {
  if (denominator === 0) return ['te weinig mensen', count(0), 'geen'];
  return [
    count(withinTerm),
    whole(denominator),
    isGrowing ? 'nog te vroeg' : (share(withinTerm, denominator) ?? 'geen'),
  ];
}

export const onTimeFigure: Figure<CurveData> = {
  id: 'plan-op-tijd',
  register: 'Geteld, bij gelijke volgtijd',
  question: 'Krijgen mensen hun plan sneller dan eerst?',
  indicators: ['days_to_pip', 'inflow_cohort'],
  choices: { group: true, cohort: 'none' },
  view,
};
