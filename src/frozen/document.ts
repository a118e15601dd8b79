import { html, lines, trusted, type Html } from '../site/frame/html.ts';
import { date } from '../format.ts';
import { inventedText } from '../text.ts';
import { sharedDescription, sharedTitle } from '../site/sharing/card.ts';
import type { PublishedRelease } from '../contract/published.ts';

/** A page that must be readable for as long as files are: its style, letters and script lie in its own release. */
export interface FrozenDocument {
  readonly title: string;
  readonly release: PublishedRelease;
  /** Folders between this page and the folder of its release. */
  readonly depth: number;
  /** Folder of its publication within that of the release, where its style and script lie; "" for the first. */
  readonly folder: string;
  /** Code of the municipality that the page is about; null for the list of all. */
  readonly code: string | null;
  /** Address of the page of now, relative to the root of the site. */
  readonly current: string;
  readonly body: Html;
  /** An embedded page has no heading of its own site around it. */
  readonly isEmbedded?: true;
}

/** The whole HTML text of a frozen page. The same input gives the same bytes. */
export function frozenHtml(page: FrozenDocument): string {
  const { title, release, depth, folder, code, body, isEmbedded } = page;
  const own = '../'.repeat(depth);
  const mark = release.synthetisch ? html`<p class="fictitious">${inventedText.one}</p>` : null;
  const main = html`<main class="page frozen-page" id="inhoud">${isEmbedded ? null : frameOf(page)}${mark}${body}</main>`;
  const shared = {
    title: `${title} – release ${release.release}`,
    description: `Vaste versie van ${date(release.gepubliceerd)}, peildatum ${date(release.peildatum)}. Deze pagina verandert nooit.`,
    mark: release.synthetisch
      ? { note: code === null ? inventedText.several : inventedText.note, sentence: inventedText.image }
      : null,
  };
  const described = sharedDescription(shared);
  const text = lines([
    html`<!doctype html>`,
    html`<html lang="nl" data-release="${release.release}" data-code="${code ?? ''}" data-root="${own}../../"${isEmbedded && trusted(' data-kleur="licht"')}>`,
    html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    html`<title>${sharedTitle(shared)}</title><meta name="description" content="${described}">`,
    html`<meta property="og:title" content="${sharedTitle(shared)}"><meta property="og:description" content="${described}">`,
    html`<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">`,
    html`<link rel="icon" href="${own}${folder}favicon.svg" type="image/svg+xml">`,
    html`<link rel="stylesheet" href="${own}${folder}stijl.css">`,
    html`<script type="module" src="${own}${folder}sinds.js"></script></head>`,
    html`<body>${main}</body></html>`,
  ]);
  return `${String(text)}\n`;
}

/** The black frame of a frozen page; what came after it is added by the script, or found by the link. */
function frameOf({ release, depth, current }: FrozenDocument): Html {
  const root = '../'.repeat(depth + 2);
  const version = html`<b>Vaste versie van ${date(release.gepubliceerd)}</b>, release ${release.release}`;
  const link = html`<a href="${root}${current}">Naar de actuele cijfers</a>`;
  return html`<div class="frozen"><p>${version}, peildatum ${date(release.peildatum)}. Deze pagina verandert nooit.</p><p data-newer>Is er een nieuwere? ${link}</p><p>Een fout gezien? <a href="${root}over/#contact">Meld die</a></p></div>`;
}
