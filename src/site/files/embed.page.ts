import { figures, themes } from '../../figures/catalogue.ts';
import { comparisons } from '../../comparison/comparisons.ts';
import { date } from '../../format.ts';
import { municipalities } from '../../published/files.ts';
import { defaultComparison } from '../comparison/page.ts';
import { embedBody } from '../figure/embed.ts';
import { html, type Html } from '../frame/html.ts';
import { href } from '../frame/href.ts';
import type { SharedPicture } from '../sharing/card.ts';
import { municipalityPicture } from '../municipality/share.page.ts';
import {
  blankSentence,
  missingSentence,
  municipalityPage,
  themeGaps,
  type MunicipalityPage,
} from '../municipality/page.ts';
import { themeFigures, type FigurePage } from '../figure/page.ts';
import type { Theme } from '../../figures/catalogue.ts';

/** The newest figure for the site of somebody else. Its address stays, also when there is nothing to show. */
export interface EmbedPage {
  readonly title: string;
  /** Path of the page where this figure stands, within the site. */
  readonly path: string;
  readonly invented: boolean;
  /** What others show of it when it is shared. */
  readonly picture: SharedPicture | null;
  /** HTML of its main part. */
  readonly body: Html;
}

/** Every figure of every municipality, also of those that did not deliver or are no more. */
export function embedded(): readonly {
  readonly code: string;
  readonly slug: string;
  readonly figure: string;
}[] {
  return municipalities().flatMap(({ code, slug }) => figures.map(({ id }) => ({ code, slug, figure: id })));
}

/** One of them; `site` is the address of the site. */
export function embedPage(code: string, figure: string, site: URL | undefined): EmbedPage {
  const page = municipalityPage(code);
  const { municipality, availability } = page;
  const theme = themeWith(figure);
  const shown =
    availability === 'delivered' ? themeFigures(code, theme).find(({ id }) => id === figure) : undefined;
  const place = availability === 'ended' ? '' : `${theme.id}/${shown ? `#${figure}` : ''}`;
  const path = `/gemeente/${municipality.slug}/${place}`;
  const address = new URL(href(path), site).href;
  return {
    title: `${shown?.question ?? theme.title} ${municipality.name}`,
    path: path.replace(/#.*/, ''),
    invented: municipality.fictitious,
    picture: municipalityPicture(page, theme),
    body: shown ? bodyOf(page, shown, address) : blankBody(page, theme, figure, address),
  };
}

function themeWith(figure: string): Theme {
  const all: readonly Theme[] = themes;
  const found = all.find((theme) => theme.figures.some(({ id }) => id === figure));
  if (!found) throw new Error(`no theme has the figure ${figure}`);
  return found;
}

function bodyOf({ municipality, release }: MunicipalityPage, shown: FigurePage, address: string): Html {
  const comparison = comparisons.find((one) => one.figure.id === shown.id);
  return embedBody({
    shown,
    municipality: municipality.name,
    verdict: comparison ? defaultComparison(municipality.code, comparison.indicator).short : null,
    referenceDate: release.peildatum,
    version: `Het nieuwste cijfer: bij een nieuwe release verandert het. Nu release ${release.release} van ${date(release.gepubliceerd)}.`,
    address,
    invented: municipality.fictitious,
  });
}

function blankBody(page: MunicipalityPage, theme: Theme, figure: string, address: string): Html {
  const gap = page.availability === 'delivered' ? gapOf(page, theme, figure) : blankSentence(page, theme);
  const title = `${theme.title} in ${page.municipality.name}`;
  return html`<div class="embedded"><section class="section in-geteld"><h1 class="measure-title">${title}</h1>
<p class="lead">${gap}</p></section>
<p class="quiet">Bron: <a href="${address}" target="_blank" rel="noopener">Raadsmonitor Inburgering</a>.</p></div>`;
}

function gapOf(page: MunicipalityPage, theme: Theme, figure: string): string {
  const question = figures.find(({ id }) => id === figure)?.question ?? theme.title;
  return (
    themeGaps(page, theme).find((gap) => gap.question === question)?.sentence ??
    missingSentence(page, question)
  );
}
