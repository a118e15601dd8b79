import { routes, type Route } from '../contract/codes.ts';
import { count, partOf, whole, type Counted } from '../format.ts';
import {
  cellIn,
  commonNotes,
  detailBlocks,
  detailSum,
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
import { earlyCohorts, earlyView } from './followed.ts';
import { ofPageCohort, shared } from './reading.ts';
import { countCell, shareCell, type FigureView, type Sentence } from './view.ts';

export interface ShareData {
  readonly rows: readonly (Counted & { readonly label: string })[];
  readonly total: Counted;
}

const chosen = routes.filter(({ code }) => code !== 'none');

function peopleOn(answer: Answer, code: Route): Counted {
  const row = rowsOf(answer, 'route_share').find((entry) => cellIn(entry, 'route') === code);
  return { count: numberIn(row, 'numerator'), rounded: detailBlocks(answer) };
}

/** The sum over the routes is a count of its own, who reached the plan: rounded once per block. */
function routesOf(answer: Answer): ShareData {
  const [first] = rowsOf(answer, 'route_share');
  return {
    rows: chosen.map(({ code, name }) => ({ label: name, ...peopleOn(answer, code) })),
    total: { count: numberIn(first, 'denominator'), rounded: detailBlocks(answer) },
  };
}

function sentenceOf(answer: Answer, scope: Scope): Sentence {
  const { total } = routesOf(answer);
  return [
    `Van de `,
    { figure: whole(total.count) },
    ` mensen met een plan${fromCohorts(scope)} in ${answer.name} volgen `,
    { figure: partOf(peopleOn(answer, 'b1'), total) },
    ' de B1-route, ',
    { figure: count(peopleOn(answer, 'education')) },
    ' de onderwijsroute en ',
    { figure: count(peopleOn(answer, 'z')) },
    ' de Z-route.',
  ];
}

const isShown = (answer: Answer) => hasDetail(answer) && routesOf(answer).total.count > 0;

function view(own: Answer, compared: Answer | null, scope: Scope): FigureView<ShareData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  const early = earlyCohorts('year', scope);
  const whole = fullView(own, compared, scope);
  return early.length > 0 ? earlyView(whole, 'year', early) : whole;
}

function fullView(own: Answer, compared: Answer | null, scope: Scope): FigureView<ShareData> {
  if (!isShown(own)) {
    return fewView({
      start: `In ${own.name} hebben `,
      end: ` mensen${fromCohorts(scope)} een plan. Dat is te weinig om leerroutes te tonen.`,
      row: 'Mensen met een plan',
      rounded: detailBlocks(own),
    });
  }
  const shown = shownAnswers(own, compared, isShown);
  return {
    sentence: sentenceOf(own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(answer, scope)),
    charts: shown.map((answer) => ({
      title: shown.length > 1 ? `Leerroutes in ${answer.name}` : 'Leerroutes in het plan',
      subtitle: `Aantal mensen met een plan, noemer ${whole(routesOf(answer).total.count)}.`,
      description: `Leerroutes in ${answer.name}. ${routesOf(answer)
        .rows.map((row) => `${row.label}: ${count(row)}`)
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
      rows: chosen.map(({ code, name }) => ({
        cells: [
          name,
          ...shown.flatMap((answer) => {
            const people = peopleOn(answer, code);
            return [countCell(people), shareCell(people, routesOf(answer).total)];
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
      ...commonNotes(own, compared, shown, detailSum),
    ],
  };
}

export const routesFigure: Figure<ShareData> = {
  id: 'leerroutes',
  register: 'Geteld',
  question: 'Welke leerroute staat in het plan?',
  theme: 'leerroutes',
  place: 10,
  indicators: ['route_share', 'inflow_cohort'],
  asksAbout: 'route_share',
  values: {
    route_share: ofPageCohort((answer, rounded) => {
      const row = rowsOf(answer, 'route_share').find((entry) => cellIn(entry, 'route') === 'b1');
      if (numberIn(row, 'denominator') === 0) return null;
      const part = { count: numberIn(row, 'numerator'), rounded };
      return shared(part, { count: numberIn(row, 'denominator'), rounded }, 'B1-route: ');
    }),
  },
  choices: { group: false, cohort: 'one' },
  view,
};
