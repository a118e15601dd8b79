import { date, notSaid, roughly, roughTotal, total as totalText, type Counted } from '../format.ts';
import {
  cellIn,
  detailBlocks,
  everybody,
  everybodyByCohort,
  everybodySum,
  hasDetail,
  numberIn,
  rowsOf,
  shownAnswers,
  total,
  type Answer,
  type Figure,
  type Scope,
} from './figure.ts';
import { commonNotes } from './notes.ts';
import { exceptYears, whyHidden } from './left-out.ts';
import { tooSmallView } from './few.ts';
import { growingCohort, lastFullCohort } from './followed.ts';
import { counted } from './reading.ts';
import { countCell, totalCell, type FigureView, type Sentence, type TableCell } from './view.ts';

export interface PeopleData {
  /** `isOpen` = the year still grows. */
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    readonly text: string;
    readonly isOpen: boolean;
  }[];
}

interface CohortPeople {
  readonly cohort: number;
  readonly started: Counted;
  /** People whose duty still runs; null when the year has no detail. */
  readonly running: Counted | null;
  /** Stands where there is no number. */
  readonly hidden: string;
}

function cohortsOf(answer: Answer): CohortPeople[] {
  return [...everybodyByCohort(answer)].map(([cohort, started]) => {
    const running = rowsOf(answer, 'obliged_persons').find((row) => cellIn(row, 'cohort') === cohort);
    const rounded = detailBlocks(answer, cohort);
    return {
      cohort,
      started,
      running: running ? { count: numberIn(running, 'numerator'), rounded } : null,
      hidden: whyHidden(answer, cohort),
    };
  });
}

function sentenceOf(answer: Answer, scope: Scope): Sentence {
  const running = total(rowsOf(answer, 'obliged_persons'));
  return [
    `Op ${date(scope.referenceDate)} liep in ${answer.name} de inburgeringsplicht van `,
    { figure: roughly({ count: running, rounded: detailBlocks(answer) }) },
    ` mensen${exceptYears(answer)}. Sinds 2022 begonnen er `,
    { figure: roughTotal(everybody(answer)) },
    '.',
  ];
}

function view(own: Answer, compared: Answer | null, scope: Scope): FigureView<PeopleData> {
  if (!hasDetail(own)) return tooSmallView(own, { ...scope, cohorts: null });
  const shown = shownAnswers(own, compared);
  const all = shown.map(cohortsOf);
  const grows = growingCohort(scope);
  return {
    sentence: sentenceOf(own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(answer, scope)),
    charts: shown.map((answer) => ({
      title:
        shown.length > 1
          ? `Begonnen met inburgeren in ${answer.name}, per jaar`
          : 'Begonnen met inburgeren, per jaar',
      subtitle: `Aantal mensen van wie de plicht in dat jaar begon, stand ${date(scope.referenceDate)}.${grows === null ? '' : ' Gestippeld: dat jaar groeit nog.'}`,
      description: `Begonnen met inburgeren in ${answer.name}. ${cohortsOf(answer)
        .map(
          ({ cohort, started }) =>
            `${cohort}${cohort === grows ? ', dat nog groeit' : ''}: ${roughTotal(started)}`,
        )
        .join('; ')}.`,
      data: {
        rows: cohortsOf(answer).map(({ cohort, started }) => ({
          label: String(cohort),
          value: started.count,
          text: totalText(started),
          isOpen: cohort === grows,
        })),
      },
    })),
    table: {
      caption: 'Begonnen, en plicht loopt nog',
      columns: [
        { label: 'Begonnen in' },
        ...shown.flatMap(({ name }) => [
          { label: shown.length > 1 ? `${name}: begonnen` : 'Begonnen', numeric: true as const },
          { label: 'Plicht loopt', numeric: true as const },
        ]),
      ],
      rows: scope.allCohorts.map((cohort) => ({
        cells: [
          cohort === grows ? `${cohort}*` : String(cohort),
          ...all.flatMap((list) => cellsOf(list.find((entry) => entry.cohort === cohort))),
        ],
      })),
      ...(grows === null ? {} : { note: '* voorlopig: dit jaar groeit nog.' }),
    },
    notes: [
      'Mensen in de opvang tellen mee bij de gemeente waaraan zij zijn gekoppeld. Wie onder de eerdere wet valt, telt hier niet mee. Oekraïners met tijdelijke bescherming ook niet.',
      ...(scope.group === null
        ? []
        : ['Deze aantallen zijn niet per groep. U ziet hier alle groepen samen.']),
      ...commonNotes(own, compared, shown, everybodySum),
    ],
  };
}

function cellsOf(people: CohortPeople | undefined): TableCell[] {
  if (!people) return [notSaid, notSaid];
  return [totalCell(people.started), people.running === null ? people.hidden : countCell(people.running)];
}

export const peopleFigure: Figure<PeopleData> = {
  id: 'aantal',
  register: 'Geteld',
  question: 'Om hoeveel mensen gaat het?',
  theme: 'mensen',
  place: 10,
  overview: 6,
  indicators: ['obliged_persons', 'inflow_cohort'],
  asksAbout: 'obliged_persons',
  values: {
    obliged_persons: {
      read(answer) {
        const running = { count: total(rowsOf(answer, 'obliged_persons')), rounded: detailBlocks(answer) };
        return { ...counted(running), cohort: null };
      },
    },
    inflow_cohort: {
      read(answer, scope) {
        const cohort = lastFullCohort(scope);
        const people = cohort === null ? undefined : everybodyByCohort(answer).get(cohort);
        return people === undefined ? null : { text: roughTotal(people), of: null, tally: null, cohort };
      },
    },
  },
  choices: { group: false, cohort: 'none' },
  view,
};
