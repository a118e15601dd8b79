import { nameOf, endStates, stages } from '../contract/codes.ts';
import { count, date, partOf, share, whole } from '../format.ts';
import {
  commonNotes,
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
} from './figure.ts';
import type { FigureView, Sentence } from './view.ts';

export interface StageData {
  readonly rows: readonly { readonly label: string; readonly count: number; readonly focus?: boolean }[];
  readonly total: number;
  readonly exit: { readonly label: string; readonly count: number; readonly note: string } | null;
}

const leavers = ['lapsed', 'exempt', 'dispensed'] as const;

function reached(answer: Answer) {
  const rows = rowsOf(answer, 'funnel_stage_share');
  const find = (code: string) => rows.find((row) => row['stage'] === code);
  const all = numberIn(rows[0], 'denominator');
  return { all, of: (code: string) => numberIn(find(code), 'numerator') };
}

function leaving(answer: Answer, code: string): number {
  return numberIn(
    rowsOf(answer, 'duty_end_state').find((row) => row['end_state'] === code),
    'numerator',
  );
}

function sentenceOf(answer: Answer, scope: Scope): Sentence {
  const { all, of } = reached(answer);
  return [
    `Van de `,
    { figure: whole(all) },
    ` ${peopleOf(scope)}${fromCohorts(scope)} in ${answer.name} hadden `,
    { figure: partOf(of('pip'), all) },
    ` op ${date(scope.referenceDate)} een plan. Met taalles begonnen waren `,
    { figure: partOf(of('lesson'), all) },
    '.',
  ];
}

function describe(answer: Answer): string {
  const { all, of } = reached(answer);
  const parts = stages.map(({ code, name }) => `${name}: ${count(of(code))}`);
  return `Hoeveel van de ${whole(all)} mensen in ${answer.name} een stap bereikten. ${parts.join('; ')}.`;
}

function dataOf(answer: Answer, scope: Scope): StageData {
  const { all, of } = reached(answer);
  return {
    rows: stages.map(({ code, name }) => ({
      label: name,
      count: of(code),
      ...(code === 'pip' ? { focus: true } : {}),
    })),
    total: all,
    exit:
      scope.group === null
        ? { label: 'Plicht vervallen', count: leaving(answer, 'lapsed'), note: 'apart geteld' }
        : null,
  };
}

const isShown = (answer: Answer) => hasDetail(answer) && reached(answer).all > 0;

function view(own: Answer, beside: Answer | null, scope: Scope): FigureView<StageData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  if (!isShown(own)) {
    return fewView({
      start: `In ${own.name} gaat het om `,
      end: ` ${peopleOf(scope)}${fromCohorts(scope)}. Dat is te weinig om stappen te tonen.`,
      row: peopleOf(scope),
    });
  }
  const shown = shownAnswers(own, beside, isShown);
  return {
    sentence: sentenceOf(own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(answer, scope)),
    charts: shown.map((answer) => ({
      title: shown.length > 1 ? `Doorstroom per stap in ${answer.name}` : 'Doorstroom per stap',
      subtitle: `Aantal mensen dat de stap bereikte op ${date(scope.referenceDate)}, noemer ${whole(reached(answer).all)}.`,
      description: describe(answer),
      data: dataOf(answer, scope),
    })),
    table: {
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
              const { all, of } = reached(answer);
              return at === 0 ? [count(all), 'noemer'] : cells(of(code), all);
            }),
          ],
          ...(code === 'pip' ? { strong: true } : {}),
        })),
        ...(scope.group === null
          ? leavers.map((code) => ({
              cells: [
                `Apart: ${nameOf(endStates, code)}`,
                ...shown.flatMap((answer) => cells(leaving(answer, code), reached(answer).all)),
              ],
            }))
          : []),
      ],
      note: 'Bij een noemer onder de 20 staat geen percentage.',
    },
    notes: [
      'Wie een stap bereikte, telt ook bij alle eerdere stappen. Wie vertrekt, blijft bij de laatste stap staan en staat ook apart.',
      'Een jonger instroomjaar heeft minder tijd gehad. Leg alleen gelijke instroomjaren naast elkaar.',
      ...(scope.group === null ? [] : ['Vertrek en vrijstelling zijn niet per groep geteld.']),
      ...commonNotes(own, beside, shown),
    ],
  };
}

function cells(part: number, all: number): string[] {
  return [count(part), share(part, all) ?? 'geen'];
}

export const throughputFigure: Figure<StageData> = {
  id: 'doorstroom',
  register: 'Geteld',
  question: 'Welke stap hebben mensen bereikt?',
  indicators: ['funnel_stage_share', 'duty_end_state', 'inflow_cohort'],
  choices: { group: true, cohort: 'one' },
  view,
};
