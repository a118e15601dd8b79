import type { FigureTable } from '../../downloads/figure-table.ts';
import { themes } from '../../figures/catalogue.ts';
import { comparisons } from '../../comparison/comparisons.ts';
import { municipalities } from '../../published/files.ts';
import { comparedByDefault } from '../comparison/page.ts';
import { verdictOf } from '../figure/facts.ts';
import { figurePicture } from '../figure/picture.ts';
import { tableOf as figureTableOf } from '../figure/take.ts';
import { figureIds, themeFigures, type FigurePage } from '../figure/page.ts';
import { municipalityPage } from '../municipality/page.ts';
import type { Theme } from '../../figures/catalogue.ts';
import { standardAbout } from './standard-about.ts';

/** One figure of one municipality as files; `site` is the address of the site. */
interface FigureFile {
  readonly slug: string;
  readonly figure: string;
  readonly table: (site: URL) => FigureTable;
  /** An SVG document. */
  readonly picture: (site: URL) => string;
}

/** Every figure of every municipality that delivered; each is drawn when its file is asked for. */
export function figureFiles(): FigureFile[] {
  return municipalities()
    .filter(
      ({ successor, code }) => successor === null && municipalityPage(code).availability === 'delivered',
    )
    .flatMap(({ code }) => filesOf(code));
}

function filesOf(code: string): FigureFile[] {
  const all: readonly Theme[] = themes;
  const { slug } = municipalityPage(code).municipality;
  return all.flatMap((theme) =>
    figureIds(code, theme).map((figure) => ({
      slug,
      figure,
      table: (site) => tableOf(code, theme, drawnFigure(code, theme, figure), site),
      picture: (site) => pictureOf(code, theme, drawnFigure(code, theme, figure), site),
    })),
  );
}

function drawnFigure(code: string, theme: Theme, id: string): FigurePage {
  const found = themeFigures(code, theme).find((figure) => figure.id === id);
  if (!found) throw new Error(`${id} is not drawn for ${code}`);
  return found;
}

function tableOf(code: string, theme: Theme, figure: FigurePage, site: URL): FigureTable {
  const about = standardAbout(municipalityPage(code), theme, figure, site);
  const comparison = comparisons.find((one) => one.figure.id === figure.id);
  const verdict = comparison ? judgedOf(code, comparison.indicator) : null;
  return figureTableOf({ view: figure.view, about, facts: { verdict, choice: '' } });
}

function pictureOf(code: string, theme: Theme, figure: FigurePage, site: URL): string {
  const about = standardAbout(municipalityPage(code), theme, figure, site);
  return figurePicture(figure.view, figure.charts, about).svg;
}

function judgedOf(code: string, indicator: string): string {
  const { judged, cohort } = comparedByDefault(code, indicator);
  return verdictOf(judged.verdict, cohort);
}
