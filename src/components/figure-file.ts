import type { FigureTable } from '../downloads/figure-table.ts';
import { themes } from '../finding/catalogue.ts';
import { comparisons } from '../finding/comparison/comparisons.ts';
import { municipalities } from '../published.ts';
import { comparedByDefault } from './comparison.ts';
import { figureTable } from './figure-facts.ts';
import { frozenPath } from './frozen-path.ts';
import { href } from './href.ts';
import { municipalityPage, themeFigures, type FigurePage, type Theme } from './municipality-page.ts';

/** The table of one figure of one municipality, for a file. */
interface FigureFile {
  readonly slug: string;
  readonly figure: string;
  readonly table: FigureTable;
}

/** Every figure of every municipality that delivered; `site` is the address of the site. */
export function figureFiles(site: string): FigureFile[] {
  return municipalities()
    .filter(({ successor, code }) => successor === null && municipalityPage(code).standing === 'delivered')
    .flatMap(({ code }) => filesOf(code, site));
}

function filesOf(code: string, site: string): FigureFile[] {
  const all: readonly Theme[] = themes;
  const { slug } = municipalityPage(code).municipality;
  return all.flatMap((theme) =>
    themeFigures(code, theme).map((figure) => ({
      slug,
      figure: figure.id,
      table: tableOf(code, theme, figure, site),
    })),
  );
}

function tableOf(code: string, theme: Theme, { id, parts }: FigurePage, site: string): FigureTable {
  const { municipality, release } = municipalityPage(code);
  const comparison = comparisons.find(({ figure }) => figure.id === id);
  return figureTable(parts.tableView, {
    municipality: municipality.name,
    referenceDate: release.peildatum,
    release: release.release,
    invented: municipality.fictitious,
    verdict: comparison ? comparedByDefault(code, comparison.indicator).judged.verdict : null,
    choice: '',
    frozen: new URL(href(frozenPath(release.release, municipality.slug, theme.id, id)), site).href,
  });
}
