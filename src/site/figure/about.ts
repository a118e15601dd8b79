import { indicatorOf } from '../../figures/ask.ts';
import type { Fact } from '../../council/facts.ts';
import { plain, type FigureView } from '../../figures/view.ts';
import { date } from '../../format.ts';
import { inventedText, publisherName, site } from '../../text.ts';
import { figureIndicators } from '../../figures/catalogue.ts';

/** What a figure says of itself when it leaves the page: in a picture, in a citation. */
export interface FigureAbout {
  readonly figure: string;
  /** The question that stands above it. */
  readonly question: string;
  readonly municipality: string;
  /** ISO dates. */
  readonly referenceDate: string;
  readonly publishedOn: string;
  readonly release: string;
  readonly invented: boolean;
  /** The sentences with its numbers. */
  readonly sentences: readonly string[];
  /** The norm, the change and the commitment about it, as the page says them of everybody; none for a choice of a reader. */
  readonly facts: readonly Fact[];
  /** Word for word as on the page; null for a figure that is not compared. */
  readonly verdict: Verdict | null;
  /** The choice in words: "asielstatushouders, instroomjaar 2024"; "" = the standard one. */
  readonly choice: string;
  /** Permanent address, of the standard choice. */
  readonly frozen: string;
  /** Address of what is shown, with the choice; it follows a next release. */
  readonly address: string;
}

export interface Verdict {
  readonly text: string;
  /** The year that it is about, or "alle". */
  readonly cohort: string;
}

/** The sentences with the numbers of a figure, as text. */
export function sentencesOf({ sentence, more }: Pick<FigureView, 'sentence' | 'more'>): string[] {
  return [sentence, ...more].map(plain);
}

/** Where a reader finds this figure again: the permanent address where that shows the same choice. */
export function addressOf({ choice, frozen, address }: FigureAbout): string {
  return choice === '' ? frozen : address;
}

const markOf = ({ invented }: FigureAbout): string =>
  invented ? ` [${inventedText.one.replace(/\.$/, '')}]` : '';

/** Publisher, title, choice, reference date, release and address, for a list of sources. */
export function citationOf(about: FigureAbout): string {
  const { question, municipality, publishedOn, referenceDate, release, choice } = about;
  return [
    `${site.name}, ${publisherName} (${publishedOn.slice(0, 4)}). ${question} ${municipality}`,
    ...(choice === '' ? [] : [`keuze: ${choice}`]),
    `stand op ${date(referenceDate)}`,
    `publicatie ${release}${markOf(about)}. ${addressOf(about)}`,
  ].join(', ');
}

/** The number itself in a sentence, with its verdict and where it comes from, to quote in a text. */
export function quotationOf(about: FigureAbout): string {
  const { sentences, facts, verdict, referenceDate, release } = about;
  return [
    ...sentences,
    ...facts.map(({ sentence }) => plain(sentence)),
    ...(verdict === null ? [] : [verdict.text]),
    `Bron: ${site.name}, stand op ${date(referenceDate)}, publicatie ${release}${markOf(about)}, ${addressOf(about)}`,
  ].join(' ');
}

/** Whom a figure counts over, in words. */
export function wholeOf(figure: string): string {
  return indicatorOf(figureIndicators[figure] ?? '').denominator ?? 'Geen: dit is een aantal.';
}
