import { escaped } from '../components/figure-markup.ts';
import { frozenPath } from '../components/frozen-path.ts';
import { date } from '../format.ts';
import { inventedMark } from './document.ts';
import { scrolled, type FrozenFigure } from './figure.ts';

/** A figure for the site of somebody else: it says by itself what it is, of when, and where it comes from. */
export function embedBody({ page, theme, shown, compared, origin }: FrozenFigure): string {
  const { municipality, release } = page;
  const address = `${origin}${frozenPath(release.release, municipality.slug, theme.id, shown.id)}`;
  return [
    '<div class="embedded">',
    `<section class="section in-geteld"><h1 class="measure-title">${escaped(`${shown.question} ${municipality.name}`)}</h1>`,
    `<p class="lead">${shown.parts.sentence}</p>`,
    shown.parts.charts,
    `<details class="fold"><summary>Tabel</summary>${scrolled(shown)}</details></section>`,
    compared === null ? '' : `<section class="embedded-verdict">${compared.short}</section>`,
    `<p class="quiet">Peildatum ${date(release.peildatum)}. Vaste versie van ${date(release.gepubliceerd)}, release ${release.release}. `,
    `Bron: <a href="${address}" target="_blank" rel="noopener">Raadsmonitor Inburgering</a>, afgerond op vijftallen.`,
    `${municipality.fictitious ? ` ${inventedMark}` : ''}</p></div>`,
  ].join('\n');
}
