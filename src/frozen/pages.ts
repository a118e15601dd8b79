import {
  blankSentence,
  municipalityPage,
  themeGaps,
  type MunicipalityPage,
} from '../site/municipality/page.ts';
import { html, lines, type Html } from '../site/frame/html.ts';
import type { Theme } from '../figures/catalogue.ts';
import type { PublishedMunicipality } from '../contract/published.ts';
import { releaseTables } from '../contract/release.ts';
import { themes } from '../figures/catalogue.ts';
import { date } from '../format.ts';
import { formats } from '../open-data/formats.ts';
import { currentRelease, municipalities } from '../published/files.ts';
import { frozenHtml } from './document.ts';
import { frozenEmbed } from './embed.ts';
import { figureBlock, frozenFigures } from './figure.ts';

/** A file of a frozen release: its path within the folder of the release, and its text. */
export interface FrozenFile {
  readonly path: string;
  readonly text: string;
}

const withFigures: readonly Theme[] = themes.filter(({ figures }) => figures.length > 0);

/** All pages of the newest release that is known, as HTML; `origin` is the address of the site. */
export function* frozenPages(origin: string): Generator<FrozenFile> {
  yield indexPage();
  for (const { code, successor } of municipalities())
    if (successor === null) yield* municipalityPages(code, origin);
}

function municipalityPages(code: string, origin: string): FrozenFile[] {
  const page = municipalityPage(code);
  return withFigures.flatMap((theme) => {
    const figures = page.availability === 'delivered' ? frozenFigures(page, theme, origin) : [];
    const embeds = figures.map((figure) => {
      const path = `gemeente/${page.municipality.slug}/${theme.id}/${figure.shown.id}/index.html`;
      return {
        path,
        text: htmlOf(page, theme, { depth: 4, body: frozenEmbed(figure), isEmbedded: true }),
      };
    });
    const blocks = figures.length > 0 ? figures.map(figureBlock) : [blankBlock(page, theme)];
    return [themePage(page, theme, blocks), ...embeds];
  });
}

function themePage(page: MunicipalityPage, theme: Theme, blocks: readonly Html[]): FrozenFile {
  const { municipality, release, availability } = page;
  const gaps = availability === 'delivered' ? themeGaps(page, theme) : [];
  const body = lines([
    html`<h1 class="measure-title">${titleOf(page, theme)}</h1>`,
    html`<dl class="facts"><div><dt>Peildatum</dt><dd>${date(release.peildatum)}</dd></div>`,
    html`<div><dt>Noemer</dt><dd>${theme.whole}</dd></div>`,
    html`<div><dt>Bron</dt><dd>Gemeente ${municipality.name}, afgerond op vijftallen</dd></div></dl>`,
    ...blocks,
    ...gaps.map(({ sentence }) => html`<div class="section in-geteld"><p>${sentence}</p></div>`),
    html`<p class="quiet">Gegevens en controlegetallen van deze release: <a href="../../../">alle bestanden</a>. Gegevens: CC0 1.0.</p>`,
  ]);
  const path = `gemeente/${municipality.slug}/${theme.id}/index.html`;
  return { path, text: htmlOf(page, theme, { depth: 3, body }) };
}

const titleOf = ({ municipality }: MunicipalityPage, { title }: Theme): string =>
  `${title} in ${municipality.name}`;

function htmlOf(
  page: MunicipalityPage,
  theme: Theme,
  rest: { readonly depth: number; readonly body: Html; readonly isEmbedded?: true },
): string {
  const { municipality, release } = page;
  const current = `gemeente/${municipality.slug}/${theme.id}/`;
  return frozenHtml({ title: titleOf(page, theme), release, code: municipality.code, current, ...rest });
}

function blankBlock(page: MunicipalityPage, theme: Theme): Html {
  return html`<div class="section in-geteld"><p class="lead">${blankSentence(page, theme)}</p></div>`;
}

/** The list of a release: its municipalities with their pages, and its tables with their checksums. */
function indexPage(): FrozenFile {
  const release = currentRelease();
  const existing = municipalities().filter(({ successor }) => successor === null);
  const body = lines([
    html`<h1>Release ${release.release}</h1><p class="lead">${release.toelichting}</p>`,
    html`<h2>Tabellen</h2><ul>${releaseTables.map(tableItem)}</ul><p><a href="data/SHA256SUMS">Controlegetallen (SHA-256)</a>, <a href="data/datapackage.json">beschrijving van de kolommen (Data Package)</a></p>`,
    html`<h2>Gemeenten</h2><ul>${lines(existing.map(placeItem))}</ul>`,
  ]);
  const text = frozenHtml({ title: 'Alle bestanden', release, depth: 0, code: null, current: '', body });
  return { path: 'index.html', text };
}

/** A municipality with its pages. */
function placeItem({ name, slug }: Pick<PublishedMunicipality, 'name' | 'slug'>): Html {
  const links = withFigures.map(({ id, name: word }) => html`<a href="gemeente/${slug}/${id}/">${word}</a>`);
  return html`<li><b>${name}</b>: ${listed(links)}</li>`;
}

/** A table in every form. */
function tableItem({ name, title }: (typeof releaseTables)[number]): Html {
  const forms = formats.map(
    ({ ending, name: form }) => html`<a href="data/${name}${ending}" download>${form}</a>`,
  );
  return html`<li>${title}: ${listed(forms)}</li>`;
}

const listed = (items: readonly Html[]): Html => html`${items.map((item, at) => [at > 0 && ', ', item])}`;
