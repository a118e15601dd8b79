import { durationClasses, type PipState } from '../contract/codes.ts';
import { off, roughly, type Counted } from '../format.ts';
import {
  cellIn,
  detailBlocks,
  detailSum,
  fromCohorts,
  hasDetail,
  peopleOf,
  rowsOf,
  shownAnswers,
  total,
  type Answer,
  type Figure,
  type Scope,
} from './figure.ts';
import { commonNotes } from './notes.ts';
import { tooSmallView } from './few.ts';
import { earlyCohorts, earlyView } from './followed.ts';
import { durationsOf as cohortDurations } from './cohort-durations.ts';
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
  /** "tussen 10 en 13 weken", or null below 50 people. */
  readonly median: string | null;
}

function madeIn(answer: Answer, code: PipState): Counted {
  const rows = rowsOf(answer, 'days_to_pip').filter((row) => cellIn(row, 'state') === code);
  return { count: total(rows), rounded: detailBlocks(answer) };
}

function durationsOf(answer: Answer, scope: Pick<Scope, 'cohorts'>): Durations {
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
    median: medianOf(answer, scope),
  };
}

/** A median of so few people was wrong too often, whatever its class. */
const medianFrom = 50;

/**
 * Between which weeks the middle one lies, whatever the rounding was: "tussen 10 en 13 weken". It comes from the counts per
 * class; each edge is looked at with the deviations that its sum can have. Null below 50 people.
 */
export function medianWords(answer: Answer, cohort: number): string | null {
  const { edges, made } = planned(answer, cohort);
  if (made.count < medianFrom) return null;
  const half = { least: (made.count - off(made)) / 2, most: (made.count + off(made)) / 2 };
  const from = edges.findLast((edge) => edge.made.count + off(edge.made) < half.least)?.week ?? 0;
  const to = edges.find((edge) => edge.made.count - off(edge.made) >= half.most)?.week;
  if (to === undefined) return from === 0 ? null : `meer dan ${from} weken`;
  return from === 0 ? `hooguit ${to} weken` : `tussen ${from} en ${to} weken`;
}

function planned(answer: Answer, cohort: number) {
  const { edges } = cohortDurations(answer, cohort);
  const codes: readonly string[] = durationClasses.map(({ code }) => code);
  const rows = rowsOf(answer, 'days_to_pip').filter(
    (row) => cellIn(row, 'cohort') === cohort && codes.includes(String(cellIn(row, 'state'))),
  );
  return { edges, made: { count: total(rows), rounded: Math.max(1, detailBlocks(answer, cohort)) } };
}

function medianOf(answer: Answer, { cohorts }: Pick<Scope, 'cohorts'>): string | null {
  const [cohort] = cohorts ?? [];
  return cohort === undefined || cohorts?.length !== 1 ? null : medianWords(answer, cohort);
}

function sentenceOf(answer: Answer, scope: Scope): Sentence {
  const { made, waiting, median } = durationsOf(answer, scope);
  return [
    `Van de ${peopleOf(scope)} in ${answer.name}${fromCohorts(scope)}${scope.cohorts === null ? '' : ','} kregen `,
    { figure: roughly(made) },
    ' een plan (PIP).',
    ...medianSentence(median, scope),
    ' Nog zonder plan na meer dan 10\u00a0weken: ',
    { figure: roughly(waiting) },
    ' mensen.',
  ];
}

function medianSentence(median: string | null, { cohorts }: Scope): Sentence {
  if ((cohorts?.length ?? 0) > 1) return [' Een middelste wachttijd geven wij per jaar.'];
  if (median === null) return [' Dat is te weinig om een middelste wachttijd te geven.'];
  return [
    ' De middelste wachttijd was ',
    { figure: median },
    ': de helft van hen wachtte korter, de helft langer.',
  ];
}

function describe(answer: Answer, scope: Scope): string {
  const { classes, made, median } = durationsOf(answer, scope);
  const parts = classes.map((entry) => `${entry.label}: ${roughly(entry)}`);
  return `Weken tot het plan in ${answer.name}. ${parts.join('; ')}. Samen ${roughly(made)}${median === null ? '' : `, de middelste: ${median}`}.`;
}

function view(own: Answer, compared: Answer | null, scope: Scope): FigureView<WaitingData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  const early = earlyCohorts('year', scope);
  const whole = fullView(own, compared, scope);
  return early.length > 0 ? earlyView(whole, 'year', early) : whole;
}

function fullView(own: Answer, compared: Answer | null, scope: Scope): FigureView<WaitingData> {
  const shown = shownAnswers(own, compared);
  const all = shown.map((answer) => durationsOf(answer, scope));
  return {
    sentence: sentenceOf(own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(answer, scope)),
    charts: shown.map((answer) => ({
      title:
        shown.length > 1
          ? `Weken tot het plan in ${answer.name}`
          : 'Weken van de start van de wachttijd tot het plan',
      subtitle: `Aantal mensen met een plan${fromCohorts(scope)}, om ${roughly(durationsOf(answer, scope).made)} mensen.`,
      description: describe(answer, scope),
      data: { rows: durationsOf(answer, scope).classes, norm },
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
      'De middelste wachttijd is berekend uit de klassen, met de afronding erbij. Wie het langst wacht, heeft nog geen plan en telt daarin niet mee.',
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
    median_days_to_pip: ofPageCohort((answer, _rounded, cohort) => {
      const text = medianWords(answer, cohort);
      return text === null ? null : { text, of: null, tally: null };
    }),
  },
  choices: { group: true, cohort: 'one' },
  view,
};
