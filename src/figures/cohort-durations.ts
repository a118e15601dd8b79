import { durationClasses, waitingBins } from '../contract/codes.ts';
import type { Counted } from '../format.ts';
import { cellIn, detailBlocks, numberIn, rowsOf, total, type Answer } from './figure.ts';

export interface CohortDurations {
  readonly cohort: number;
  readonly denominator: Counted;
  readonly withinTerm: Counted;
  /** At each class edge: people with a PIP by then, and people not yet followed so far. */
  readonly edges: readonly { readonly week: number; readonly made: Counted; readonly open: number }[];
}

/** Weeks of the term for the plan. */
export const term = 10;
const termClass = durationClasses.findIndex(({ to }) => to === term);

/** Class edges with, per edge, who had a PIP and who may still get one before it (waiting, but followed for less). */
export function durationsOf(answer: Answer, cohort: number): CohortDurations {
  const rows = rowsOf(answer, 'days_to_pip').filter((row) => cellIn(row, 'cohort') === cohort);
  const people = (code: string) =>
    numberIn(
      rows.find((row) => cellIn(row, 'state') === code),
      'numerator',
    );
  const blocks = detailBlocks(answer, cohort);
  const madeBy = (at: number): Counted => ({
    count: durationClasses.slice(0, at + 1).reduce((sum, { code }) => sum + people(code), 0),
    rounded: blocks * roundedPerBlock(at),
  });
  const edges = durationClasses.flatMap(({ to }, at) =>
    to === null
      ? []
      : [
          {
            week: to,
            made: madeBy(at),
            open: waitingBins
              .filter(({ from }) => from >= term && from < to)
              .reduce((sum, { code }) => sum + people(code), 0),
          },
        ],
  );
  return {
    cohort,
    denominator: { count: total(rows), rounded: blocks },
    withinTerm: madeBy(termClass),
    edges,
  };
}

/**
 * Rounded counts per block behind "a PIP by this edge". Within the term, and a PIP at all, are protected sums;
 * from the nearest of nothing and those two, each class in between is one count more.
 */
function roundedPerBlock(at: number): number {
  const last = durationClasses.length - 1;
  return at < termClass ? Math.min(at + 1, 1 + termClass - at) : Math.min(1 + at - termClass, 1 + last - at);
}
