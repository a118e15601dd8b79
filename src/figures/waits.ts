import type { Stage } from '../contract/codes.ts';
import { count, date, off, roughly, type Counted } from '../format.ts';
import { whoBegan } from './classes/classes.ts';
import {
  cellIn,
  detailBlocks,
  detailSum,
  hasDetail,
  numberIn,
  rowsOf,
  shownAnswers,
  type Answer,
  type Figure,
  type Scope,
} from './figure.ts';
import { commonNotes } from './notes.ts';
import { tooSmallView } from './few.ts';
import { roundedIn } from './classes/rounded-sums.ts';
import { cellText, countCell, type FigureView, type Sentence, type TableCell } from './view.ts';

export interface WaitsData {
  readonly rows: readonly { readonly label: string; readonly value: number; readonly text: string }[];
}

/** One of the waits that come after each other. */
interface Wait {
  readonly stage: Stage;
  readonly name: string;
  /** After "op": "een huis". */
  readonly for: string;
  readonly owner: string;
  /** How long those who wait long do so. */
  readonly longer: string;
  readonly norm: string;
  /** Rounded counts of a block behind those who wait long; everybody who waits is one. */
  readonly rounded: number;
}

/** In the order in which people meet them. */
const waits: readonly Wait[] = [
  {
    stage: 'registered',
    name: 'Huis',
    for: 'een huis',
    owner: 'COA en gemeente',
    longer: 'langer dan 26 weken',
    norm: 'geen termijn in de wet',
    rounded: roundedIn('housing', ['r52', 'r52p']),
  },
  {
    stage: 'intake',
    name: 'Eerste gesprek',
    for: 'het eerste gesprek',
    owner: 'gemeente',
    longer: 'langer dan 10 weken',
    norm: 'binnen de 10 weken van het plan',
    rounded: roundedIn('intake', ['w13', 'w26', 'w52', 'w52p']),
  },
  {
    stage: 'pip',
    name: 'Plan (PIP)',
    for: 'het plan (PIP)',
    owner: 'gemeente',
    longer: 'langer dan 10 weken',
    norm: '10 weken',
    rounded: roundedIn('state', ['w13', 'w26', 'w52', 'w52p']),
  },
  {
    stage: 'lesson',
    name: 'Eerste les',
    for: 'de eerste les',
    owner: 'gemeente en taalaanbieder',
    longer: 'langer dan 13 weken',
    norm: 'eigen afspraak van de gemeente',
    rounded: roundedIn('lesson', ['w26', 'w52', 'w52p']),
  },
];

const rowOf = ({ stage }: Wait, answer: Answer) =>
  rowsOf(answer, 'waiting_per_step').find((row) => cellIn(row, 'stage') === stage);

function waitingIn(wait: Wait, answer: Answer): Counted {
  return { count: numberIn(rowOf(wait, answer), 'denominator'), rounded: detailBlocks(answer) };
}

function longIn(wait: Wait, answer: Answer): Counted {
  return { count: numberIn(rowOf(wait, answer), 'numerator'), rounded: detailBlocks(answer) * wait.rounded };
}

function sentenceOf(answer: Answer, scope: Scope): Sentence {
  const said = waits.flatMap((wait, at): Sentence => [
    at === 0 ? '' : at === waits.length - 1 ? ' en ' : ', ',
    { figure: roughly(waitingIn(wait, answer)) },
    `${at === 0 ? ` mensen${whoBegan(scope)}` : ''} op ${wait.for}`,
  ]);
  return [
    `Op ${date(scope.referenceDate)} wachtten in ${answer.name} `,
    ...said.filter((part) => part !== ''),
    '.',
  ];
}

/** Those who wait long; a shown 0 that may be everybody says nothing. */
function longCell(wait: Wait, answer: Answer): TableCell {
  const [part, all] = [longIn(wait, answer), waitingIn(wait, answer)];
  return part.count === 0 && off(part) >= all.count ? 'niet te zeggen' : countCell(part);
}

/** "120, waarvan langer dan 10 weken: 55". */
function words(wait: Wait, answer: Answer): string {
  const all = waitingIn(wait, answer);
  return all.count === 0
    ? count(all)
    : `${count(all)}, waarvan ${wait.longer}: ${cellText(longCell(wait, answer))}`;
}

function describe(answer: Answer): string {
  const parts = waits.map((wait) => `${wait.name} (${wait.owner}): ${words(wait, answer)}`);
  return `Mensen die wachten in ${answer.name}, per stap en met wie over die stap gaat. ${parts.join('; ')}.`;
}

function view(own: Answer, compared: Answer | null, scope: Scope): FigureView<WaitsData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  const shown = shownAnswers(own, compared);
  return {
    sentence: sentenceOf(own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(answer, scope)),
    charts: shown.map((answer) => ({
      title: shown.length > 1 ? `Wie wacht waarop in ${answer.name}` : 'Wie wacht waarop, en wie gaat erover',
      subtitle: `Aantal mensen op ${date(scope.referenceDate)}${whoBegan(scope)}, per stap.`,
      description: describe(answer),
      data: {
        rows: waits.map((wait) => ({
          label: `${wait.name} · ${wait.owner}`,
          value: waitingIn(wait, answer).count,
          text: count(waitingIn(wait, answer)),
        })),
      },
    })),
    table: {
      caption: 'Wachten per stap, met wie erover gaat',
      columns: [
        { label: 'Stap' },
        { label: 'Wie gaat erover' },
        ...shown.flatMap(({ name }) => [
          { label: shown.length > 1 ? `${name}: wacht` : 'Wacht', numeric: true as const },
          { label: 'Waarvan lang', numeric: true as const },
        ]),
      ],
      rows: waits.map((wait) => ({
        cells: [
          wait.name,
          wait.owner,
          ...shown.flatMap((answer) => [countCell(waitingIn(wait, answer)), longCell(wait, answer)]),
        ],
      })),
      note: `Lang is: ${waits.map((wait) => `op ${wait.for} ${wait.longer} (norm: ${wait.norm})`).join('; ')}.`,
    },
    notes: [
      'Wie op het eerste gesprek wacht, wacht ook op het plan. Tel de stappen daarom niet op.',
      'Op een huis wachten alleen asielstatushouders die in de opvang wonen en nog geen plan hebben.',
      ...commonNotes(own, compared, shown, (answer) => ({
        rounded: detailBlocks(answer) * 3,
        years: detailSum(answer).years,
      })),
    ],
  };
}

export const waitsFigure: Figure<WaitsData> = {
  id: 'wiens-wachttijd',
  register: 'Geteld',
  question: 'Wiens wachttijd is het?',
  theme: 'wachttijd',
  place: 15,
  indicators: ['waiting_per_step', 'inflow_cohort'],
  asksAbout: 'waiting_per_step',
  values: {
    waiting_per_step: {
      read(answer) {
        const said = waits.map((wait) => `op ${wait.for}: ${count(waitingIn(wait, answer))}`);
        return { text: said.join('; '), of: null, cohort: null, tally: null };
      },
    },
  },
  choices: { group: false, cohort: 'all-or-one' },
  view,
};
