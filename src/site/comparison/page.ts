import type { PublishedMunicipality } from '../../contract/published.ts';
import { comparedWithPeers, offerOf, type PeerOffer } from '../../comparison/with-peers.ts';
import { comparisonOf, comparisons, type Comparison } from '../../comparison/comparisons.ts';
import { proposed } from '../../comparison/peers.ts';
import type { ComparedAbout } from '../../comparison/view.ts';
import { choiceKey } from '../../figures/compact.ts';
import type { Figure } from '../../figures/figure.ts';
import { comparisonFile, currentRelease, municipalities } from '../../published/files.ts';
import { drawingDocument } from '../../charts/drawing-document.ts';
import { comparisonParts, type ComparisonParts } from './markup.ts';
import { defaultScope, defaultChoice } from '../../published/answers.ts';
import type { PeerConfig } from '../choice/config.ts';

const existing = (): readonly PublishedMunicipality[] =>
  municipalities().filter(({ successor }) => successor === null);

/** The comparisons of a theme, by the figures it shows. */
export function comparisonsOn(figures: readonly Pick<Figure, 'id'>[]): readonly Comparison[] {
  return comparisons.filter(({ figure }) => figures.some(({ id }) => id === figure.id));
}

export function peerConfig(code: string, indicators: readonly string[]): PeerConfig {
  const { province, similar, sameProvince } = peerOffer(code);
  return { indicators, province, similar, sameProvince };
}

const offers = new Map<string, PeerOffer>();

/** Found once per municipality: every comparison, page and file of it asks. */
function peerOffer(code: string): PeerOffer {
  const found = offers.get(code) ?? offerOf(code, existing());
  offers.set(code, found);
  return found;
}

/** A municipality beside the peers that are proposed, for one comparison. */
export function comparedByDefault(code: string, indicator: string): ComparedAbout {
  const comparison = comparisonOf(indicator);
  const scope = defaultScope();
  const choice = defaultChoice(comparison.figure);
  const file = comparisonFile(currentRelease().release, indicator, choiceKey(choice));
  return comparedWithPeers(comparison, file, peerOffer(code), proposed, { choice, scope });
}

/** The same as HTML and CSV. */
export function defaultComparison(code: string, indicator: string): ComparisonParts {
  const { release, synthetisch } = currentRelease();
  const place = { document: drawingDocument, release, invented: synthetisch, group: 'alle inburgeraars' };
  return comparisonParts(comparedByDefault(code, indicator), place);
}

/** Every comparison of a theme for one municipality, with the figure whose numbers it judges. */
export function themeComparisons(
  code: string,
  theme: { readonly figures: readonly Pick<Figure, 'id'>[] },
): { readonly indicator: string; readonly figure: string; readonly parts: ComparisonParts }[] {
  return comparisonsOn(theme.figures).map(({ indicator, figure }) => ({
    indicator,
    figure: figure.id,
    parts: defaultComparison(code, indicator),
  }));
}
