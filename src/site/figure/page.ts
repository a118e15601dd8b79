import type { PublishedMunicipality } from '../../contract/published.ts';
import { queriesOf, selectionOf } from '../../figures/ask.ts';
import { figures, themes, type Theme } from '../../figures/catalogue.ts';
import type { ThemeId } from '../../figures/themes.ts';
import { choiceFor } from '../../figures/compact.ts';
import type { Answer, Figure } from '../../figures/figure.ts';
import type { FigureView } from '../../figures/view.ts';
import { waitingFigure, waitingTotals } from '../../figures/waiting.ts';
import { drawingDocument } from '../../charts/drawing-document.ts';
import { defaultAnswer, scopeOf } from '../../published/answers.ts';
import { currentRelease } from '../../published/files.ts';
import { published } from '../../published/municipalities.ts';
import { drawnCharts, figureParts, type DrawnChart, type DrawnFigure, type FigureParts } from './drawn.ts';
import { drawnFigures } from './all.ts';
import { href } from '../frame/href.ts';
import type { Html } from '../frame/html.ts';
import { queriesMarkup } from './query-markup.ts';

export interface FigurePage {
  readonly id: string;
  readonly register: string;
  readonly question: string;
  /** What it says, and its charts: what every file of it is made from. */
  readonly view: FigureView;
  readonly charts: readonly DrawnChart[];
  /** The same as HTML. */
  readonly parts: FigureParts;
  readonly queries: Html;
  /** Rows behind the figure, so that the browser can compute them again and compare. */
  readonly answer: Answer;
}

/** A figure with the choice that a page shows when nothing is chosen. */
function figurePage(drawn: DrawnFigure, municipality: PublishedMunicipality): FigurePage {
  const { figure } = drawn;
  const answer = defaultAnswer(figure, municipality);
  const scope = scopeOf(figure);
  const selection = selectionOf([municipality.code], choiceFor(figure, scope), scope.allCohorts);
  const view = drawn.view(answer, null, scope);
  const charts = drawnCharts(drawn, view, { document: drawingDocument, prefix: figure.id });
  return {
    id: figure.id,
    register: figure.register,
    question: figure.question,
    view,
    charts,
    parts: figureParts(view, charts),
    queries: queriesMarkup(queriesOf(figure, selection), href('/werkbank/'), currentRelease().release),
    answer,
  };
}

/** The figures of a theme for which this municipality delivered all that they need. */
export function shownFigures({ missing }: PublishedMunicipality, theme: Theme): readonly Figure[] {
  return theme.figures.filter(({ id }) => !missing.includes(id));
}

/** Ids of the figures that a theme shows of a municipality that delivered with detail; nothing is drawn for it. */
export function figureIds(code: string, theme: Theme): string[] {
  return shownFigures(published(code), theme).map(({ id }) => id);
}

/** A build renders the pages of one municipality after each other; with all drawings kept, a country takes gigabytes. */
let drawnNow: { readonly code: string; readonly themes: Map<ThemeId, readonly FigurePage[]> } | null = null;

/** The figures of a theme, drawn once for all pages of a municipality; only for one that delivered with detail. */
export function themeFigures(code: string, theme: Theme): readonly FigurePage[] {
  if (drawnNow?.code !== code) drawnNow = { code, themes: new Map() };
  const found = drawnNow.themes.get(theme.id) ?? drawnFiguresOf(published(code), theme);
  drawnNow.themes.set(theme.id, found);
  return found;
}

function drawnFiguresOf(municipality: PublishedMunicipality, theme: Theme): FigurePage[] {
  const shown = shownFigures(municipality, theme);
  return drawnFigures
    .filter(({ figure }) => shown.some(({ id }) => id === figure.id))
    .map((one) => figurePage(one, municipality));
}

const overview = figures
  .filter((figure) => figure.overview !== undefined)
  .toSorted((one, other) => Number(one.overview) - Number(other.overview));

/** The figures whose sentence stands on the overview, each with the theme where its chart and table are. */
export function overviewFigures(code: string): { readonly theme: Theme; readonly figure: FigurePage }[] {
  const all = themes.flatMap((theme) => themeFigures(code, theme).map((figure) => ({ theme, figure })));
  return overview.flatMap(({ id }) => all.find(({ figure }) => figure.id === id) ?? []);
}

/** People without a plan, and those beyond 10 weeks, for the tallies under the headline. */
export function waitingHeadline(code: string): ReturnType<typeof waitingTotals> {
  return waitingTotals(defaultAnswer(waitingFigure, published(code)));
}
