import { drawingDocument } from '../../charts/drawing-document.ts';
import { markup } from '../../charts/markup.ts';
import { shapeOf } from '../../charts/shape.ts';
import { figures } from '../../figures/catalogue.ts';
import type { Figure } from '../../figures/figure.ts';
import { plain, type Sentence } from '../../figures/view.ts';
import { waitingFigure } from '../../figures/waiting.ts';
import { scopeOf } from '../../published/answers.ts';
import { inventedText } from '../../text.ts';
import { overviewFigures, type FigurePage } from '../figure/page.ts';
import { html, trusted, type Html } from '../frame/html.ts';
import { sentenceMarkup } from '../frame/table-markup.ts';
import { waitingHere } from '../municipality/facts.page.ts';
import type { MunicipalityPage } from '../municipality/page.ts';
import { smallDrawings, type SmallDrawing } from './small-drawings.ts';

/** One small drawing with its sentence, which together lead to the theme where the whole figure is. */
export interface Multiple {
  readonly id: string;
  readonly question: string;
  readonly path: string;
  /** Null where there is nothing to draw. */
  readonly drawing: Html | null;
  /** What is drawn; the word in its place where nothing is. */
  readonly unit: string;
  readonly sentence: Html;
  readonly table: Html;
}

/** What there is to look at in a municipality that delivered: one drawing per question, in the order of the figures. */
export function multiplesOf({ municipality, release }: MunicipalityPage): Multiple[] {
  return overviewFigures(municipality.code).map(({ theme, figure: page }) => {
    const figure = figureWith(page.id);
    const drawing = smallDrawings[page.id]?.(page.answer, scopeOf(figure)) ?? null;
    return {
      id: page.id,
      question: page.question,
      path: `/gemeente/${municipality.slug}/${theme.id}/#${page.id}`,
      drawing: drawing && drawn(drawing, page.id, release.synthetisch),
      unit: drawing?.unit ?? page.view.blank ?? '',
      sentence: sentenceOf(figure, page, municipality.code),
      table: page.parts.table,
    };
  });
}

function figureWith(id: string): Figure {
  const found = figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`unknown figure ${id}`);
  return found;
}

function drawn({ draw, description }: SmallDrawing, id: string, isInvented: boolean): Html {
  const prefix = `klein-${id}`;
  const said = isInvented ? `${description} ${inventedText.image}` : description;
  const canvas = { document: drawingDocument, prefix, layout: 'narrow' as const, description: said };
  return trusted(markup(shapeOf(draw(canvas), prefix)));
}

/** The sentence of the figure; the wait stands above it as the headline, so here it says the norm alone. */
function sentenceOf(figure: Figure, page: FigurePage, code: string): Html {
  const waiting = figure.id === waitingFigure.id ? waitingHere(code, wait) : null;
  return waiting === null ? sentenceMarkup(briefly(figure, page)) : html`${waiting}`;
}

const wait = { id: 'without_pip', theme: 'wachten' } as const;

/** Without whom it leaves out, which stands at the end of the sentence where the whole figure is. */
function briefly(figure: Figure, { view, answer }: FigurePage): Sentence {
  const tail = figure.leftOut?.(answer, scopeOf(figure)) ?? [];
  const brief = view.sentence.slice(0, view.sentence.length - tail.length);
  const isTail = tail.length > 0 && plain(view.sentence) === plain([...brief, ...tail]);
  return isTail ? brief : view.sentence;
}
