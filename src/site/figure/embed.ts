import { sizeOf } from '../../charts/shape.ts';
import { inventedText } from '../../text.ts';
import { date, list, lowerFirst } from '../../format.ts';
import type { FigureAbout } from './about.ts';
import type { DrawnChart } from './drawn.ts';
import type { Fact } from '../../council/facts.ts';
import { factsMarkup, factText } from './facts-markup.ts';
import { html, type Html } from '../frame/html.ts';
import type { FigurePage } from './page.ts';

/** Address of the newest figure for the site of somebody else, within this site. */
export function embedPath(slug: string, figure: string): string {
  return `/inbed/${slug}/${figure}/`;
}

/** Pixels that a figure needs beside its drawings and its words, and for each letter of those; measured on every figure. */
const wordsHigh = {
  article: { least: 640, character: 0.36 },
  phone: { least: 840, character: 0.66 },
} as const;

/** Letters that stand open in the frame around a figure: its sentences, the norm and the verdict. */
export function openCharacters({
  sentences,
  facts,
  verdict,
}: Pick<FigureAbout, 'sentences' | 'facts' | 'verdict'>): number {
  const norms = facts.filter(({ kind }) => kind === 'norm').map(factText);
  return [...sentences, ...norms, verdict?.text ?? ''].join(' ').length;
}

/** Height of the frame around a figure on another site, in pixels: as wide as an article, or as a phone. */
export function embedHeight(
  charts: readonly Pick<DrawnChart, 'narrow'>[],
  characters: number,
  place: keyof typeof wordsHigh,
): number {
  const drawn = charts.map(({ narrow }) => sizeOf(narrow).height);
  const { least, character } = wordsHigh[place];
  const words = least + character * characters;
  return Math.ceil((words + drawn.reduce((sum, height) => sum + height, 0)) / 20) * 20;
}

/** The code to take over; it is as wide as the place that it gets, and `height` pixels high. */
export function embedCode(
  address: string,
  { question, municipality }: Pick<FigureAbout, 'question' | 'municipality'>,
  height: number,
): string {
  const title = `${question} ${municipality}`;
  return html`<iframe src="${address}" title="${title}" width="100%" height="${height}" loading="lazy"></iframe>`.toString();
}

/** What stands in the place of a figure on another site. */
export interface Embedded {
  readonly shown: Pick<FigurePage, 'question' | 'parts'>;
  readonly municipality: string;
  /** The norm, the change and the commitment about it. */
  readonly facts: readonly Fact[];
  /** The verdict as a paragraph; null for a figure that is not compared. */
  readonly verdict: Html | null;
  /** ISO date. */
  readonly referenceDate: string;
  /** Which version this is: "Vaste versie van 2 november 2026, release 2026-K3." */
  readonly version: string;
  /** Where its link leads. */
  readonly address: string;
  readonly invented: boolean;
}

/** A figure for the site of somebody else: it says by itself what it is, of when, and where it comes from. */
export function embedBody(embedded: Embedded): Html {
  const { shown, municipality, facts, verdict, referenceDate, version, address, invented } = embedded;
  const judged = verdict !== null && html`<div class="embedded-verdict">${verdict}</div>`;
  return html`<div class="embedded">
<section class="section in-geteld"><h1 class="measure-title">${shown.question} ${municipality}</h1>
<p class="lead">${shown.parts.sentence}</p>
${factsMarkup(facts.filter(({ kind }) => kind === 'norm'))}
${shown.parts.charts}
${folded(facts.filter(({ kind }) => kind !== 'norm'))}
<details class="fold"><summary>Tabel</summary>${scrolled(shown)}</details></section>
${judged}
<p class="quiet">Stand op ${date(referenceDate)}. ${version} 
Bron: <a href="${address}" target="_blank" rel="noopener">Raadsmonitor Inburgering</a>, afgerond op vijftallen.
${invented && ` ${inventedText.one}`}</p></div>`;
}

/** What goes with the norm, behind its own words: an article has room for one drawing and what it says. */
function folded(facts: readonly Fact[]): Html | false {
  const labels = list(facts.map(({ label }, at) => (at === 0 ? label : lowerFirst(label))));
  return (
    facts.length > 0 &&
    html`<details class="fold"><summary>${labels}</summary>${factsMarkup(facts)}</details>`
  );
}

/** The table of a figure, which scrolls by itself where a screen is narrow. */
export function scrolled({ question, parts }: Pick<FigurePage, 'question' | 'parts'>): Html {
  const label = `Tabel bij: ${question}`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${parts.table}</div>`;
}
