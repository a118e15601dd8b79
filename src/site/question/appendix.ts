import { drawingDocument } from '../../charts/drawing-document.ts';
import type { CommonChoice } from '../../figures/compact.ts';
import { cellText, type FigureView, type TableView } from '../../figures/view.ts';
import type { Appendix } from '../../questions/compose.ts';
import type { AnswerConfig } from '../choice/config.ts';
import { drawnCharts, type DrawnFigure } from '../figure/drawn.ts';
import { loadFigure } from '../figure/loaders.ts';
import { chartPicture } from '../figure/picture.ts';
import { pngOf } from '../figure/png.ts';
import { answerFor } from './published-answer.ts';

/** A figure of a municipality, for the people that the letter is about. */
export interface FigurePlace {
  readonly figure: string;
  readonly answers: AnswerConfig;
  readonly choice: CommonChoice;
}

/**
 * Chart and table of a figure, made from the same view as its page: so letter and page cannot differ. Empty where the
 * figure cannot be had. `paint` turns the picture into a PNG.
 */
export async function appendixOf(place: FigurePlace | null, paint = pngOf): Promise<Appendix> {
  const found = place && (await figureAt(place).catch(() => null));
  if (!found) return { image: null, table: null };
  return { image: await imageOf(found, paint), table: tableOf(found.view.table) };
}

interface Found {
  readonly drawn: DrawnFigure;
  readonly view: FigureView;
  readonly answers: AnswerConfig;
}

async function figureAt({ figure, answers, choice }: FigurePlace): Promise<Found> {
  const drawn = await loadFigure(figure);
  const { answer, scope } = await answerFor(answers, drawn, choice);
  return { drawn, answers, view: drawn.view(answer, null, scope) };
}

async function imageOf({ drawn, view, answers }: Found, paint: typeof pngOf): Promise<Appendix['image']> {
  const charts = drawnCharts(drawn, view, { document: drawingDocument, prefix: 'bijlage' });
  const [first] = charts;
  if (!first) return null;
  const { name: municipality, referenceDate, invented } = answers;
  const about = { question: drawn.figure.question, municipality, referenceDate, invented };
  const picture = chartPicture(charts, about);
  const { width, height } = picture;
  return { png: await paint(picture), width, height, alt: first.description };
}

function tableOf({ caption, columns, rows }: TableView): NonNullable<Appendix['table']> {
  return {
    caption,
    columns: columns.map(({ label }) => label),
    numeric: columns.flatMap(({ numeric }, at) => (numeric ? [at] : [])),
    rows: rows.map(({ cells }) => cells.map(cellText)),
  };
}
