import { unpacked, type ComparisonFile, type Entry } from '../comparison/comparisons.ts';

interface Moment<E> {
  readonly release: string;
  readonly referenceDate: string;
  /** The cohort year that the share is about; null = every year together. */
  readonly cohort: number | null;
  readonly entry: E;
  /** Cohort years of which no rounding adds up, so that only their total is known; absent = none. */
  readonly withheld?: readonly number[];
}

/** The default share of every comparison of one municipality in every release, as one small file. */
export interface HistoryFile {
  readonly code: string;
  /** Per comparison, oldest release first; entries as a comparison file holds them. */
  readonly indicators: Readonly<Record<string, readonly Moment<ComparisonFile['municipalities'][string]>[]>>;
}

/** What a municipality brought to a comparison in one release: its numbers, or why there are none. */
export type HistoryMoment = Moment<Entry>;

/** The moments of one indicator, oldest release first; empty for an indicator without a comparison. */
export function historyOf({ indicators }: HistoryFile, indicator: string): HistoryMoment[] {
  return (indicators[indicator] ?? []).map((moment) => ({ ...moment, entry: unpacked(moment.entry) }));
}
