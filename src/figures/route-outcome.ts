import { routes, type Route } from '../contract/codes.ts';
import { count, date, notSaid, off, roughly, type Counted } from '../format.ts';
import { whoBegan } from './classes/classes.ts';
import {
  cellIn,
  detailBlocks,
  detailSum,
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
import { fewView, tooSmallView } from './few.ts';
import { earlyCohorts, tooEarly } from './followed.ts';
import { routesExplained } from './learning-routes.ts';
import { counted } from './reading.ts';
import { countCell, shareCell, wholeCell, type FigureView, type Sentence, type TableCell } from './view.ts';

export interface OutcomeData {
  readonly rows: readonly { readonly label: string; readonly value: number; readonly text: string }[];
}

const [b1, education, z] = routes;
const chosen = [b1, education, z] as const;

interface Outcome {
  readonly name: string;
  readonly fulfilled: Counted;
  readonly all: Counted;
}

function outcomeOf(answer: Answer, { code, name }: { readonly code: Route; readonly name: string }): Outcome {
  const row = rowsOf(answer, 'route_outcome').find((entry) => cellIn(entry, 'route') === code);
  const rounded = detailBlocks(answer);
  return {
    name,
    fulfilled: { count: numberIn(row, 'numerator'), rounded },
    all: { count: numberIn(row, 'denominator'), rounded },
  };
}

const outcomesOf = (answer: Answer): Outcome[] => chosen.map((route) => outcomeOf(answer, route));

/** Whether a shown 0 may be everybody on the route: a bound that says nothing. */
const saysNothing = ({ fulfilled, all }: Outcome): boolean =>
  fulfilled.count === 0 && off(fulfilled) >= all.count;

/** "20 van de 250", without a share: most people have not had the time. */
const ofRoute = (outcome: Outcome): string =>
  saysNothing(outcome) ? tooFew : `${count(outcome.fulfilled)} van de ${count(outcome.all)}`;

const tooFew = 'te weinig mensen';

function partWords(outcome: Outcome): Sentence {
  if (saysNothing(outcome)) return [tooFew];
  return [{ figure: roughly(outcome.fulfilled) }, ' van de ', { figure: roughly(outcome.all) }];
}

function sentenceOf(answer: Answer, scope: Scope): Sentence {
  const parts = outcomesOf(answer).flatMap((outcome): Sentence => [
    ` ${outcome.name}: `,
    ...partWords(outcome),
    ';',
  ]);
  return [
    `Op ${date(scope.referenceDate)} hadden in ${answer.name} van de mensen met een plan${whoBegan(scope)} aan de plicht voldaan:`,
    ...parts.slice(0, -1),
    '.',
  ];
}

const hasPlans = (answer: Answer) =>
  hasDetail(answer) && total(rowsOf(answer, 'route_outcome'), 'denominator') > 0;

function view(own: Answer, compared: Answer | null, scope: Scope): FigureView<OutcomeData> {
  if (!hasDetail(own)) return tooSmallView(own, scope);
  if (!hasPlans(own))
    return fewView({
      start: `In ${own.name} hebben `,
      end: ` mensen${whoBegan(scope)} een plan. Dat is te weinig om de uitkomst te tonen.`,
      row: 'Mensen met een plan',
      rounded: detailBlocks(own),
    });
  const shown = shownAnswers(own, compared, hasPlans);
  const isYoung = earlyCohorts('duty', scope).length > 0;
  return {
    sentence: sentenceOf(own, scope),
    more: shown.slice(1).map((answer) => sentenceOf(answer, scope)),
    charts: shown.map((answer) => ({
      title: shown.length > 1 ? `Voldaan per leerroute in ${answer.name}` : 'Voldaan per leerroute',
      subtitle: `Aantal mensen dat op ${date(scope.referenceDate)} had voldaan${whoBegan(scope)}, van iedereen met een plan op die route. ${routesExplained}`,
      description: `Voldaan per leerroute in ${answer.name}. ${outcomesOf(answer)
        .map((outcome) => `${outcome.name}: ${ofRoute(outcome)}`)
        .join('; ')}.`,
      data: {
        rows: outcomesOf(answer).map((outcome) => ({
          label: outcome.name,
          value: outcome.fulfilled.count,
          text: ofRoute(outcome),
        })),
      },
    })),
    table: {
      caption: 'Voldaan per leerroute',
      columns: [
        { label: 'Leerroute' },
        ...shown.flatMap(({ name }) => [
          { label: shown.length > 1 ? `${name}: met een plan` : 'Met een plan', numeric: true as const },
          { label: 'Voldaan', numeric: true as const },
          { label: 'Aandeel', numeric: true as const },
        ]),
      ],
      rows: chosen.map((route) => ({
        cells: [route.name, ...shown.flatMap((answer) => cellsOf(outcomeOf(answer, route), isYoung))],
      })),
      note: 'Nog te vroeg: de plicht duurt drie jaar, en die zijn nog niet voor iedereen voorbij.',
    },
    notes: [
      `Elke route heeft een eigen eind. Leg routes daarom niet naast elkaar. Van jonge jaren is het aandeel ${tooEarly}.`,
      'Wie van route wisselde, staat bij de route van nu. DUO stelt vast wie heeft voldaan.',
      ...commonNotes(own, compared, shown, detailSum),
    ],
  };
}

function cellsOf(outcome: Outcome, isYoung: boolean): TableCell[] {
  const { fulfilled, all } = outcome;
  if (saysNothing(outcome)) return [countCell(all), tooFew, notSaid];
  return [wholeCell(all), countCell(fulfilled), isYoung ? 'nog te vroeg' : shareCell(fulfilled, all)];
}

export const routeOutcomeFigure: Figure<OutcomeData> = {
  id: 'uitkomst-per-route',
  register: 'Geteld',
  question: 'Wat kwam er van elke leerroute?',
  theme: 'doorstroom',
  place: 30,
  indicators: ['route_outcome', 'inflow_cohort'],
  asksAbout: 'route_outcome',
  values: {
    route_outcome: {
      read(answer) {
        const outcome = outcomeOf(answer, chosen[0]);
        if (saysNothing(outcome)) return null;
        return {
          ...counted(outcome.fulfilled),
          text: `B1-route: ${ofRoute(outcome)}`,
          cohort: null,
        };
      },
    },
  },
  choices: { group: false, cohort: 'all-or-one' },
  view,
};
