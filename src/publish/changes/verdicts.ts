import type { ChangeRow } from '../../contract/changes.ts';
import { comparedWithPeers, offerOf } from '../../comparison/with-peers.ts';
import { comparisons, type Comparison, type ComparisonFile } from '../../comparison/comparisons.ts';
import { proposed, type Candidate } from '../../comparison/peers.ts';
import { verdictWords } from '../../comparison/verdict.ts';
import type { HistoryFile } from '../../council/history.ts';

/** What the verdicts of one release rest on. */
export interface Judging {
  readonly release: string;
  readonly referenceDate: string;
  readonly allCohorts: readonly number[];
  /** Municipalities that existed, by name, with the people of this release. */
  readonly candidates: readonly Candidate[];
}

interface Given {
  readonly cohort: number | null;
  /** One of the closed set of verdicts, or the state in its place. */
  readonly word: string;
}

const everybody = { group: null, cohorts: null } as const;
const closedSet: readonly string[] = Object.values(verdictWords);

/** The verdicts of one release, by indicator and municipality. */
export interface Verdicts {
  readonly release: string;
  readonly given: ReadonlyMap<string, ReadonlyMap<string, Given>>;
}

/** The verdict on every municipality that existed, as its page said it in that release. */
export function verdictsOf(judging: Judging, histories: readonly HistoryFile[]): Verdicts {
  const offers = new Map(judging.candidates.map(({ code }) => [code, offerOf(code, judging.candidates)]));
  const given = comparisons.map((comparison) => {
    const file = fileIn(judging.release, comparison.indicator, histories);
    const about = { choice: everybody, scope: judging };
    const words = [...offers].map(([code, offer]) => {
      const { judged, cohort } = comparedWithPeers(comparison, file, offer, proposed, about);
      return [code, { cohort, word: judged.word }] as const;
    });
    return [comparison.indicator, new Map(words)] as const;
  });
  return { release: judging.release, given: new Map(given) };
}

/**
 * Verdicts at the default choice that are another one than in the release before, about the same people: the same
 * cohort, or everybody who waits. A state that became a verdict is no change of it.
 */
export function changedVerdicts(earlier: Verdicts, later: Verdicts): ChangeRow[] {
  return comparisons.flatMap((comparison) => {
    const { indicator } = comparison;
    const before = earlier.given.get(indicator);
    return [...(later.given.get(indicator) ?? [])].flatMap(([municipality, now]) => {
      const old = before?.get(municipality);
      if (old?.cohort !== now.cohort || old.word === now.word) return [];
      if (!closedSet.includes(old.word) || !closedSet.includes(now.word)) return [];
      return [rowOf(municipality, comparison, old, now, { earlier, later })];
    });
  });
}

function rowOf(
  municipality: string,
  { indicator }: Comparison,
  old: Given,
  now: Given,
  { earlier, later }: { readonly earlier: Verdicts; readonly later: Verdicts },
): ChangeRow {
  return {
    release: later.release,
    earlier: earlier.release,
    municipality,
    kind: 'verdict',
    cohort: now.cohort,
    table: 'comparison',
    cell: `indicator=${indicator}`,
    column: 'verdict',
    old: old.word,
    new: now.word,
    reason: null,
    note: null,
    cells: 1,
  };
}

/** The comparison file of a release at the default choice, put together from what every municipality brought. */
function fileIn(release: string, indicator: string, histories: readonly HistoryFile[]): ComparisonFile {
  const moments = histories.flatMap(({ code, indicators }) =>
    (indicators[indicator] ?? [])
      .filter((moment) => moment.release === release)
      .map(({ entry, cohort }) => ({ code, entry, cohort })),
  );
  return {
    release,
    indicator,
    cohort: moments[0]?.cohort ?? null,
    municipalities: Object.fromEntries(moments.map(({ code, entry }) => [code, entry])),
  };
}
