import { nameOf, endStates, stages, type EndState, type Stage } from '../contract/codes.ts';
import { capital, date, list, ofThem, roughly, whole, type Counted } from '../format.ts';
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
  type Answer,
  type Figure,
  type Scope,
  type Sum,
} from './figure.ts';
import { commonNotes } from './notes.ts';
import { exceptYears } from './left-out.ts';
import { fewView, tooSmallView } from './few.ts';
import { earlyCohorts, earlyView } from './followed.ts';
import { ofPageCohort, shared } from './reading.ts';
import {
  countCell,
  shareNote,
  shareCell,
  type FigureView,
  type Sentence,
  type TableCell,
  type TableView,
} from './view.ts';

export interface StageData {
  readonly rows: readonly (Counted & { readonly label: string; readonly focus?: boolean })[];
  readonly total: number;
  readonly exit: (Counted & { readonly label: string; readonly note: string }) | null;
}

const leavers = ['lapsed', 'exempt', 'dispensed'] as const;

/**
 * Rounded counts per block behind "reached this step". For all groups together it is a count of its own. For one
 * group it is the sum of this and every later step, or the group without every earlier step: the shorter of both.
 */
export function roundedPerBlock(code: Stage, { group }: Pick<Scope, 'group'>): number {
  if (group === null) return 1;
  const at = stages.findIndex((stage) => stage.code === code);
  return Math.min(stages.length - at, at + 1);
}

function reached(answer: Answer, scope: Scope): { all: Counted; of: (code: Stage) => Counted } {
  const rows = rowsOf(answer, 'funnel_stage_share');
  const blocks = detailBlocks(answer);
  return {
    all: { count: numberIn(rows[0], 'denominator'), rounded: blocks },
    of: (code) => ({
      count: numberIn(
        rows.find((row) => cellIn(row, 'stage') === code),
        'numerator',
      ),
      rounded: blocks * roundedPerBlock(code, scope),
    }),
  };
}

function leaving(answer: Answer, code: EndState): Counted {
  const row = rowsOf(answer, 'duty_end_state').find((entry) => cellIn(entry, 'end_state') === code);
  return { count: numberIn(row, 'numerator'), rounded: detailBlocks(answer) };
}

function sentenceOf(answer: Answer, scope: Scope): Sentence {
  const { all, of } = reached(answer, scope);
  return [
    ...groupSentence(answer, scope, all),
    ...stepSentence(of('pip'), all, ' hebben een plan (PIP).'),
    ...stepSentence(of('lesson'), all, ' zijn met taalles begonnen.'),
  ];
}

/** "In 2024 begonnen in Waterdonk ongeveer 225 mensen." */
function groupSentence(answer: Answer, scope: Scope, all: Counted): Sentence {
  const who = scope.group === null ? 'mensen' : peopleOf(scope);
  const years = scope.cohorts ?? [];
  const start = years.length === 0 ? 'Sinds 2022' : `In ${list(years.map(String))}`;
  return [`${start} begonnen in ${answer.name} `, { figure: roughly(all) }, ` ${who}${exceptYears(answer)}.`];
}

function stepSentence(part: Counted, all: Counted, end: string): Sentence {
  const said = ofThem(part, all);
  return said === null ? [] : [' ', { figure: capital(said) }, end];
}

function describe(answer: Answer, scope: Scope): string {
  const { all, of } = reached(answer, scope);
  const { exit } = dataOf(answer, scope);
  const parts = [
    ...stages.map(({ code, name }) => `${name}: ${roughly(of(code))}`),
    ...(exit === null ? [] : [`${exit.label}: ${roughly(exit)}`]),
  ];
  return `Hoeveel van de ongeveer ${whole(all.count)} mensen in ${answer.name} een stap bereikten. ${parts.join('; ')}.`;
}

function dataOf(answer: Answer, scope: Scope): StageData {
  const { all, of } = reached(answer, scope);
  return {
    rows: stages.map(({ code, name }) => ({
      label: name,
      ...of(code),
      ...(code === 'pip' ? { focus: true } : {}),
    })),
    total: all.count,
    exit:
      scope.group === null
        ? { label: 'Plicht vervallen', ...leaving(answer, 'lapsed'), note: 'apart geteld' }
        : null,
  };
}

function view(own: Answer, compared: Answer | null, scope: Scope): FigureView<StageData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  const early = earlyCohorts('year', scope);
  const whole = fullView(own, compared, scope);
  return early.length > 0 ? earlyView(whole, 'year', early) : whole;
}

function fullView(own: Answer, compared: Answer | null, scope: Scope): FigureView<StageData> {
  const allOf = (answer: Answer) => reached(answer, scope).all;
  const isShown = (answer: Answer) => hasDetail(answer) && allOf(answer).count > 0;
  if (!isShown(own)) {
    return fewView({
      start: `In ${own.name} gaat het om `,
      end: ` ${peopleOf(scope)}${fromCohorts(scope)}. Dat is te weinig om stappen te tonen.`,
      row: peopleOf(scope),
      rounded: detailBlocks(own),
    });
  }
  const shown = shownAnswers(own, compared, isShown);
  return {
    sentence: sentenceOf(own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(answer, scope)),
    charts: shown.map((answer) => ({
      title: shown.length > 1 ? `Doorstroom per stap in ${answer.name}` : 'Doorstroom per stap',
      subtitle: `Aantal mensen dat de stap bereikte op ${date(scope.referenceDate)}, van ongeveer ${whole(allOf(answer).count)} mensen.`,
      description: describe(answer, scope),
      data: dataOf(answer, scope),
    })),
    table: tableOf(shown, scope),
    notes: [
      'Wie een stap bereikte, telt ook bij alle eerdere stappen. Wie vertrekt, blijft bij de laatste stap staan en staat ook apart.',
      'Wie later begon, heeft minder tijd gehad. Leg alleen mensen die in hetzelfde jaar begonnen naast elkaar.',
      ...(scope.group === null ? [] : ['Vertrek en vrijstelling zijn niet per groep geteld.']),
      ...commonNotes(own, compared, shown, (answer) => sumOf(answer, scope)),
    ],
  };
}

function tableOf(shown: readonly Answer[], scope: Scope): TableView {
  const isYoung = earlyCohorts('duty', scope).length > 0;
  return {
    caption: 'Stap bereikt',
    columns: [
      { label: 'Stap' },
      ...shown.flatMap(({ name }) => [
        { label: shown.length > 1 ? name : 'Mensen', numeric: true as const },
        { label: 'Aandeel', numeric: true as const },
      ]),
    ],
    rows: [
      ...stages.map(({ code, name }, at) => ({
        cells: [
          name,
          ...shown.flatMap((answer) => {
            const { all, of } = reached(answer, scope);
            return at === 0
              ? [countCell(all), 'alle mensen']
              : cells(of(code), all, isYoung && lateStages.includes(code));
          }),
        ],
        ...(code === 'pip' ? { strong: true } : {}),
      })),
      ...(scope.group === null
        ? leavers.map((code) => ({
            cells: [
              `Apart: ${nameOf(endStates, code)}`,
              ...shown.flatMap((answer) => cells(leaving(answer, code), reached(answer, scope).all, isYoung)),
            ],
          }))
        : []),
    ],
    note: `${shareNote} Nog te vroeg: deze stap of uitkomst kan drie jaar duren. Iemand kan examens halen vóór de participatieverklaring (PVT); hier telt de verste stap. De Module Arbeidsmarkt en Participatie (MAP) staat er niet bij. Brede intake: het eerste gesprek van de gemeente.`,
  };
}

function sumOf(answer: Answer, scope: Scope): Sum {
  const { rounded, years } = detailSum(answer);
  return { rounded: rounded * Math.max(...stages.map(({ code }) => roundedPerBlock(code, scope))), years };
}

/** Steps that take up to three years: before that a share would only say how young the year is. */
const lateStages: readonly Stage[] = ['route_done', 'fulfilled'];

function cells(part: Counted, all: Counted, isYoung: boolean): TableCell[] {
  return [countCell(part), isYoung ? 'nog te vroeg' : shareCell(part, all)];
}

export const throughputFigure: Figure<StageData> = {
  id: 'doorstroom',
  register: 'Geteld',
  question: 'Welke stap hebben mensen bereikt?',
  theme: 'doorstroom',
  place: 10,
  overview: 3,
  indicators: ['funnel_stage_share', 'duty_end_state', 'inflow_cohort'],
  asksAbout: 'funnel_stage_share',
  values: {
    funnel_stage_share: ofPageCohort((answer, rounded) => {
      const rows = rowsOf(answer, 'funnel_stage_share');
      const pip = rows.find((row) => cellIn(row, 'stage') === 'pip');
      const part = { count: numberIn(pip, 'numerator'), rounded };
      const all = { count: numberIn(pip, 'denominator'), rounded };
      return shared(part, all, (counts) => `${counts} hebben een plan`);
    }),
    duty_end_state: ofPageCohort((answer, rounded) => {
      const row = rowsOf(answer, 'duty_end_state').find((entry) => cellIn(entry, 'end_state') === 'lapsed');
      const lapsed = { count: numberIn(row, 'numerator'), rounded };
      return { text: `bij ${roughly(lapsed)} mensen verviel de plicht`, of: null, tally: null };
    }),
  },
  choices: { group: true, cohort: 'one' },
  view,
};
