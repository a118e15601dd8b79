import { comparisons, type Comparison } from '../../comparison/comparisons.ts';
import { comparedView, type ComparedAbout } from '../../comparison/view.ts';
import { plain } from '../../figures/view.ts';

/** A verdict as a page says it, for what leaves the page. */
export interface Said {
  /** The sentence. */
  readonly text: string;
  /** The verdict alone; null where there is none. */
  readonly verdict: string | null;
  /** The year that it is about, or "alle"; empty where there is no verdict at all. */
  readonly cohort: string;
}

/** What stands in the place of a verdict. */
export const withoutVerdict = {
  ownYears: 'Bij een eigen combinatie van jaren geven wij geen oordeel. Kies één jaar, of alle jaren.',
  unavailable: 'De vergelijking voor deze keuze kon niet worden opgehaald.',
} as const;

/** The verdict on a municipality beside its peers, in words. */
export function saidOf(about: ComparedAbout): Said {
  const { sentence, kind, verdict } = comparedView(about);
  return {
    text: plain(sentence),
    verdict: kind === 'too_early' ? null : verdict,
    cohort: String(about.cohort ?? 'alle'),
  };
}

/** A sentence without a verdict. */
export function saidInstead(text: string): Said {
  return { text, verdict: null, cohort: '' };
}

/** The comparison that judges a figure; null for a figure that is not compared. */
export function comparisonOn(figure: string): Comparison | null {
  return comparisons.find((one) => one.figure.id === figure) ?? null;
}
