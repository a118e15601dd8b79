import { spreadOf, type Spread } from '../statistics/spread.ts';
import type { Tally } from '../statistics/tally.ts';
import type { Blank } from './verdict.ts';
import type { CommonChoice } from '../figures/compact.ts';
import { cohortShareOf, intakeFigure, intakeStep } from '../figures/cohort-shares.ts';
import type { Answer, Figure, Scope } from '../figures/figure.ts';
import { latestComparable, type FollowUp } from '../figures/followed.ts';
import { durationsOf, lastFullCohort, onTimeFigure } from '../figures/on-time.ts';
import { waitingFigure, waitingTotals } from '../figures/waiting.ts';

/** What is known of a release without a choice. */
export type ReleaseScope = Pick<Scope, 'allCohorts' | 'referenceDate'>;

/**
 * A share of people that may be laid beside that of other municipalities: the municipality owns the step,
 * and everybody counted was followed as long.
 */
export interface Comparison {
  readonly indicator: string;
  /** As a title: "Langer dan 10 weken zonder plan". */
  readonly title: string;
  /** The figure whose numbers are compared: sentence and verdict come from the same answer. */
  readonly figure: Figure;
  /** Whom the part counts, after "55 van de 120 …". */
  readonly part: string;
  readonly whole: string;
  /** Whether it counts who waits on the reference date, whatever the year in which they began. */
  readonly isStock: boolean;
  /** The cohort year that a choice is about; null = every year together. */
  cohortOf: (choice: Pick<CommonChoice, 'cohorts'>, scope: ReleaseScope) => number | null;
  /** How long a cohort must have been followed. */
  readonly followUp: FollowUp;
  /** The published counts behind the share; null when no chosen block has detail. */
  tally: (answer: Answer, cohort: number | null, scope: Scope) => Tally | null;
}

const waiting: Comparison = {
  indicator: 'without_pip_overdue',
  title: 'Langer dan 10 weken zonder plan',
  figure: waitingFigure,
  part: 'langer dan 10 weken zonder plan',
  whole: 'mensen zonder plan',
  isStock: true,
  cohortOf: ({ cohorts }) => (cohorts?.length === 1 ? (cohorts[0] ?? null) : null),
  followUp: 'term',
  tally(answer) {
    const { all, beyond, rounded } = waitingTotals(answer);
    if (rounded === 0) return null;
    return { numerator: { count: beyond, rounded }, denominator: { count: all, rounded } };
  },
};

const onTime: Comparison = {
  indicator: 'pip_within_term_share',
  title: 'Plan binnen 10 weken',
  figure: onTimeFigure,
  part: 'plan binnen 10 weken',
  whole: 'mensen van wie de eerste 10 weken om zijn',
  isStock: false,
  cohortOf: (_, scope) => lastFullCohort(scope),
  followUp: 'term',
  tally(answer, cohort) {
    if (cohort === null) return null;
    const { withinTerm, denominator } = durationsOf(answer, cohort);
    return denominator.rounded === 0 ? null : { numerator: withinTerm, denominator };
  },
};

const intake: Comparison = {
  indicator: intakeStep.indicator,
  title: 'Brede intake gestart',
  figure: intakeFigure,
  part: 'brede intake gestart',
  whole: 'mensen uit het instroomjaar',
  isStock: false,
  cohortOf: (_, scope) => latestComparable('year', scope),
  followUp: 'year',
  tally(answer, cohort, scope) {
    if (cohort === null) return null;
    const { part, whole } = cohortShareOf(intakeStep, answer, cohort, scope);
    return whole.rounded === 0 ? null : { numerator: part, denominator: whole };
  },
};

/** Every share that gets a verdict, in the order of the pages. */
export const comparisons: readonly Comparison[] = [waiting, onTime, intake];

/** Throws on an indicator without a comparison. */
export function comparisonOf(indicator: string): Comparison {
  const found = comparisons.find((comparison) => comparison.indicator === indicator);
  if (!found) throw new Error(`no comparison for ${indicator}`);
  return found;
}

/** What a municipality brings to one comparison: its numbers, or the reason why there are none. */
export type Entry = Tally | Blank;

/** One comparison and choice, for all municipalities, as one small file. */
export interface ComparisonFile {
  readonly release: string;
  readonly indicator: string;
  readonly cohort: number | null;
  /** Per municipality code: numerator, denominator, and of how many rounded counts each is made; or why not. */
  readonly municipalities: Readonly<Record<string, readonly [number, number, number, number] | Blank>>;
}

/** Entries as a comparison file holds them. */
export function packed(entry: Entry): ComparisonFile['municipalities'][string] {
  if (typeof entry === 'string') return entry;
  const { numerator, denominator } = entry;
  return [numerator.count, denominator.count, numerator.rounded, denominator.rounded];
}

/** Per file, so that each is unpacked once. */
const entries = new WeakMap<ComparisonFile, ReadonlyMap<string, Entry>>();

/** Reads every entry of a comparison file, by municipality code. */
export function entriesOf(file: ComparisonFile): ReadonlyMap<string, Entry> {
  const known = entries.get(file);
  if (known) return known;
  const found = new Map(
    Object.entries(file.municipalities).map(([code, entry]) => [code, unpacked(entry)] as const),
  );
  entries.set(file, found);
  return found;
}

/** Reads what `packed` wrote. */
export function unpacked(entry: ComparisonFile['municipalities'][string]): Entry {
  if (typeof entry === 'string') return entry;
  const [part, whole, ofPart, ofWhole] = entry;
  return { numerator: { count: part, rounded: ofPart }, denominator: { count: whole, rounded: ofWhole } };
}

const spreads = new WeakMap<ComparisonFile, Spread>();

/** How much all municipalities of a file differ; worked out once per file. */
export function spreadIn(file: ComparisonFile): Spread {
  const known = spreads.get(file);
  if (known) return known;
  const found = spreadOf([...entriesOf(file).values()].filter((entry) => typeof entry !== 'string'));
  spreads.set(file, found);
  return found;
}
