import { drawings } from '../../charts/markup.ts';
import type { Canvas } from '../../charts/canvas.ts';
import type { Answer, Figure, Scope } from '../../figures/figure.ts';
import { plain, type FigureView, type TableView } from '../../figures/view.ts';
import { fictitious } from '../../text.ts';
import { escaped } from '../frame/html.ts';
import { sentenceMarkup, tableMarkup } from '../frame/table-markup.ts';

/** The parts of a figure block as HTML. Build and browser insert the same text. */
export interface FigureParts {
  readonly sentence: string;
  readonly more: string;
  readonly charts: string;
  readonly table: string;
  /** The same table before it became HTML. */
  readonly tableView: TableView;
  readonly notes: string;
  /** The first sentence without markup, for the live region. */
  readonly spoken: string;
}

export interface DrawnFigure {
  readonly figure: Figure;
  readonly parts: (
    own: Answer,
    beside: Answer | null,
    scope: Scope,
    place: { readonly document?: Document; readonly prefix: string },
  ) => FigureParts;
}

/** The place of a drawing that cannot be made: a pattern with its word. */
function blankMarkup(word: string): string {
  return `<p class="blank-figure"><span>${escaped(word)}</span></p>`;
}

/** Joins what a figure says with how its chart looks. `unit` explains the marks of a drawing, if it needs words. */
export function drawnFigure<D>(
  figure: Figure<D>,
  draw: (data: D, canvas: Canvas) => Element,
  unit: (data: D) => string = () => '',
): DrawnFigure {
  return {
    figure,
    parts(own, beside, scope, place) {
      const view = figure.view(own, beside, scope);
      return {
        sentence: sentenceMarkup(view.sentence),
        more: view.more.map((sentence) => `<p>${sentenceMarkup(sentence)}</p>`).join(''),
        charts: view.blank === undefined ? view.charts.map(chartMarkup).join('') : blankMarkup(view.blank),
        table: tableMarkup(view.table),
        tableView: view.table,
        notes: view.notes.map((note) => `<p>${escaped(note)}</p>`).join(''),
        spoken: plain(view.sentence),
      };

      function chartMarkup(
        { title, subtitle, description, data }: FigureView<D>['charts'][number],
        at: number,
      ): string {
        const mark = scope.invented ? fictitious.image : '';
        const said = [description, mark].filter(Boolean).join(' ');
        const canvas = { ...place, prefix: `${place.prefix}-${at + 1}`, description: said };
        const words = [subtitle, unit(data), mark].filter(Boolean).join(' ');
        return [
          `<figure class="chart"><figcaption><p class="chart-title">${escaped(title)}</p>`,
          `<p class="chart-subtitle">${escaped(words)}</p></figcaption>`,
          `${drawings((layout) => draw(data, layout), canvas)}</figure>`,
        ].join('');
      }
    },
  };
}
