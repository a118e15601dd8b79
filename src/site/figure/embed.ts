import { fictitious } from '../../text.ts';
import { date } from '../../format.ts';
import type { FigureAbout } from './about.ts';
import { escaped } from '../frame/html.ts';
import type { FigurePage } from './page.ts';

/** Address of the newest figure for the site of somebody else, within this site. */
export function embedPath(slug: string, figure: string): string {
  return `/inbed/${slug}/${figure}/`;
}

/** Pixels that a figure needs: its words in an article and on a phone, measured, with the height of its drawings. */
const wordsHigh = { article: 600, phone: 880 } as const;

/** Height of the frame around a figure on another site, in pixels: as wide as an article, or as a phone. */
export function embedHeight({ charts }: FigurePage['parts'], place: keyof typeof wordsHigh): number {
  const narrow = charts.match(/<svg [^>]*class="plot smal"[^>]*>/g) ?? [];
  const drawn = narrow.map((svg) => Number(/ height="([\d.]+)"/.exec(svg)?.[1]));
  return Math.ceil((wordsHigh[place] + drawn.reduce((sum, height) => sum + height, 0)) / 20) * 20;
}

/** The code to take over; it is as wide as the place that it gets, and `height` pixels high. */
export function embedCode(address: string, { question, municipality }: FigureAbout, height: number): string {
  const title = escaped(`${question} ${municipality}`);
  return `<iframe src="${escaped(address)}" title="${title}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

/** What stands in the place of a figure on another site. */
export interface Embedded {
  readonly shown: FigurePage;
  readonly municipality: string;
  /** The verdict as a paragraph; null for a figure that is not compared. */
  readonly verdict: string | null;
  /** ISO date. */
  readonly referenceDate: string;
  /** Which version this is: "Vaste versie van 2 november 2026, release 2026-K3." */
  readonly version: string;
  /** Where its link leads. */
  readonly address: string;
  readonly invented: boolean;
}

/** A figure for the site of somebody else: it says by itself what it is, of when, and where it comes from. */
export function embedBody(embedded: Embedded): string {
  const { shown, municipality, verdict, referenceDate, version, address, invented } = embedded;
  return [
    '<div class="embedded">',
    `<section class="section in-geteld"><h1 class="measure-title">${escaped(`${shown.question} ${municipality}`)}</h1>`,
    `<p class="lead">${shown.parts.sentence}</p>`,
    shown.parts.charts,
    `<details class="fold"><summary>Tabel</summary>${scrolled(shown)}</details></section>`,
    verdict === null ? '' : `<section class="embedded-verdict">${verdict}</section>`,
    `<p class="quiet">Peildatum ${date(referenceDate)}. ${version} `,
    `Bron: <a href="${escaped(address)}" target="_blank" rel="noopener">Raadsmonitor Inburgering</a>, afgerond op vijftallen.`,
    `${invented ? ` ${fictitious.one}` : ''}</p></div>`,
  ].join('\n');
}

/** The table of a figure, which scrolls by itself where a screen is narrow. */
export function scrolled({ question, parts }: FigurePage): string {
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(`Tabel bij: ${question}`)}">${parts.table}</div>`;
}
