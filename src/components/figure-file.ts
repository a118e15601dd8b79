import type { FigureTable } from '../downloads/figure-table.ts';
import { themes } from '../finding/catalogue.ts';
import { comparisons } from '../finding/comparison/comparisons.ts';
import { municipalities } from '../published.ts';
import { buildDocument } from './build-document.ts';
import { comparedByDefault } from './comparison.ts';
import { figureTable, verdictOf } from './figure-facts.ts';
import { figurePicture, notesIn, type DrawnParts } from './figure-picture.ts';
import { municipalityPage, themeFigures, type FigurePage, type Theme } from './municipality-page.ts';
import { standardAbout } from './standard-about.ts';

/** One figure of one municipality as files; `site` is the address of the site. */
interface FigureFile {
  readonly slug: string;
  readonly figure: string;
  readonly table: (site: URL) => FigureTable;
  /** An SVG document. */
  readonly picture: (site: URL) => string;
}

let made: FigureFile[] | undefined;

/** Every figure of every municipality that delivered. */
export function figureFiles(): readonly FigureFile[] {
  made ??= municipalities()
    .filter(({ successor, code }) => successor === null && municipalityPage(code).standing === 'delivered')
    .flatMap(({ code }) => filesOf(code));
  return made;
}

function filesOf(code: string): FigureFile[] {
  const all: readonly Theme[] = themes;
  const { slug } = municipalityPage(code).municipality;
  return all.flatMap((theme) =>
    themeFigures(code, theme).map((figure) => ({
      slug,
      figure: figure.id,
      table: (site) => tableOf(code, theme, figure, site),
      picture: (site) => pictureOf(code, theme, figure, site),
    })),
  );
}

function tableOf(code: string, theme: Theme, figure: FigurePage, site: URL): FigureTable {
  const about = standardAbout(municipalityPage(code), theme, figure, site);
  const comparison = comparisons.find((one) => one.figure.id === figure.id);
  const verdict = comparison ? judgedOf(code, comparison.indicator) : null;
  const notes = notesIn(holding(figure.parts.notes), holding(figure.parts.table));
  return figureTable(figure.parts.tableView, { ...about, verdict, notes });
}

function pictureOf(code: string, theme: Theme, figure: FigurePage, site: URL): string {
  return figurePicture(drawnParts(figure), standardAbout(municipalityPage(code), theme, figure, site));
}

/** The parts of a figure as elements, as they stand on its page. */
function drawnParts({ parts: { charts, notes, table } }: FigurePage): DrawnParts {
  return { chart: holding(charts), caption: holding(notes), table: holding(table) };
}

function holding(html: string): Element {
  const holder = buildDocument().createElement('div');
  holder.innerHTML = html;
  return holder;
}

function judgedOf(code: string, indicator: string): string {
  const { judged, cohort } = comparedByDefault(code, indicator);
  return verdictOf(judged.verdict, cohort);
}
