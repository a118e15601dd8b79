import type { FigureTable } from '../downloads/figure-table.ts';
import { themes } from '../finding/catalogue.ts';
import { comparisons } from '../finding/comparison/comparisons.ts';
import { municipalities } from '../published.ts';
import { comparedByDefault } from './comparison.ts';
import { figureTable, verdictOf } from './figure-facts.ts';
import { frozenPath } from './frozen-path.ts';
import { href } from './href.ts';
import { municipalityPage, themeFigures, type FigurePage, type Theme } from './municipality-page.ts';

/** The table of one figure of one municipality, for a file. */
interface FigureFile {
  readonly slug: string;
  readonly figure: string;
  /** Its table; `site` is the address of the site. */
  readonly table: (site: URL) => FigureTable;
}

/** Every figure of every municipality that delivered. */
export function figureFiles(): FigureFile[] {
  return municipalities()
    .filter(({ successor, code }) => successor === null && municipalityPage(code).standing === 'delivered')
    .flatMap(({ code }) => filesOf(code));
}

function filesOf(code: string): FigureFile[] {
  const all: readonly Theme[] = themes;
  const { slug } = municipalityPage(code).municipality;
  return all.flatMap((theme) =>
    themeFigures(code, theme).map((figure) => ({
      slug,
      figure: figure.id,
      table: (site) => tableOf(code, theme, figure, site),
    })),
  );
}

function tableOf(code: string, theme: Theme, { id, parts }: FigurePage, site: URL): FigureTable {
  const { municipality, release } = municipalityPage(code);
  const comparison = comparisons.find(({ figure }) => figure.id === id);
  return figureTable(parts.tableView, {
    municipality: municipality.name,
    referenceDate: release.peildatum,
    release: release.release,
    invented: municipality.fictitious,
    verdict: comparison ? judgedOf(code, comparison.indicator) : null,
    choice: '',
    frozen: new URL(href(frozenPath(release.release, municipality.slug, theme.id, id)), site).href,
  });
}

function judgedOf(code: string, indicator: string): string {
  const { judged, cohort } = comparedByDefault(code, indicator);
  return verdictOf(judged.verdict, cohort);
}
