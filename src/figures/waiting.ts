import { waitingBins, type PipState } from '../contract/codes.ts';
import { count, date, partOf, type Counted } from '../format.ts';
import {
  cellIn,
  commonNotes,
  detailBlocks,
  detailSum,
  fromCohorts,
  hasDetail,
  numberIn,
  peopleOf,
  rowsOf,
  shownAnswers,
  tooSmallView,
  total,
  type Answer,
  type Figure,
  type Reading,
  type Scope,
  type Value,
} from './figure.ts';
import { isEarly } from './followed.ts';
import { counted, shared } from './reading.ts';
import { countCell, type FigureView, type Sentence } from './view.ts';

export interface WaitingData {
  readonly rows: readonly (Counted & { readonly label: string; readonly beyond: boolean })[];
  readonly norm: { readonly above: string; readonly below: string; readonly narrow: string };
}

const norm = {
  above: 'norm: het plan binnen 10 weken',
  below: 'hieronder: langer dan 10 weken',
  narrow: 'Norm: het plan binnen 10 weken',
};

const withinNorm = 'w10';

function waitingIn(answer: Answer, code: PipState): Counted {
  const row = rowsOf(answer, 'without_pip_by_wait').find((entry) => cellIn(entry, 'state') === code);
  return { count: numberIn(row, 'numerator'), rounded: detailBlocks(answer) };
}

function binsOf(answer: Answer): WaitingData['rows'] {
  return waitingBins.map(({ code, name }) => ({
    label: name,
    beyond: code !== withinNorm,
    ...waitingIn(answer, code),
  }));
}

/**
 * People without a PIP, and of those the people who wait longer than 10 weeks. Both sums are protected as such,
 * so each is rounded once per block.
 */
export function waitingTotals(answer: Answer): {
  readonly all: number;
  readonly beyond: number;
  readonly rounded: number;
} {
  const rows = rowsOf(answer, 'without_pip_by_wait');
  return {
    all: total(rows),
    beyond: total(rows.filter((row) => cellIn(row, 'state') !== withinNorm)),
    rounded: detailBlocks(answer),
  };
}

function countedTotals(answer: Answer): { readonly all: Counted; readonly beyond: Counted } {
  const { all, beyond, rounded } = waitingTotals(answer);
  return { all: { count: all, rounded }, beyond: { count: beyond, rounded } };
}

function sentenceOf(own: Answer, scope: Scope): Sentence {
  const { all } = countedTotals(own);
  const start: Sentence = [
    `Op ${date(scope.referenceDate)} hadden in ${own.name} `,
    { figure: count(all) },
    ` ${peopleOf(scope)}${fromCohorts(scope)} nog geen plan.`,
  ];
  if (all.count === 0) return start;
  return [...start, ' Van hen wachtten er ', { figure: partText(own, scope) }, ' langer dan 10\u00a0weken.'];
}

/** Part and whole; of one year that still grows there is no percentage, because it only looks better by being young. */
function partText(answer: Answer, scope: Scope): string {
  const { all, beyond } = countedTotals(answer);
  const [cohort] = scope.cohorts?.length === 1 ? scope.cohorts : [];
  const isYoung = cohort !== undefined && isEarly('term', cohort, scope);
  return isYoung ? `${count(beyond)}\u00a0van\u00a0de\u00a0${count(all)}` : partOf(beyond, all);
}

function comparedSentence(compared: Answer, scope: Scope): Sentence {
  const { all } = countedTotals(compared);
  const start: Sentence = [`In ${compared.name}: `, { figure: count(all) }, ' zonder plan'];
  if (all.count === 0) return [...start, '.'];
  return [...start, ', van wie ', { figure: partText(compared, scope) }, ' langer dan 10\u00a0weken.'];
}

function describe(answer: Answer): string {
  const { all, beyond } = countedTotals(answer);
  const parts = binsOf(answer).map((bin) => `${bin.label}: ${count(bin)}`);
  return `Inburgeraars zonder plan in ${answer.name}, naar wachttijd. ${parts.join('; ')}. Samen ${count(all)}, van wie ${count(beyond)} langer dan 10 weken.`;
}

function view(own: Answer, compared: Answer | null, scope: Scope): FigureView<WaitingData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  const shown = shownAnswers(own, compared);
  const totals = shown.map(countedTotals);
  return {
    sentence: sentenceOf(own, scope),
    more: shown.slice(1).map((answer) => comparedSentence(answer, scope)),
    charts: shown.map((answer) => ({
      title:
        shown.length > 1
          ? `Zonder plan in ${answer.name}, naar wachttijd`
          : 'Inburgeraars zonder plan, naar wachttijd',
      subtitle: `Aantal mensen op ${date(scope.referenceDate)}, noemer ${count(countedTotals(answer).all)}.`,
      description: describe(answer),
      data: { rows: binsOf(answer), norm },
    })),
    table: {
      caption: 'Zonder plan, naar wachttijd',
      columns: [
        { label: 'Wachttijd' },
        ...shown.map(({ name }) => ({ label: shown.length > 1 ? name : 'Mensen', numeric: true as const })),
      ],
      rows: [
        ...waitingBins.map(({ code, name }) => ({
          cells: [name, ...shown.map((answer) => countCell(waitingIn(answer, code)))],
        })),
        { cells: ['Totaal zonder plan', ...totals.map(({ all }) => countCell(all))], strong: true },
        {
          cells: ['waarvan langer dan 10 weken', ...totals.map(({ beyond }) => countCell(beyond))],
          strong: true,
        },
      ],
    },
    notes: [
      'De klok start bij de kennisgeving, of bij vestiging in de gemeente. De wettekst van de norm is nog te controleren.',
      'Mensen in de opvang tellen hier niet mee.',
      ...commonNotes(own, compared, shown, detailSum),
    ],
  };
}

function stock(said: (totals: { all: Counted; beyond: Counted }) => Pick<Value, 'text' | 'of'>): Reading {
  return {
    read(answer) {
      const { all, beyond, rounded } = waitingTotals(answer);
      return { ...said({ all: { count: all, rounded }, beyond: { count: beyond, rounded } }), cohort: null };
    },
  };
}

export const waitingFigure: Figure<WaitingData> = {
  id: 'zonder-plan',
  register: 'Geteld',
  question: 'Hoelang wachten zij al?',
  theme: 'zonder-plan',
  place: 10,
  overview: 1,
  indicators: ['without_pip_by_wait', 'inflow_cohort'],
  asksAbout: 'without_pip_overdue',
  values: {
    without_pip: stock(({ all }) => counted(all)),
    without_pip_overdue: stock(({ beyond, all }) => shared(beyond, all)),
  },
  compared: {
    indicator: 'without_pip_overdue',
    title: 'Langer dan 10 weken zonder plan',
    part: 'langer dan 10 weken zonder plan',
    whole: 'mensen zonder plan',
    isStock: true,
    cohortOf: ({ cohorts }) => (cohorts?.length === 1 ? (cohorts[0] ?? null) : null),
    followUp: 'term',
    tally(answer) {
      const { all, beyond, rounded } = waitingTotals(answer);
      if (rounded === 0) return null;
      return { numerator: { count: beyond, rounded }, denominator: { count: all, rounded } };
    },
  },
  choices: { group: true, cohort: 'all-or-one' },
  view,
};
