import type { Html } from '../site/frame/html.ts';
import { embedBody } from '../site/figure/embed.ts';
import { factsInRelease } from '../site/municipality/facts.page.ts';
import { frozenPath } from '../site/frame/frozen-path.ts';
import { date } from '../format.ts';
import type { FrozenFigure } from './figure.ts';

/** A frozen figure for the site of somebody else. */
export function frozenEmbed({ page, theme, shown, compared, origin }: FrozenFigure): Html {
  const { municipality, release } = page;
  return embedBody({
    shown,
    municipality: municipality.name,
    facts: factsInRelease(municipality.code, shown.id),
    verdict: compared && compared.short,
    referenceDate: release.peildatum,
    version: `Vaste versie van ${date(release.gepubliceerd)}, publicatie ${release.release}.`,
    address: `${origin}${frozenPath(release.release, municipality.slug, theme.id, shown.id)}`,
    invented: municipality.fictitious,
  });
}
