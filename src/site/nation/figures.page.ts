import type { Canvas } from '../../charts/canvas.ts';
import { growth } from '../../charts/growth.ts';
import { lollipops } from '../../charts/lollipops.ts';
import { drawings } from '../../charts/markup.ts';
import { revisions } from '../../charts/revisions.ts';
import { growthView, revisionsView, withinTermView } from '../../figures/national.ts';
import type { FigureView } from '../../figures/view.ts';
import { nationalFigures } from '../../published/files.ts';
import { drawingDocument } from '../../charts/drawing-document.ts';
import { html, trusted, type Html } from '../frame/html.ts';
import { sentenceMarkup, tableMarkup } from '../frame/table-markup.ts';

export interface NationalFigureParts {
  readonly sentence: Html;
  readonly title: string;
  readonly subtitle: string;
  readonly chart: Html;
  readonly table: Html;
  readonly notes: Html;
}

function partsOf<D>(
  view: FigureView<D>,
  prefix: string,
  draw: (data: D, canvas: Canvas) => Element,
): NationalFigureParts {
  const [chart] = view.charts;
  if (!chart) throw new Error(`no chart for ${prefix}`);
  const { title, subtitle, description, data } = chart;
  const drawn = drawings((canvas) => draw(data, canvas), { document: drawingDocument, prefix, description });
  return {
    sentence: sentenceMarkup(view.sentence),
    title,
    subtitle,
    chart: trusted(drawn),
    table: tableMarkup(view.table),
    notes: html`${view.notes.map((note) => html`<p>${note}</p>`)}`,
  };
}

/** One cohort a year later: 35 % and 88 % are the same people. */
export const growthFigure = () =>
  partsOf(growthView(nationalFigures()), 'volgtijd', ({ points, apart }, canvas) =>
    growth(points, apart, canvas),
  );

export const withinTermFigure = () =>
  partsOf(withinTermView(nationalFigures()), 'termijn', (rows, canvas) =>
    lollipops(rows, 'aandeel met een plan binnen 10 weken, in procenten', canvas),
  );

export const revisionsFigure = () => partsOf(revisionsView(nationalFigures()), 'herzien', revisions);
