import { durationClasses, nameOf, type PipState } from '../contract/codes.ts';
import { count, decimal, type Counted } from '../format.ts';
import {
  cellIn,
  commonNotes,
  detailBlocks,
  detailSum,
  fromCohorts,
  hasDetail,
  peopleOf,
  rowsOf,
  shownAnswers,
  tooSmallView,
  total,
  type Answer,
  type AnswerRow,
  type Figure,
  type Scope,
} from './figure.ts';
import { earlyCohorts, earlyView } from './followed.ts';
import { ofPageCohort } from './reading.ts';
import { countCell, type FigureView, type Sentence } from './view.ts';
import type { WaitingData } from './waiting.ts';

const norm = {
  above: 'norm: het plan binnen 10 weken',
  below: 'hieronder: plan na meer dan 10 weken',
  narrow: 'Norm: het plan binnen 10 weken',
};

interface Durations {
  readonly classes: WaitingData['rows'];
  /** Both sums are protected as such: rounded once per block. */
  readonly made: Counted;
  readonly waiting: Counted;
  /** "13 weken", a class in words, or null below 20 people. */
  readonly median: string | null;
}

function madeIn(answer: Answer, code: PipState): Counted {
  const rows = rowsOf(answer, 'days_to_pip').filter((row) => cellIn(row, 'state') === code);
  return { count: total(rows), rounded: detailBlocks(answer) };
}

function durationsOf(answer: Answer): Durations {
  const rounded = detailBlocks(answer);
  const classes = durationClasses.map(({ code, name, from }) => ({
    label: name,
    beyond: from >= 10,
    ...madeIn(answer, code),
  }));
  const made = classes.reduce((sum, entry) => sum + entry.count, 0);
  return {
    classes,
    made: { count: made, rounded },
    waiting: { count: total(rowsOf(answer, 'days_to_pip')) - made, rounded },
    median: medianOf(answer),
  };
}

function medianOf(answer: Answer): string | null {
  const rows = rowsOf(answer, 'median_days_to_pip');
  const [row] = rows;
  return rows.length > 1 ? null : medianIn(row);
}

/** A median as it stands in a row: "13 weken", a class in words, or null below 20 people. */
export function medianIn(row: AnswerRow | undefined, space = ' '): string | null {
  const [weeks, code] = [cellIn(row, 'weeks'), cellIn(row, 'class')];
  if (typeof code !== 'string') return null;
  return typeof weeks === 'number' ? `${decimal(weeks)}${space}weken` : nameOf(durationClasses, code);
}

function sentenceOf(answer: Answer, scope: Scope): Sentence {
  const { made, waiting, median } = durationsOf(answer);
  const waits: Sentence = [
    ' Nog zonder plan na meer dan 10\u00a0weken: ',
    { figure: count(waiting) },
    ' mensen.',
  ];
  if ((scope.cohorts?.length ?? 0) > 1) {
    return [
      `In ${answer.name} kregen `,
      { figure: count(made) },
      ` mensen${fromCohorts(scope)} een plan. Een middelste duur geven wij per instroomjaar.`,
      ...waits,
    ];
  }
  if (median === null) {
    return [
      `In ${answer.name} kregen `,
      { figure: count(made) },
      ` mensen${fromCohorts(scope)} een plan. Dat is te weinig om een middelste duur te geven.`,
      ...waits,
    ];
  }
  return [
    `Van de `,
    { figure: count(made) },
    ` ${peopleOf(scope)}${fromCohorts(scope)} met een plan in ${answer.name} had de helft het na `,
    { figure: median },
    ' of eerder.',
    ...waits,
  ];
}

function describe(answer: Answer): string {
  const { classes, made, median } = durationsOf(answer);
  const parts = classes.map((entry) => `${entry.label}: ${count(entry)}`);
  return `Weken tot het plan in ${answer.name}. ${parts.join('; ')}. Samen ${count(made)}${median === null ? '' : `, de middelste: ${median}`}.`;
}

function view(own: Answer, compared: Answer | null, scope: Scope): FigureView<WaitingData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  const early = earlyCohorts('year', scope);
  const whole = fullView(own, compared, scope);
  return early.length > 0 ? earlyView(whole, 'year', early) : whole;
}

function fullView(own: Answer, compared: Answer | null, scope: Scope): FigureView<WaitingData> {
  const shown = shownAnswers(own, compared);
  const all = shown.map(durationsOf);
  return {
    sentence: sentenceOf(own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(answer, scope)),
    charts: shown.map((answer) => ({
      title:
        shown.length > 1
          ? `Weken tot het plan in ${answer.name}`
          : 'Weken van de start van de klok tot het plan',
      subtitle: `Aantal mensen met een plan${fromCohorts(scope)}, noemer ${count(durationsOf(answer).made)}.`,
      description: describe(answer),
      data: { rows: durationsOf(answer).classes, norm },
    })),
    table: {
      caption: 'Weken tot het plan',
      columns: [
        { label: 'Tijd tot het plan' },
        ...shown.map(({ name }) => ({ label: shown.length > 1 ? name : 'Mensen', numeric: true as const })),
      ],
      rows: [
        ...durationClasses.map(({ code, name }) => ({
          cells: [name, ...shown.map((answer) => countCell(madeIn(answer, code)))],
        })),
        { cells: ['Totaal met plan', ...all.map(({ made }) => countCell(made))], strong: true },
        {
          cells: ['Nog zonder plan, langer dan 10 weken', ...all.map(({ waiting }) => countCell(waiting))],
          strong: true,
        },
      ],
    },
    notes: [
      'De mediaan is berekend uit de klassen. Wie het langst wacht, heeft nog geen plan en telt niet mee in de mediaan.',
      ...commonNotes(own, compared, shown, detailSum),
    ],
  };
}

export const durationFigure: Figure<WaitingData> = {
  id: 'duur-tot-plan',
  register: 'Geteld',
  question: 'Hoelang duurt het tot het plan er is?',
  theme: 'wachttijd',
  place: 20,
  indicators: ['days_to_pip', 'median_days_to_pip', 'inflow_cohort'],
  asksAbout: 'median_days_to_pip',
  values: {
    median_days_to_pip: ofPageCohort((answer) => {
      const text = medianIn(rowsOf(answer, 'median_days_to_pip')[0]);
      return text === null ? null : { text, of: null };
    }),
  },
  choices: { group: true, cohort: 'one' },
  view,
};
