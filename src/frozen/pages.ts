import {
  blankSentence,
  municipalityPage,
  themeGaps,
  type MunicipalityPage,
} from '../site/municipality/page.ts';
import { escaped } from '../site/frame/html.ts';
import type { Theme } from '../figures/catalogue.ts';
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
    const figures = page.standing === 'delivered' ? frozenFigures(page, theme, origin) : [];
    const embeds = figures.map((figure) => {
      const path = `gemeente/${page.municipality.slug}/${theme.id}/${figure.shown.id}/index.html`;
      return { path, text: htmlOf(page, theme, { depth: 4, body: frozenEmbed(figure), isEmbedded: true }) };
    });
    const blocks = figures.length > 0 ? figures.map(figureBlock) : [blankBlock(page, theme)];
    return [themePage(page, theme, blocks), ...embeds];
  });
}

function themePage(page: MunicipalityPage, theme: Theme, blocks: readonly string[]): FrozenFile {
  const { municipality, release, standing } = page;
  const gaps = standing === 'delivered' ? themeGaps(page, theme) : [];
  const body = [
    `<h1 class="measure-title">${escaped(titleOf(page, theme))}</h1>`,
    `<dl class="facts"><div><dt>Peildatum</dt><dd>${date(release.peildatum)}</dd></div>`,
    `<div><dt>Noemer</dt><dd>${escaped(theme.whole)}</dd></div>`,
    `<div><dt>Bron</dt><dd>Gemeente ${escaped(municipality.name)}, afgerond op vijftallen</dd></div></dl>`,
    ...blocks,
    ...gaps.map(({ sentence }) => `<section class="section in-geteld"><p>${escaped(sentence)}</p></section>`),
    `<p class="quiet">Gegevens en controlegetallen van deze release: <a href="../../../">alle bestanden</a>. Gegevens: CC0 1.0.</p>`,
  ].join('\n');
  const path = `gemeente/${municipality.slug}/${theme.id}/index.html`;
  return { path, text: htmlOf(page, theme, { depth: 3, body }) };
}

const titleOf = ({ municipality }: MunicipalityPage, { title }: Theme): string =>
  `${title} in ${municipality.name}`;

function htmlOf(
  page: MunicipalityPage,
  theme: Theme,
  rest: { readonly depth: number; readonly body: string; readonly isEmbedded?: true },
): string {
  const { municipality, release } = page;
  const current = `gemeente/${municipality.slug}/${theme.id}/`;
  return frozenHtml({ title: titleOf(page, theme), release, code: municipality.code, current, ...rest });
}

function blankBlock(page: MunicipalityPage, theme: Theme): string {
  return `<section class="section in-geteld"><p class="lead">${escaped(blankSentence(page, theme))}</p></section>`;
}

/** The list of a release: its municipalities with their pages, and its tables with their checksums. */
function indexPage(): FrozenFile {
  const release = currentRelease();
  const existing = municipalities().filter(({ successor }) => successor === null);
  const places = existing.map(({ name, slug }) => {
    const links = withFigures.map(
      ({ id, name: word }) => `<a href="gemeente/${slug}/${id}/">${escaped(word)}</a>`,
    );
    return `<li><b>${escaped(name)}</b>: ${links.join(', ')}</li>`;
  });
  const tables = releaseTables.map(({ name, title }) => {
    const forms = formats.map(
      ({ ending, name: form }) => `<a href="data/${name}${ending}" download>${escaped(form)}</a>`,
    );
    return `<li>${escaped(title)}: ${forms.join(', ')}</li>`;
  });
  const body = [
    `<h1>Release ${release.release}</h1><p class="lead">${escaped(release.toelichting)}</p>`,
    `<h2>Tabellen</h2><ul>${tables.join('')}</ul><p><a href="data/SHA256SUMS">Controlegetallen (SHA-256)</a>, <a href="data/datapackage.json">beschrijving van de kolommen (Data Package)</a></p>`,
    `<h2>Gemeenten</h2><ul>${places.join('\n')}</ul>`,
  ].join('\n');
  const text = frozenHtml({ title: 'Alle bestanden', release, depth: 0, code: null, current: '', body });
  return { path: 'index.html', text };
}
