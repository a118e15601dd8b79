import type { Canvas } from '../../charts/canvas.ts';
import { drawingsMarkup, drawnTwice, type Drawings } from '../../charts/markup.ts';
import type { Answer, Figure, Scope } from '../../figures/figure.ts';
import { plain, type FigureView } from '../../figures/view.ts';
import { inventedText } from '../../text.ts';
import { html, trusted, type Html } from '../frame/html.ts';
import { sentenceMarkup, tableMarkup } from '../frame/table-markup.ts';

/** What a figure says, joined with how its charts look. */
export interface DrawnFigure<D = unknown> {
  readonly figure: Figure<D>;
  /** What it shows for an answer; everything that leaves the page is made from it. */
  view: (own: Answer, compared: Answer | null, scope: Scope) => FigureView<D>;
  draw(data: D, canvas: Canvas): Element;
}

/** `unit` explains the marks of a drawing, if it needs words. */
export function drawnFigure<D>(
  figure: Figure<D>,
  draw: (data: D, canvas: Canvas) => Element,
  unit: (data: D) => string = () => '',
): DrawnFigure<D> {
  return {
    figure,
    draw,
    view(own, compared, scope) {
      const view = figure.view(own, compared, scope);
      const mark = scope.invented ? inventedText.image : '';
      const charts = view.charts.map((chart) => ({
        ...chart,
        subtitle: joined(chart.subtitle, unit(chart.data), mark),
        description: joined(chart.description, mark),
      }));
      return { ...view, charts };
    },
  };
}

const joined = (...texts: readonly string[]): string => texts.filter(Boolean).join(' ');

/** A chart that was drawn, with its words. */
export interface DrawnChart extends Drawings {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
}

/** Where a figure is drawn: `document` only at build time, and `prefix` unique on the page. */
interface Place {
  readonly document?: Document;
  readonly prefix: string;
}

/** Draws the charts of a figure; a figure without a drawing has a word in its place. */
export function drawnCharts<D>(drawn: DrawnFigure<D>, view: FigureView<D>, place: Place): DrawnChart[] {
  if (view.blank !== undefined) return [];
  return view.charts.map(({ title, subtitle, description, data }, at) => {
    const canvas = { ...place, prefix: `${place.prefix}-${at + 1}`, description };
    return { title, subtitle, description, ...drawnTwice((layout) => drawn.draw(data, layout), canvas) };
  });
}

/** The parts of a figure block as HTML. Build and browser insert the same text. */
export interface FigureParts {
  readonly sentence: Html;
  readonly more: Html;
  readonly charts: Html;
  readonly table: Html;
  readonly notes: Html;
  /** The first sentence without markup, for the live region. */
  readonly spoken: string;
}

/** The last step: what a figure says, and its drawings, as HTML. */
export function figureParts(view: FigureView, charts: readonly DrawnChart[]): FigureParts {
  const more = view.more.map((sentence) => html`<p>${sentenceMarkup(sentence)}</p>`);
  const drawings = view.blank === undefined ? charts.map(chartMarkup) : blankMarkup(view.blank);
  return {
    sentence: sentenceMarkup(view.sentence),
    more: html`${more}`,
    charts: html`${drawings}`,
    table: tableMarkup(view.table),
    notes: html`${view.notes.map((note) => html`<p>${note}</p>`)}`,
    spoken: plain(view.sentence),
  };
}

/** The place of a drawing that cannot be made: a pattern with its word. */
function blankMarkup(word: string): Html {
  return html`<p class="blank-figure"><span>${word}</span></p>`;
}

function chartMarkup({ title, subtitle, wide, narrow }: DrawnChart): Html {
  const words = html`<p class="chart-title">${title}</p><p class="chart-subtitle">${subtitle}</p>`;
  const both = trusted(drawingsMarkup({ wide, narrow }));
  return html`<figure class="chart"><figcaption>${words}</figcaption>${both}</figure>`;
}
