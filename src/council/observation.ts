import type { Judged } from '../comparison/judged.ts';
import type { Tally } from '../statistics/tally.ts';
import type { Fact, FactKind } from './facts.ts';

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
  /** "ongeveer 55 van de 120 (46%)"; null unless the state is "shown". */
  readonly value: string | null;
  /** The published counts behind a share; null for a count, a time and a blank. */
  readonly tally: Tally | null;
  /** What the figure carries besides itself, in the order in which it is said. */
  readonly facts: readonly Fact[];
  /** Whom the figure leaves out, as a sentence; null where nobody is. */
  readonly leftOut: string | null;
  /** How many wait for a plan now, as a sentence, where the figure is about that wait; null elsewhere. */
  readonly waitingNow: string | null;
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

/** A fact of an observation, by its kind; undefined where it has none. */
export function factOf({ facts }: Pick<Observation, 'facts'>, kind: FactKind): Fact | undefined {
  return facts.find((fact) => fact.kind === kind);
}

/** A judgement as an observation carries it: word for word, and whether the difference is a wanted one. */
export function verdictFrom(
  { kind, verdict }: Pick<Judged, 'kind' | 'verdict'>,
  wanted: Observation['wanted'],
): NonNullable<Observation['verdict']> {
  return { kind, text: verdict, isFavourable: kind === wanted };
}
