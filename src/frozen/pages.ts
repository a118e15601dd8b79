import { countedOn } from '../comparison/counted-on.ts';
import {
  blankSentence,
  municipalityPage,
  themeGaps,
  type MunicipalityPage,
} from '../site/municipality/page.ts';
import { html, lines, type Html } from '../site/frame/html.ts';
import { savedName } from '../site/frame/saved-as.ts';
import type { Theme } from '../figures/catalogue.ts';
import type { PublishedMunicipality } from '../contract/published.ts';
import { releaseTables } from '../contract/release.ts';
import { themes } from '../figures/catalogue.ts';
import { date } from '../format.ts';
import { formats } from '../open-data/formats.ts';
import {
  allMunicipalities,
  currentRelease,
  isAwaited,
  municipalities,
  withdrawals,
} from '../published/files.ts';
import { frozenHtml } from './document.ts';
import { frozenEmbed } from './embed.ts';
import { figureBlock, frozenFigures } from './figure.ts';
import { partOf, signedParts, type Publication } from './publication.ts';

/** A file of a frozen release: its path within the folder of the release, and its text. */
export interface FrozenFile {
  readonly path: string;
  readonly text: string;
}

const withFigures: readonly Theme[] = themes.filter(({ figures }) => figures.length > 0);

/** What is the same for every page of a publication. */
interface Frame {
  /** Address of the site, without a slash at the end. */
  readonly origin: string;
  /** Folder of the publication within that of the release. */
  readonly folder: string;
}

/**
 * The pages of a publication of the newest release that is known, as HTML: of the municipalities that have none yet.
 * Who can still deliver gets no page before doing so, and what was withdrawn stays so until something takes its place.
 */
export function* frozenPages(origin: string, { folder, frozenBefore }: Publication): Generator<FrozenFile> {
  yield indexPage(folder);
  for (const one of municipalities())
    if (isTold(one) && !frozenBefore.includes(one.slug))
      yield* municipalityPages(one.code, { origin, folder });
}

/** Whether a release says something of a municipality: its figures, or that it has none. */
function isTold({ code, successor, deliveries }: PublishedMunicipality): boolean {
  const { release, delen } = currentRelease();
  if (successor !== null) return false;
  if (signedParts({ delen }).length === 0) return true;
  const state = deliveries.find((one) => one.release === release)?.state;
  return withdrawnFrom(code).length > 0 ? state === 'delivered' : state !== undefined;
}

/** What was withdrawn of a municipality in this release. */
function withdrawnFrom(code: string) {
  const { release } = currentRelease();
  return withdrawals().filter((one) => one.release === release && one.municipalities.includes(code));
}

function municipalityPages(code: string, frame: Frame): FrozenFile[] {
  const page = municipalityPage(code);
  const { origin } = frame;
  return withFigures.flatMap((theme) => {
    const figures = page.availability === 'delivered' ? frozenFigures(page, theme, origin) : [];
    const embeds = figures.map((figure) => {
      const path = `gemeente/${page.municipality.slug}/${theme.id}/${figure.shown.id}/index.html`;
      return {
        path,
        text: htmlOf(page, theme, { ...frame, depth: 4, body: frozenEmbed(figure), isEmbedded: true }),
      };
    });
    const blocks = figures.length > 0 ? figures.map(figureBlock) : [blankBlock(page, theme)];
    return [themePage(page, theme, blocks, frame), ...embeds];
  });
}

function themePage(
  page: MunicipalityPage,
  theme: Theme,
  blocks: readonly Html[],
  { folder }: Frame,
): FrozenFile {
  const { municipality, release, availability } = page;
  const gaps = availability === 'delivered' ? themeGaps(page, theme) : [];
  const body = lines([
    html`<h1 class="measure-title">${titleOf(page, theme)}</h1>`,
    html`<dl class="facts"><div><dt>Peildatum</dt><dd>${date(release.peildatum)}</dd></div>`,
    html`<div><dt>Noemer</dt><dd>${theme.whole}</dd></div>`,
    html`<div><dt>Bron</dt><dd>${sourceOf(page)}, afgerond op vijftallen</dd></div></dl>`,
    ...withdrawnFrom(municipality.code).map(
      ({ day, reason }) =>
        html`<p class="quiet">Een eerdere levering voor dit kwartaal is ingetrokken op ${date(day)}. De reden: ${reason}</p>`,
    ),
    ...blocks,
    ...gaps.map(({ sentence }) => html`<div class="section in-geteld"><p>${sentence}</p></div>`),
    html`<p class="quiet">Gegevens en controlegetallen van deze release: <a href="../../../${folder}">alle bestanden</a>. Gegevens: CC0 1.0.</p>`,
  ]);
  const path = `gemeente/${municipality.slug}/${theme.id}/index.html`;
  return { path, text: htmlOf(page, theme, { folder, depth: 3, body }) };
}

/** "Gemeente Utrecht", or who delivered for it and when. */
function sourceOf({ municipality: { code, name }, release }: MunicipalityPage): string {
  const part = partOf(code, release);
  return part ? `Geleverd door ${part.naam} op ${date(part.gepubliceerd)}` : `Gemeente ${name}`;
}

const titleOf = ({ municipality }: MunicipalityPage, { title }: Theme): string =>
  `${title} in ${municipality.name}`;

function htmlOf(
  page: MunicipalityPage,
  theme: Theme,
  rest: {
    readonly folder: string;
    readonly depth: number;
    readonly body: Html;
    readonly isEmbedded?: true;
  },
): string {
  const { municipality, release } = page;
  const { folder, depth, body, isEmbedded } = rest;
  const current = `gemeente/${municipality.slug}/${theme.id}/`;
  const own = { folder, depth, body, ...(isEmbedded ? { isEmbedded } : {}) };
  return frozenHtml({ title: titleOf(page, theme), release, code: municipality.code, current, ...own });
}

function blankBlock(page: MunicipalityPage, theme: Theme): Html {
  return html`<div class="section in-geteld"><p class="lead">${blankSentence(page, theme)}</p></div>`;
}

/** The list of a release: its municipalities with their pages, and its tables with their checksums. */
function indexPage(folder: string): FrozenFile {
  const release = currentRelease();
  const existing = allMunicipalities().filter(
    (one) => one.successor === null && (!isAwaited(one) || one.asked !== null),
  );
  const own = folder === '' ? '' : '../';
  const body = lines([
    html`<h1>Release ${release.release}</h1><p class="lead">${release.toelichting}</p>`,
    html`<p>${countedOn(release)}</p>`,
    html`<h2>Tabellen</h2><ul>${releaseTables.map(tableItem)}</ul><p><a href="data/SHA256SUMS">Controlegetallen (SHA-256)</a>, <a href="data/datapackage.json">beschrijving van de kolommen (Data Package)</a></p>`,
    html`<h2>Gemeenten</h2><ul>${lines(existing.map((one) => placeItem(one, own)))}</ul>`,
  ]);
  const text = frozenHtml({
    title: 'Alle bestanden',
    release,
    depth: own === '' ? 0 : 1,
    folder,
    code: null,
    current: '',
    body,
  });
  return { path: `${folder}index.html`, text };
}

/** A municipality with its pages, or why it has none. */
function placeItem(one: PublishedMunicipality, own: string): Html {
  const { name, slug } = one;
  if (!isTold(one)) return html`<li><b>${name}</b>: ${blankWord(one)}</li>`;
  const links = withFigures.map(
    ({ id, name: word }) => html`<a href="${own}gemeente/${slug}/${id}/">${word}</a>`,
  );
  return html`<li><b>${name}</b>: ${listed(links)}</li>`;
}

/** A table in every form. */
function tableItem({ name, title }: (typeof releaseTables)[number]): Html {
  const { release } = currentRelease();
  const forms = formats.map(
    ({ ending, name: form }) =>
      html`<a href="data/${name}${ending}" download="${savedName(`/data/${name}${ending}`, release)}">${form}</a>`,
  );
  return html`<li>${title}: ${listed(forms)}</li>`;
}

const listed = (items: readonly Html[]): Html => html`${items.map((item, at) => [at > 0 && ', ', item])}`;

const blankWord = ({ code }: PublishedMunicipality): string =>
  withdrawnFrom(code).length > 0 ? 'ingetrokken' : 'nog niet geleverd';
