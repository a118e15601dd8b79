import type { CasePart } from '../contract/codes.ts';
import type { Choice } from '../contract/selection.ts';

export type Direction = 'higher' | 'lower' | 'none';

export interface Norm {
  readonly kind: 'statutory' | 'agreed' | 'reference';
  readonly text: string;
  readonly source: string;
  /** Whether an editor has read the source itself; until then the page says "nog te controleren". */
  readonly settled: boolean;
}

export interface ResultColumn {
  readonly name: string;
  readonly label: string;
}

/**
 * One reviewed definition with one numerator and at most one denominator.
 * `sql` is the text that runs at build time and in the browser alike; `$municipality`, `$cohort` and `$group`
 * stand for the chosen codes. It counts over published, protected tables only.
 */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly unit: 'persons' | 'percent' | 'weeks';
  readonly direction: Direction;
  readonly norm: Norm | null;
  readonly owner: readonly string[];
  readonly clock: string | null;
  readonly rationale: string;
  readonly risk: string;
  readonly caveat: string;
  /** Parts of the case file without which a municipality has not delivered this indicator. */
  readonly needs: readonly CasePart[];
  readonly choices: readonly Choice[];
  readonly sql: string;
  readonly columns: readonly ResultColumn[];
  readonly author: string;
  /** Who checked the definition against law and data; null = nobody yet, and the page says so. */
  readonly checker: string | null;
  readonly reviewedOn: string;
  readonly nextReview: string;
}

/** The norm of Besluit inburgering 2021, article 5.3, as the site may word it before an editor has read the text. */
export const tenWeeks: Norm = {
  kind: 'statutory',
  text: 'het plan binnen 10 weken',
  source: 'Besluit inburgering 2021, artikel 5.3',
  settled: false,
};

export const threeYears: Norm = {
  kind: 'statutory',
  text: 'binnen 3 jaar',
  source: 'Wet inburgering 2021, artikel 11',
  settled: false,
};

export const pipClock =
  'De klok start bij de kennisgeving, of bij vestiging in de gemeente. De klok stopt als het plan is vastgesteld.';

/** Fields that are alike for every definition of the first set. */
export const firstSet = {
  author: 'Redactie Raadsmonitor',
  checker: null,
  reviewedOn: '2026-11-24',
  nextReview: '2027-05-24',
} as const;
