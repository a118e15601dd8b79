import { nameOf, endStates, stages, type EndState, type Stage } from '../contract/codes.ts';
import { count, date, partOf, whole, type Counted } from '../format.ts';
import {
  cellIn,
  commonNotes,
  detailBlocks,
  detailSum,
  fewView,
  fromCohorts,
  hasDetail,
  numberIn,
  peopleOf,
  rowsOf,
  shownAnswers,
  tooSmallView,
  type Answer,
  type Figure,
  type Scope,
  type Sum,
} from './figure.ts';
import { earlyCohorts, earlyView } from './followed.ts';
import { ofPageCohort, shared } from './reading.ts';
import {
  countCell,
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
    `Van de `,
    { figure: whole(all.count) },
    ` ${peopleOf(scope)}${fromCohorts(scope)} in ${answer.name} hadden `,
    { figure: partOf(of('pip'), all) },
    ` op ${date(scope.referenceDate)} een plan. Met taalles begonnen waren `,
    { figure: partOf(of('lesson'), all) },
    '.',
  ];
}

function describe(answer: Answer, scope: Scope): string {
  const { all, of } = reached(answer, scope);
  const parts = stages.map(({ code, name }) => `${name}: ${count(of(code))}`);
  return `Hoeveel van de ${whole(all.count)} mensen in ${answer.name} een stap bereikten. ${parts.join('; ')}.`;
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
      subtitle: `Aantal mensen dat de stap bereikte op ${date(scope.referenceDate)}, noemer ${whole(allOf(answer).count)}.`,
      description: describe(answer, scope),
      data: dataOf(answer, scope),
    })),
    table: tableOf(shown, scope),
    notes: [
      'Wie een stap bereikte, telt ook bij alle eerdere stappen. Wie vertrekt, blijft bij de laatste stap staan en staat ook apart.',
      'Een jonger instroomjaar heeft minder tijd gehad. Leg alleen gelijke instroomjaren naast elkaar.',
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
              ? [countCell(all), 'noemer']
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
    note: 'Bij een noemer onder de 20 staat geen percentage. Ook niet als de afronding te grof is. Nog te vroeg: deze stap of uitkomst kan drie jaar duren.',
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
  overview: 5,
  indicators: ['funnel_stage_share', 'duty_end_state', 'inflow_cohort'],
  asksAbout: 'funnel_stage_share',
  values: {
    funnel_stage_share: ofPageCohort((answer, rounded) => {
      const rows = rowsOf(answer, 'funnel_stage_share');
      const pip = rows.find((row) => cellIn(row, 'stage') === 'pip');
      const part = { count: numberIn(pip, 'numerator'), rounded };
      return shared(part, { count: numberIn(pip, 'denominator'), rounded }, 'plan: ');
    }),
    duty_end_state: ofPageCohort((answer, rounded) => {
      const row = rowsOf(answer, 'duty_end_state').find((entry) => cellIn(entry, 'end_state') === 'lapsed');
      return { text: `vervallen: ${count({ count: numberIn(row, 'numerator'), rounded })}`, of: null };
    }),
  },
  choices: { group: true, cohort: 'one' },
  view,
};
