import type { CasePart, CodeOf } from '../contract/codes.ts';
import type { Choice } from '../contract/selection.ts';
import type { requests, ServedRequest } from './requests.ts';

export type Direction = 'higher' | 'lower' | 'none';

export interface Norm {
  readonly kind: 'statutory' | 'agreed' | 'reference';
  readonly text: string;
  readonly source: string;
  /** Whether an editor has read the source itself; until then the page says "nog te controleren". */
  readonly settled: boolean;
}

/** Between which two moments time is counted. */
export interface Clock {
  readonly start: string;
  readonly stop: string;
}

export interface ResultColumn {
  readonly name: string;
  readonly label: string;
}

/** Groups of the catalogue, in the order in which a reader meets them. */
export const indicatorThemes = [
  { id: 'mensen', name: 'Om wie gaat het?' },
  { id: 'wachten', name: 'Wachten op het plan (PIP)' },
  { id: 'start', name: 'Huis, eerste gesprek en les' },
  { id: 'plan', name: 'Wat er in het plan staat' },
  { id: 'doorstroom', name: 'Doorstroom, examens en voldaan' },
  { id: 'aanpak', name: 'Begeleiding en samenwerking' },
] as const;

export type IndicatorTheme = (typeof indicatorThemes)[number]['id'];

/** Why an indicator has figures or not; the names stand on the page. */
export const indicatorStates = [
  { code: 'counted', name: 'met cijfers' },
  { code: 'not_computed', name: 'nog niet berekend' },
  { code: 'not_in_delivery', name: 'nog niet in de levering' },
  { code: 'self_declared', name: 'zelf verklaard' },
  { code: 'external', name: 'landelijk, extern' },
  { code: 'off', name: 'staat uit' },
] as const;

export type IndicatorState = (typeof indicatorStates)[number]['code'];

export type Unit =
  | 'persons'
  | 'percent'
  | 'weeks'
  | 'decisions'
  | 'ratio'
  | 'persons_per_fte'
  | 'score'
  | 'per_hundred'
  | 'date';

/** A definition that was changed after figures by it were published. */
export interface DefinitionChange {
  /** ISO date from which releases count by the new definition. */
  readonly since: string;
  /** What is counted otherwise, in one sentence. */
  readonly text: string;
}

/** One reviewed definition with one numerator and at most one denominator: what must be said before it is admitted. */
interface Definition {
  readonly id: string;
  readonly name: string;
  /** Its name above a column, where there is room for two short lines; absent = the whole name. */
  readonly short?: string;
  /** Its place in every list, lowest first; no two are alike, and there is room between them for new ones. */
  readonly place: number;
  readonly theme: IndicatorTheme;
  /** Whether it is one of the twelve that a council member sees first. */
  readonly compact: boolean;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly norm: Norm | null;
  readonly owner: readonly string[];
  readonly clock: Clock | null;
  readonly rationale: string;
  readonly risk: string;
  readonly caveat: string;
  readonly requests: readonly ServedRequest[];
  /** Requests of the ombudsman on whose page it stands as what can be seen of them. */
  readonly observes?: readonly CodeOf<typeof requests>[];
  /** The traps of the law that bite it, by their ids in `traps.ts`. */
  readonly traps?: readonly string[];
  readonly author: string;
  /** Who checked the definition against law and data; null = nobody yet, and the page says so. */
  readonly checker: string | null;
  readonly reviewedOn: string;
  readonly nextReview: string;
  /** Oldest first; empty for a definition that never changed. */
  readonly definitionChanges: readonly DefinitionChange[];
}

/** Version of the definition that holds on an ISO date: 1, and one more for every change until then. */
export function versionOn(
  { definitionChanges }: Pick<Definition, 'definitionChanges'>,
  date: string,
): number {
  return 1 + definitionChanges.filter(({ since }) => since <= date).length;
}

/**
 * An indicator with counts in the published tables.
 * `sql` is the text that runs at build time and in the browser alike; `$municipality`, `$cohort` and `$group`
 * stand for the chosen codes. It counts over published, protected tables only.
 */
export interface CountedIndicator extends Definition {
  readonly state: 'counted';
  /** Whether it counts who is there on the reference date; otherwise it counts the people of a cohort year. */
  readonly isStock: boolean;
  /** Parts of the case file without which a municipality has not delivered this indicator. */
  readonly needs: readonly CasePart[];
  readonly choices: readonly Choice[];
  readonly sql: string;
  readonly columns: readonly ResultColumn[];
}

/** An indicator that is defined, while no release holds figures for it. */
export interface UncountedIndicator extends Definition {
  readonly state: Exclude<IndicatorState, 'counted'>;
  /** Why there are no figures, as full sentences. */
  readonly reason: string;
}

export type Indicator = CountedIndicator | UncountedIndicator;

/** Whether the next review should have taken place by `date`; both are ISO dates, the day itself is still in time. */
export function isOverdue({ nextReview }: Pick<Indicator, 'nextReview'>, date: string): boolean {
  return date > nextReview;
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

export const localNorm: Norm = {
  kind: 'agreed',
  text: 'een eigen afspraak van de gemeente',
  source: 'verschilt per gemeente',
  settled: false,
};

export const pipClock: Clock = {
  start:
    'De dag waarop DUO meldt dat de 10 weken lopen. Zonder die melding: de kennisgeving, of de vestiging in de gemeente als die later is.',
  stop: 'De dagtekening van het eerste plan (PIP).',
};

export const termClock: Clock = {
  start: 'De dag na de dagtekening van het eerste plan (PIP).',
  stop: 'Het einde van de termijn. Op die dag zelf is de termijn al om.',
};

/** Who belongs to the population; stands with every figure about people in reception. */
export const whoCounts =
  'Wij tellen inwoners die niet in de opvang (COA) wonen, en mensen in de opvang die aan de gemeente zijn gekoppeld. Oekraïners met tijdelijke bescherming tellen niet mee. In welke gemeente de opvang staat, maakt niet uit. Wie in een andere gemeente woont en alleen zijn plan (PIP) van deze gemeente heeft, telt niet mee.';

/** Fields that are alike for every definition of the first set. */
export const firstSet = {
  author: 'Redactie Raadsmonitor',
  checker: null,
  reviewedOn: '2026-11-24',
  nextReview: '2027-05-24',
  definitionChanges: [],
} as const;
