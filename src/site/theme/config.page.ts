import { currentRelease, dataFile } from '../../published/files.ts';
import type { Theme } from '../../figures/catalogue.ts';
import { published } from '../../published/municipalities.ts';
import { answerConfig } from '../comparison/config.page.ts';
import { comparisonsOn } from '../comparison/page.ts';
import { shownFigures } from '../figure/page.ts';
import { otherFacts } from '../municipality/facts.page.ts';
import { href } from '../frame/href.ts';
import type { PageConfig } from '../choice/config.ts';

/** What the browser must know of a theme page. */
export function pageConfig(code: string, theme: Theme): PageConfig {
  const municipality = published(code);
  const { release, gepubliceerd } = currentRelease();
  const file = (name: string) => {
    const { path, sha256 } = dataFile(release, name);
    return { url: href(path), sha256 };
  };
  const figures = shownFigures(municipality, theme);
  return {
    ...answerConfig(
      code,
      comparisonsOn(figures).map(({ indicator }) => indicator),
    ),
    slug: municipality.slug,
    publishedOn: gepubliceerd,
    figures: figures.map(({ id }) => id),
    facts: Object.fromEntries(figures.map(({ id }) => [id, otherFacts(code, id)])),
    own: file(`${code}.duckdb`),
    national: file('national.duckdb'),
    workbench: href('/werkbank/'),
  };
}
