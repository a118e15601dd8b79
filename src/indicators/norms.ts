import { tenWeeks, threeYears } from './indicator.ts';

/**
 * What a rule asks of the thing that an indicator counts, in a sentence, and which of its counts misses it. The article and
 * whether an editor has read it stand with the indicator.
 */
export interface NormWords {
  readonly indicator: string;
  readonly asks: string;
  /** Where it stands in the law. */
  readonly source: string;
  /** Whether the counted part misses the norm, or everybody but that part; null where the figure does not show who does. */
  readonly missed: 'part' | 'rest' | null;
  /** What the figure does not say about the norm, where it does not show who misses it. */
  readonly limits: string;
}

const tenWeeksNorm = 'De wet vraagt een plan (PIP) binnen 10\u00a0weken.';
const threeYearsNorm = 'De wet geeft drie jaar om te voldoen, vanaf de dag na het plan (PIP).';
const termMoves =
  'Die termijn begint voor ieder op een andere dag en kan worden verlengd. Dit cijfer zegt daarom niet bij wie hij om is.';
const durationOnly =
  'Dit cijfer gaat alleen over wie al een plan heeft; bij hoeveel mensen het langer duurde, staat bij ‘Plan binnen 10 weken’.';
const notCounted = 'Hoe vaak dat niet lukt, wordt nog niet geteld.';

const ten = { asks: tenWeeksNorm, source: tenWeeks.source } as const;
const three = { asks: threeYearsNorm, source: threeYears.source, missed: null, limits: termMoves } as const;

/** Every indicator with a norm, by id. */
export const norms: readonly NormWords[] = [
  { indicator: 'without_pip_overdue', ...ten, missed: 'part', limits: '' },
  { indicator: 'without_pip_by_wait', ...ten, missed: null, limits: durationOnly },
  { indicator: 'pip_within_term_share', ...ten, missed: 'rest', limits: '' },
  { indicator: 'days_to_pip', ...ten, missed: null, limits: durationOnly },
  { indicator: 'median_days_to_pip', ...ten, missed: null, limits: durationOnly },
  { indicator: 'p90_days_to_pip', ...ten, missed: null, limits: notCounted },
  { indicator: 'completed_share', ...three },
  { indicator: 'overdue_persons', ...three },
  { indicator: 'passed_within_term_share', ...three },
];
