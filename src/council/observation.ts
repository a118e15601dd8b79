import type { Judged } from '../comparison/judged.ts';

/** Why an indicator has a value here, or the one word for why it has none. */
export type ObservationState = 'shown' | 'too_small' | 'too_early' | 'not_delivered' | 'not_counted';

/**
 * One indicator in one municipality on one day, with its verdict: what a question, a sheet and a letter speak about.
 * It holds published counts only, and is made once per page; everything downstream repeats its words.
 */
export interface Observation {
  readonly indicator: string;
  /** Name of the indicator, as its own page says it. */
  readonly name: string;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly state: ObservationState;
  /** The reason that the municipality gave for a blank, as part of a sentence; null when it gave none. */
  readonly reason: string | null;
  /** "55 van de 120 (46%)"; null unless the state is "shown". */
  readonly value: string | null;
  /** Published number of people that a share is worked out from; null for a count. */
  readonly denominator: number | null;
  /** The cohort year that the value is about; null = everybody on the reference date. */
  readonly cohort: number | null;
  /** "asielstatushouders die in 2024 begonnen": whom a reader chose to look at; null = everybody. */
  readonly people: string | null;
  /** ISO dates. */
  readonly referenceDate: string;
  readonly publishedOn: string;
  readonly release: string;
  readonly verdict: {
    readonly kind: Judged['kind'];
    /** Word for word as on the page, with whom it rests on. */
    readonly text: string;
    /** Whether the difference is in the direction that the norm or the field wants. */
    readonly isFavourable: boolean;
  } | null;
  /** Which way the norm or the field wants the figure to go. */
  readonly wanted: 'higher' | 'lower' | 'none';
  /** Who owns the step: "gemeente", "DUO", "COA". */
  readonly owner: readonly string[];
  /** The body that does the work for the municipality on the reference date; null when none is known. */
  readonly executor: string | null;
  /** Sentences that must go along: a revision, a merger of less than a year ago. */
  readonly notices: readonly string[];
}

/** Whether the figure is about too few people for a percentage or a verdict. */
export function isFew({ state, verdict, denominator }: Observation): boolean {
  return (
    state === 'too_small' || verdict?.kind === 'too_few' || (denominator !== null && denominator < fewest)
  );
}

const fewest = 20;

/** A judgement as an observation carries it: word for word, and whether the difference is a wanted one. */
export function verdictFrom(
  { kind, verdict }: Pick<Judged, 'kind' | 'verdict'>,
  wanted: Observation['wanted'],
): NonNullable<Observation['verdict']> {
  return { kind, text: verdict, isFavourable: kind === wanted };
}
