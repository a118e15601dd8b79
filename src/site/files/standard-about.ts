import { comparisons } from '../../comparison/comparisons.ts';
import { comparedView } from '../../comparison/view.ts';
import { plain } from '../../figures/view.ts';
import { comparedByDefault } from '../comparison/page.ts';
import { sentencesOf, type FigureAbout, type Verdict } from '../figure/about.ts';
import { frozenPath } from '../frame/frozen-path.ts';
import { href } from '../frame/href.ts';
import type { FigurePage } from '../figure/page.ts';
import { otherFacts } from '../municipality/facts.page.ts';
import type { MunicipalityPage } from '../municipality/page.ts';
import type { Theme } from '../../figures/catalogue.ts';

/** What a figure of the standard choice says of itself; `site` is the address of the site. */
export function standardAbout(
  { municipality, release }: MunicipalityPage,
  theme: Theme,
  { id, question, view }: FigurePage,
  site: URL | undefined,
): FigureAbout {
  const path = `/gemeente/${municipality.slug}/${theme.id}/#${id}`;
  const absolute = (within: string) => new URL(href(within), site).href;
  return {
    figure: id,
    question,
    municipality: municipality.name,
    referenceDate: release.peildatum,
    publishedOn: release.gepubliceerd,
    release: release.release,
    invented: municipality.fictitious,
    sentences: sentencesOf(view),
    facts: otherFacts(municipality.code, id),
    verdict: verdictOn(municipality.code, id),
    choice: '',
    frozen: absolute(frozenPath(release.release, municipality.slug, theme.id, id)),
    address: absolute(path),
  };
}

/** The sentence with the verdict on a figure; null for a figure that is not compared. */
function verdictOn(code: string, figure: string): Verdict | null {
  const comparison = comparisons.find((one) => one.figure.id === figure);
  if (!comparison) return null;
  const compared = comparedByDefault(code, comparison.indicator);
  return { text: plain(comparedView(compared).sentence), cohort: String(compared.cohort ?? 'alle') };
}
