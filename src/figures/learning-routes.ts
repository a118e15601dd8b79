import { routes, type Route } from '../contract/codes.ts';
import { capital, ofThem, roughly, roughPartOf, type Counted } from '../format.ts';
import {
  cellIn,
  detailBlocks,
  detailSum,
  fromCohorts,
  hasDetail,
  numberIn,
  rowsOf,
  shownAnswers,
  type Answer,
  type Figure,
  type Scope,
  type Value,
} from './figure.ts';
import { commonNotes } from './notes.ts';
import { fewView, tooSmallView } from './few.ts';
import { earlyCohorts, earlyView } from './followed.ts';
import { ofPageCohort, shared } from './reading.ts';
import { countCell, shareCell, type FigureView, type Sentence } from './view.ts';

/** What each learning route leads to. */
export const routesExplained =
  'B1-route: naar taalniveau B1. Onderwijsroute: naar een opleiding. Z-route: voor wie B1 (nog) niet haalbaar is, bijvoorbeeld door weinig school.';

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
  const b1 = ofThem(peopleOn(answer, 'b1'), total);
  return [
    `Van de mensen in ${answer.name}${whoBegan(scope)} hebben `,
    { figure: roughly(total) },
    ' een plan (PIP). ',
    { figure: capital(b1 ?? `${roughly(peopleOn(answer, 'b1'))} van\u00a0hen`) },
    ' volgen de B1-route, ',
    { figure: roughly(peopleOn(answer, 'education')) },
    ' de onderwijsroute (naar een opleiding) en ',
    { figure: roughly(peopleOn(answer, 'z')) },
    ' de Z-route (voor wie B1 nog niet haalbaar is).',
  ];
}

/** " die in 2024 begonnen,", or nothing when every year counts. */
function whoBegan(scope: Scope): string {
  const years = fromCohorts(scope);
  return years === '' ? '' : `${years},`;
}

/** All three routes: one of them is no distribution. */
function routesValue(answer: Answer, rounded: number): Omit<Value, 'cohort'> | null {
  const rows = rowsOf(answer, 'route_share');
  const of = (code: Route): Counted => ({
    count: numberIn(
      rows.find((row) => cellIn(row, 'route') === code),
      'numerator',
    ),
    rounded,
  });
  const total = { count: numberIn(rows[0], 'denominator'), rounded };
  if (total.count === 0) return null;
  return shared(
    of('b1'),
    total,
    (counts) =>
      `${counts} volgen de B1-route, ${roughly(of('education'))} de onderwijsroute en ${roughly(of('z'))} de Z-route`,
  );
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
      subtitle: `Aantal mensen met een plan, ${roughly(routesOf(answer).total)}.`,
      description: `Leerroutes in ${answer.name}. ${routesOf(answer)
        .rows.map((row) => `${row.label}: ${roughPartOf(row, routesOf(answer).total)}`)
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
      routesExplained,
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
  overview: 5,
  indicators: ['route_share', 'inflow_cohort'],
  asksAbout: 'route_share',
  values: {
    route_share: ofPageCohort(routesValue),
  },
  choices: { group: false, cohort: 'one' },
  view,
};
