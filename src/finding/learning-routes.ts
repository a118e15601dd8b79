import { routes } from '../contract/codes.ts';
import { count, partOf, share, whole } from '../format.ts';
import {
  commonNotes,
  fewView,
  fromCohorts,
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

export interface ShareData {
  readonly rows: readonly { readonly label: string; readonly count: number }[];
  readonly total: number;
}

const chosen = routes.filter(({ code }) => code !== 'none');

function routesOf(answer: Answer): ShareData {
  const rows = rowsOf(answer, 'route_share');
  return {
    rows: chosen.map(({ code, name }) => ({
      label: name,
      count: numberIn(
        rows.find((row) => row['route'] === code),
        'numerator',
      ),
    })),
    total: numberIn(rows[0], 'denominator'),
  };
}

function sentenceOf(answer: Answer, scope: Scope): Sentence {
  const { rows, total } = routesOf(answer);
  const [b1, education, z] = rows;
  return [
    `Van de `,
    { figure: whole(total) },
    ` mensen met een plan${fromCohorts(scope)} in ${answer.name} volgen `,
    { figure: partOf(b1?.count ?? 0, total) },
    ' de B1-route, ',
    { figure: count(education?.count ?? 0) },
    ' de onderwijsroute en ',
    { figure: count(z?.count ?? 0) },
    ' de Z-route.',
  ];
}

const isShown = (answer: Answer) => hasDetail(answer) && routesOf(answer).total > 0;

function view(own: Answer, beside: Answer | null, scope: Scope): FigureView<ShareData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  if (!isShown(own)) {
    return fewView({
      start: `In ${own.name} hebben `,
      end: ` mensen${fromCohorts(scope)} een plan. Dat is te weinig om leerroutes te tonen.`,
      row: 'Mensen met een plan',
    });
  }
  const shown = shownAnswers(own, beside, isShown);
  return {
    sentence: sentenceOf(own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(answer, scope)),
    charts: shown.map((answer) => ({
      title: shown.length > 1 ? `Leerroutes in ${answer.name}` : 'Leerroutes in het plan',
      subtitle: `Aantal mensen met een plan, noemer ${whole(routesOf(answer).total)}.`,
      description: `Leerroutes in ${answer.name}. ${routesOf(answer)
        .rows.map((row) => `${row.label}: ${count(row.count)}`)
        .join('; ')}.`,
      data: routesOf(answer),
    })),
    table: {
      caption: 'Leerroutes',
      columns: [
        { label: 'Leerroute' },
        ...shown.flatMap(({ name }) => [
          { label: shown.length > 1 ? name : 'Mensen', numeric: true as const },
          { label: 'Aandeel', numeric: true as const },
        ]),
      ],
      rows: chosen.map(({ name }, at) => ({
        cells: [
          name,
          ...shown.flatMap((answer) => {
            const { rows, total } = routesOf(answer);
            const people = rows[at]?.count ?? 0;
            return [count(people), share(people, total) ?? 'geen'];
          }),
        ],
      })),
    },
    notes: [
      'De B1-route leidt naar taalniveau B1. De onderwijsroute bereidt voor op een opleiding. De Z-route is voor mensen die moeilijk leren.',
      'Er is geen goed of fout aandeel: het plan moet passen bij de persoon.',
      ...(scope.group === null
        ? []
        : ['Leerroutes zijn niet per groep geteld. U ziet hier alle groepen samen.']),
      ...commonNotes(own, beside, shown),
    ],
  };
}

export const routesFigure: Figure<ShareData> = {
  id: 'leerroutes',
  register: 'Geteld',
  question: 'Welke leerroute staat in het plan?',
  indicators: ['route_share', 'inflow_cohort'],
  choices: { group: false, cohort: 'one' },
  view,
};
