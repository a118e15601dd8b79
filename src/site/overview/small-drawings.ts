import { stages, type Stage } from '../../contract/codes.ts';
import type { Canvas } from '../../charts/canvas.ts';
import { smallColumns } from '../../charts/small-columns.ts';
import { smallRows } from '../../charts/small-rows.ts';
import { smallShares, type YearShare } from '../../charts/small-shares.ts';
import { smallInTallies, smallWaiting } from '../../charts/small-waiting.ts';
import type { Answer, Figure, Scope } from '../../figures/figure.ts';
import { isEarly } from '../../figures/followed.ts';
import { intakeFigure } from '../../figures/intake.ts';
import { routesFigure } from '../../figures/learning-routes.ts';
import { onTimeFigure } from '../../figures/on-time.ts';
import { peopleFigure } from '../../figures/people.ts';
import { throughputFigure } from '../../figures/throughput.ts';
import { waitingFigure } from '../../figures/waiting.ts';
import { count, list, percentage, share, shareRange, type Counted } from '../../format.ts';

/** A figure as a small drawing, with the words that say what is drawn. */
export interface SmallDrawing {
  readonly unit: string;
  readonly description: string;
  readonly draw: (canvas: Canvas) => SVGElement;
}

type Make = (answer: Answer, scope: Scope) => SmallDrawing | null;

/** Null where the figure has no drawing: too few people, or too early. */
function drawingOf<D>(
  figure: Figure<D>,
  unit: (scope: Scope, data: D) => string,
  draw: (data: D, canvas: Canvas, scope: Scope) => SVGElement,
): Make {
  return (answer, scope) => {
    const { charts, blank } = figure.view(answer, null, scope);
    const [chart] = charts;
    if (chart === undefined || blank !== undefined) return null;
    const { data, description } = chart;
    return { unit: unit(scope, data), description, draw: (canvas) => draw(data, canvas, scope) };
  };
}

/** The same over years: each with the range that rounding allows its share. */
function sharesOf(figure: Figure, unit: string): Make {
  return (answer, scope) => {
    const { charts, blank } = figure.view(answer, null, scope);
    const [chart] = charts;
    if (chart === undefined || blank !== undefined) return null;
    const years = scope.allCohorts.map((cohort) => yearOf(figure, answer, cohort, scope));
    return { unit, description: chart.description, draw: (canvas) => smallShares(years, canvas) };
  };
}

function yearOf({ compared }: Figure, answer: Answer, cohort: number, scope: Scope): YearShare {
  const tally = compared?.tally(answer, cohort, scope) ?? null;
  const isOpen = compared !== undefined && isEarly(compared.followUp, cohort, scope);
  const year = String(cohort);
  const without = { year, range: null, percent: null, of: null, isOpen };
  if (isOpen) return { ...without, text: 'nog te vroeg' };
  if (tally === null || tally.denominator.count === 0) return { ...without, text: 'te weinig mensen' };
  const { numerator, denominator } = tally;
  const text = share(numerator, denominator);
  if (text === null) return { ...without, text: 'te weinig mensen' };
  const range = shareRange(numerator, denominator);
  return { year, isOpen, range, percent: percentage(numerator, denominator), of: denominator.count, text };
}

/** "11 tot en met 13 weken" → "11–13": the norm says that they are weeks. */
const shortWait = (name: string): string =>
  name
    .replace(' tot en met ', '–')
    .replace(/ weken$/, '')
    .replace('10 weken of korter', '10 of korter');

const shortStages: Readonly<Record<Stage, string>> = {
  notified: 'moet inburgeren',
  registered: 'gevestigd',
  intake: 'intake gestart',
  pip: 'plan (PIP)',
  lesson: 'taalles gestart',
  pvt: 'PVT ondertekend',
  route_done: 'examens klaar',
  fulfilled: 'voldaan',
};

function shortStage(name: string): string {
  const found = stages.find((stage) => stage.name === name);
  return found ? shortStages[found.code] : name;
}

const whoBegan = ({ cohorts }: Scope): string =>
  cohorts === null ? '' : ` die in ${list(cohorts.map(String))} begonnen`;

const rangeUnit = 'Lichte balk: waar het aandeel door het afronden kan liggen.';

/** The small drawings of the overview, by the id of their figure. */
export const smallDrawings: Readonly<Record<string, Make>> = {
  [waitingFigure.id]: drawingOf(
    waitingFigure,
    (_, { rows }) =>
      `Mensen zonder plan, naar weken dat zij wachten.${smallInTallies(rows) ? ' Elk turfje is 5 mensen.' : ''}`,
    ({ rows }, canvas) =>
      smallWaiting(
        rows.map((row) => ({ ...row, label: shortWait(row.label) })),
        'norm: 10 weken',
        canvas,
      ),
  ),
  [onTimeFigure.id]: sharesOf(
    onTimeFigure,
    `Aandeel met een plan binnen 10 weken, per jaar waarin mensen begonnen. ${rangeUnit}`,
  ),
  [intakeFigure.id]: sharesOf(
    intakeFigure,
    `Aandeel met een gestarte intake, per jaar waarin mensen begonnen. ${rangeUnit}`,
  ),
  [throughputFigure.id]: drawingOf(
    throughputFigure,
    (scope) => `Mensen${whoBegan(scope)}, per stap die zij bereikten.`,
    ({ rows, total }, canvas) =>
      smallRows(
        rows.map((row) => ({
          label: shortStage(row.label),
          value: row.count,
          text: count(row),
          focus: row.focus === true,
        })),
        total,
        canvas,
      ),
  ),
  [routesFigure.id]: drawingOf(
    routesFigure,
    (scope) => `Mensen met een plan${whoBegan(scope)}, naar leerroute.`,
    ({ rows, total }, canvas) =>
      smallRows(
        rows.map((row) => ({
          label: row.label,
          value: row.count,
          text: routeText(row, total),
          focus: false,
          of: total.count,
        })),
        total.count,
        canvas,
      ),
  ),
  [peopleFigure.id]: drawingOf(
    peopleFigure,
    (_, { rows }) =>
      `Mensen per jaar waarin zij begonnen.${rows.some(({ isOpen }) => isOpen) ? ' Gestippeld: dit jaar groeit nog.' : ''}`,
    ({ rows }, canvas) => smallColumns(rows, canvas),
  ),
};

function routeText(part: Counted, total: Counted): string {
  const percent = part.count === 0 ? null : share(part, total);
  return percent === null ? count(part) : `${count(part)} (${percent})`;
}
