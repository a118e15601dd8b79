import { waitingBins, type PipState } from '../contract/codes.ts';
import { capital, date, ofThem, off, roughly, whole, type Counted } from '../format.ts';
import {
  cellIn,
  detailBlocks,
  detailSum,
  fromCohorts,
  hasDetail,
  numberIn,
  peopleOf,
  rowsOf,
  shownAnswers,
  total,
  type Answer,
  type Figure,
  type Reading,
  type Scope,
  type Value,
} from './figure.ts';
import { commonNotes } from './notes.ts';
import { exceptYears } from './left-out.ts';
import { tooSmallView } from './few.ts';
import { clockNote } from './clock-note.ts';
import { isEarly } from './followed.ts';
import { counted, shared } from './reading.ts';
import { countCell, leftOutStart, type FigureView, type Sentence, type TableCell } from './view.ts';

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
const reception = 'reception';
const noClock = 'no_clock';

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
  const rows = rowsOf(answer, 'without_pip_by_wait').filter(
    (row) => cellIn(row, 'state') !== noClock && cellIn(row, 'state') !== reception,
  );
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
  const except = exceptYears(own);
  const start: Sentence = [
    `Op ${date(scope.referenceDate)} hadden in ${own.name} `,
    { figure: roughly(all) },
    ` ${peopleOf(scope)}${whoBegan(scope)} nog geen plan (PIP)${except}.`,
  ];
  return [...start, ...beyondSentence(own, scope), ...leftOut(own)];
}

/** Whom it counts: people whose time runs. */
function whoBegan({ cohorts }: Scope): string {
  const years = fromCohorts({ cohorts });
  return years === ''
    ? ' van wie de wachttijd is begonnen,'
    : `${years} en van wie de wachttijd is begonnen,`;
}

function beyondSentence(answer: Answer, scope: Scope): Sentence {
  const { all, beyond } = countedTotals(answer);
  if (all.count === 0) return [];
  const said = isYoung(scope) ? roughOfThem(beyond, all) : ofThem(beyond, all);
  if (said === null)
    return [' Door het afronden is niet te zeggen hoeveel van hen al langer dan 10\u00a0weken wachten.'];
  return [' ', { figure: capital(said) }, ' wachtten toen al langer dan 10\u00a0weken.'];
}

/** Of one year that still grows there is no percentage, because it only looks better by being young. */
const roughOfThem = (part: Counted, all: Counted): string | null =>
  part.count === 0 && off(part) >= all.count ? null : `${roughly(part)} van\u00a0hen`;

function isYoung(scope: Scope): boolean {
  const [cohort] = scope.cohorts?.length === 1 ? scope.cohorts : [];
  return cohort !== undefined && isEarly('term', cohort, scope);
}

/** People whose time does not run or is not known: they stand beside the headline, each count as it was rounded. */
function leftOut(answer: Answer): Sentence {
  const unknown = { figure: roughly(waitingIn(answer, noClock)) };
  if (!hasReception(answer))
    return [leftOutStart, unknown, ' mensen zonder plan en zonder bekende startdatum.'];
  return [
    leftOutStart,
    { figure: roughly(waitingIn(answer, reception)) },
    ' mensen zonder plan in de opvang, en ',
    unknown,
    ' zonder bekende startdatum.',
  ];
}

/** Only asylum status holders wait in reception: of other people there is no such count. */
const hasReception = (answer: Answer): boolean =>
  rowsOf(answer, 'without_pip_by_wait').some((row) => cellIn(row, 'state') === reception);

function comparedSentence(compared: Answer, scope: Scope): Sentence {
  const { all } = countedTotals(compared);
  return [
    `In ${compared.name} hadden `,
    { figure: roughly(all) },
    ` ${peopleOf(scope)} nog geen plan (PIP)${exceptYears(compared)}.`,
    ...beyondSentence(compared, scope),
  ];
}

/** A row of a sum that can be nobody at all says so, because the total above it may already be full. */
function rowCell(shown: Counted): TableCell {
  if (shown.count > 0 || shown.rounded === 1) return countCell(shown);
  return `hooguit\u00a0${whole(off(shown))}, mogelijk niemand`;
}

function describe(answer: Answer): string {
  const { all, beyond } = countedTotals(answer);
  const parts = binsOf(answer).map((bin) => `${bin.label}: ${roughly(bin)}`);
  return `Inburgeraars zonder plan in ${answer.name}, naar wachttijd. ${parts.join('; ')}. Samen ${roughly(all)}, van wie ${roughly(beyond)} langer dan 10 weken.`;
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
      subtitle: `Aantal mensen op ${date(scope.referenceDate)}, om ${roughly(countedTotals(answer).all)} mensen.`,
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
          cells: [name, ...shown.map((answer) => rowCell(waitingIn(answer, code)))],
        })),
        { cells: ['Totaal zonder plan', ...totals.map(({ all }) => countCell(all))], strong: true },
        {
          cells: ['waarvan langer dan 10 weken', ...totals.map(({ beyond }) => countCell(beyond))],
          strong: true,
        },
      ],
    },
    notes: [clockNote, ...commonNotes(own, compared, shown, detailSum)],
  };
}

function stock(said: (totals: { all: Counted; beyond: Counted }) => Omit<Value, 'cohort'>): Reading {
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
    whole: 'mensen zonder plan van wie de wachttijd is begonnen',
    isStock: true,
    cohortOf: ({ cohorts }) => (cohorts?.length === 1 ? (cohorts[0] ?? null) : null),
    followUp: 'term',
    tally(answer) {
      const { all, beyond, rounded } = waitingTotals(answer);
      if (rounded === 0) return null;
      return { numerator: { count: beyond, rounded }, denominator: { count: all, rounded } };
    },
  },
  leftOut: (answer) => leftOut(answer),
  choices: { group: true, cohort: 'all-or-one' },
  view,
};
